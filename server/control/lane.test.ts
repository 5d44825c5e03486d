import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Lane, LaneClosed } from './lane.ts';

test('jobs run one at a time, in order, each after the one before has ended', async () => {
  const lane = new Lane(new FakeClock());
  const events: string[] = [];
  const gate = Promise.withResolvers<void>();
  const slow = lane.run(async () => {
    events.push('slow starts');
    await gate.promise;
    events.push('slow ends');
  });
  const quick = lane.run(() => events.push('quick'));
  assert.equal(lane.depth, 2);
  gate.resolve();
  await Promise.all([slow, quick]);
  assert.deepEqual(events, ['slow starts', 'slow ends', 'quick']);
  assert.equal(lane.depth, 0);
});

test('a synchronous job on an idle lane has run when run returns; one asked for by a job comes after it', () => {
  const lane = new Lane(new FakeClock());
  const events: string[] = [];
  lane.run(() => {
    lane.run(() => events.push('inner'));
    events.push('outer');
  });
  assert.deepEqual(events, ['outer', 'inner']);
});

test('jobs of one owner run in order and owners take turns, the server among them', async () => {
  const lane = new Lane(new FakeClock());
  const [ada, bob] = [{}, {}];
  const events: string[] = [];
  const gate = Promise.withResolvers<void>();
  lane.run(() => gate.promise, ada);
  for (const job of ['a1', 'a2', 'a3']) lane.run(async () => events.push(job), ada);
  for (const job of ['b1', 'b2']) lane.run(() => events.push(job), bob);
  const last = lane.run(() => events.push('tick'));
  assert.equal(lane.depth, 7);
  gate.resolve();
  await lane.close();
  await last;
  assert.deepEqual(events, ['b1', 'tick', 'a1', 'b2', 'a2', 'a3']);
});

test('a failing job rejects its own promise and the next one runs', async () => {
  const lane = new Lane(new FakeClock());
  await assert.rejects(
    lane.run(() => {
      throw new Error('sync');
    }),
    /sync/,
  );
  await assert.rejects(
    lane.run(() => Promise.reject(new Error('async'))),
    /async/,
  );
  assert.equal(await lane.run(() => 7), 7);
});

test('a failing job stops neither those of its owner nor those of others', async () => {
  const lane = new Lane(new FakeClock());
  const [ada, bob] = [{}, {}];
  const gate = Promise.withResolvers<void>();
  const failing = lane.run(() => gate.promise, ada);
  const hers = lane.run(() => 'hers', ada);
  const his = lane.run(() => 'his', bob);
  gate.reject(new Error('async'));
  await assert.rejects(failing, /async/);
  assert.deepEqual(await Promise.all([hers, his]), ['hers', 'his']);
});

test('after close what is queued still runs and what comes later is refused', async () => {
  const lane = new Lane(new FakeClock());
  const gate = Promise.withResolvers<void>();
  const events: string[] = [];
  lane.run(() => gate.promise);
  lane.run(() => events.push('queued'));
  const closed = lane.close();
  await assert.rejects(
    lane.run(() => events.push('late')),
    LaneClosed,
  );
  gate.resolve();
  await closed;
  await lane.close();
  assert.deepEqual(events, ['queued']);
});

test('the longest wait is measured and starts anew when it was taken', async () => {
  const clock = new FakeClock();
  const lane = new Lane(clock);
  const gate = Promise.withResolvers<void>();
  lane.run(() => gate.promise);
  const waiting = lane.run(() => {});
  clock.advance(250);
  gate.resolve();
  await waiting;
  assert.equal(lane.takeLongestWait(), 250);
  assert.equal(lane.takeLongestWait(), 0);
});

test('drained is called once when the last of many jobs has ended, and may fail', async () => {
  let drained = 0;
  const lane = new Lane(new FakeClock(), () => {
    drained += 1;
    throw new Error('not the lane’s affair');
  });
  const gate = Promise.withResolvers<void>();
  lane.run(() => gate.promise);
  const last = lane.run(() => {});
  gate.resolve();
  await last;
  await Promise.resolve();
  assert.equal(drained, 1);
  lane.run(() => {});
  assert.equal(drained, 2);
});
