import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Backlog } from './backlog.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

test('voice is dropped above 64 KiB and the reader is lost above 8 MiB', () => {
  const backlog = new Backlog(new FakeClock());
  assert.equal(backlog.judge(0), 'clear');
  assert.equal(backlog.judge(64 * KIB), 'clear');
  assert.equal(backlog.judge(64 * KIB + 1), 'behind');
  assert.equal(backlog.judge(8 * MIB), 'behind');
  assert.equal(backlog.judge(8 * MIB + 1), 'lost');
});

test('a reader is lost when it stays behind for more than 30 seconds', () => {
  const clock = new FakeClock();
  const backlog = new Backlog(clock);
  backlog.judge(MIB);
  clock.advance(30_000);
  assert.equal(backlog.judge(MIB), 'behind');
  clock.advance(1);
  assert.equal(backlog.judge(MIB), 'lost');
});

test('the time counts anew when the reader has caught up', () => {
  const clock = new FakeClock();
  const backlog = new Backlog(clock);
  backlog.judge(MIB);
  clock.advance(29_000);
  assert.equal(backlog.judge(0), 'clear');
  backlog.judge(MIB);
  clock.advance(29_000);
  assert.equal(backlog.judge(MIB), 'behind');
});
