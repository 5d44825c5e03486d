import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { WhisperSwitch } from './whisper-switch.ts';

const BEN = 'Ben';
const CARA = 'Cara';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

function world() {
  const did: string[] = [];
  const aimed: string[] = [];
  let pass: (handled?: unknown) => void = () => {};
  const whisper = new WhisperSwitch<string>({
    aim: (target) => {
      did.push('aim');
      aimed.push(target);
    },
    unaim: () => did.push('unaim'),
    fence: () => {
      did.push('fence');
      return new Promise((resolve) => {
        pass = resolve;
      });
    },
    press: (down) => did.push(down ? 'press' : 'let go'),
    shut: (shut) => did.push(shut ? 'shut' : 'open'),
    changed: (target) => did.push(target ? 'whispering' : 'normal'),
    tail: () => 160,
  });
  return { did, aimed, whisper, pass: () => pass(), take: () => did.splice(0) };
}

/** Promises that are due have run. */
async function settle(): Promise<void> {
  for (let n = 0; n < 10; n++) await Promise.resolve();
}

test('nothing leaves the microphone until the server knows for whom it is', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  await settle();
  assert.deepEqual(take(), ['shut', 'aim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
});

test('after the last word the gate stays shut until all of it has arrived and the server has been told', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  take();
  whisper.release();
  assert.deepEqual(take(), ['let go']);
  mock.timers.tick(160);
  await settle();
  assert.deepEqual(take(), ['shut']);
  mock.timers.tick(249);
  await settle();
  assert.deepEqual(take(), []);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(take(), ['unaim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['normal', 'open']);
});

test('let go before the server answered, nothing was whispered', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  whisper.release();
  pass();
  await settle();
  assert.ok(!take().includes('press'));
  mock.timers.tick(160);
  await settle();
  mock.timers.tick(250);
  await settle();
  pass();
  await settle();
  assert.deepEqual(take(), ['shut', 'unaim', 'fence', 'normal', 'open']);
});

test('held again while it ends, it whispers again and does not open for all in between', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.release();
  mock.timers.tick(160);
  await settle();
  take();
  whisper.hold(BEN);
  mock.timers.tick(1000);
  await settle();
  assert.deepEqual(take(), ['shut', 'aim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
});

test('another one held while it ends hears nothing of what was for the one before', async () => {
  const { whisper, aimed, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.release();
  mock.timers.tick(10);
  await settle();
  take();
  whisper.hold(CARA);
  mock.timers.tick(249);
  await settle();
  assert.deepEqual(take(), ['shut']);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(take(), ['aim', 'fence']);
  assert.deepEqual(aimed, [BEN, CARA]);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
  mock.timers.tick(60_000);
  await settle();
  assert.deepEqual(take(), []);
});

test('another one let go before it was aimed at was not aimed at, and the channel is the target', async () => {
  const { whisper, aimed, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.release();
  whisper.hold(CARA);
  mock.timers.tick(100);
  await settle();
  take();
  whisper.release();
  for (const wait of [160, 250]) {
    mock.timers.tick(wait);
    await settle();
  }
  pass();
  await settle();
  assert.deepEqual(take(), ['let go', 'shut', 'unaim', 'fence', 'normal', 'open']);
  assert.deepEqual(aimed, [BEN]);
});

test('another one pressed while one is held is not taken, also by a connection that is back', async () => {
  const { whisper, aimed, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  take();
  whisper.hold(CARA);
  assert.deepEqual(take(), []);
  whisper.lose();
  whisper.hold(CARA);
  whisper.regain();
  assert.deepEqual(aimed, [BEN, BEN]);
});

test('another one held without a connection waits for what was for the one before when that is back', async () => {
  const { whisper, aimed, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.lose();
  whisper.release();
  whisper.hold(CARA);
  take();
  whisper.regain();
  mock.timers.tick(249);
  await settle();
  assert.deepEqual(take(), []);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(take(), ['aim', 'fence']);
  assert.deepEqual(aimed, [BEN, CARA]);
});

test('with the connection the gate shuts until it is let go or the server has been told again', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  take();
  whisper.lose();
  assert.deepEqual(take(), ['let go', 'shut', 'normal']);
  pass();
  mock.timers.tick(60_000);
  await settle();
  assert.deepEqual(take(), []);
  whisper.regain();
  assert.deepEqual(take(), ['aim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
});

test('let go without a connection, it opens only when what was whispered has arrived and the channel is the target', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.lose();
  whisper.release();
  take();
  mock.timers.tick(60_000);
  await settle();
  assert.deepEqual(take(), []);
  whisper.regain();
  mock.timers.tick(249);
  await settle();
  assert.deepEqual(take(), []);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(take(), ['unaim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['normal', 'open']);
  whisper.lose();
  whisper.regain();
  assert.deepEqual(take(), []);
});

test('lost while it ends, it ends with the next connection', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.release();
  mock.timers.tick(160);
  await settle();
  mock.timers.tick(250);
  await settle();
  take();
  whisper.lose();
  assert.deepEqual(take(), ['let go', 'shut', 'normal']);
  // The fence of the connection before.
  pass();
  await settle();
  assert.deepEqual(take(), []);
  whisper.regain();
  mock.timers.tick(250);
  await settle();
  pass();
  await settle();
  assert.deepEqual(take(), ['unaim', 'fence', 'normal', 'open']);
});

test('held only while there is no connection, nothing is aimed, and let go the gate is open at once', async () => {
  const { whisper, take } = world();
  whisper.lose();
  assert.deepEqual(take(), []);
  whisper.hold(BEN);
  assert.deepEqual(take(), ['shut']);
  whisper.release();
  assert.deepEqual(take(), ['let go', 'open']);
  whisper.hold(BEN);
  whisper.lose();
  take();
  whisper.regain();
  assert.deepEqual(take(), ['aim', 'fence']);
});

test('nothing of it outlasts the stay', async () => {
  const { whisper, pass, take } = world();
  whisper.hold(BEN);
  pass();
  await settle();
  whisper.lose();
  take();
  whisper.reset();
  assert.deepEqual(take(), ['let go', 'normal', 'open']);
  whisper.release();
  whisper.regain();
  mock.timers.tick(60_000);
  await settle();
  assert.deepEqual(take(), []);
});
