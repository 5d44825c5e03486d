import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BanEnd, endAfter, endFor, fieldTime, secondsOf } from './ban-end.ts';

const start = new Date('2026-01-02T03:04:05Z');
const now = new Date('2026-01-05T00:00:00Z');
const until = (time: string): BanEnd => ({ kind: 'until', time });

test('a ban ends at a time of its own, counted from its start', () => {
  const time = fieldTime(new Date('2026-02-01T12:30:00Z'));
  const seconds = secondsOf(until(time), start, now);
  assert.ok(seconds !== undefined);
  assert.equal(endAfter(start, seconds)?.toISOString(), '2026-02-01T12:30:00.000Z');
});

test('whatever part of a second the clock shows, it ends in the minute that was chosen', () => {
  const time = fieldTime(new Date('2026-02-01T12:30:00Z'));
  for (const part of [1, 499, 500, 999]) {
    const clock = new Date(now.getTime() + part);
    const seconds = secondsOf(until(time), clock, clock) ?? 0;
    assert.equal(endAfter(now, seconds)?.toISOString(), '2026-02-01T12:30:00.000Z');
    assert.equal(fieldTime(endAfter(clock, seconds) ?? now), time);
  }
});

test('it cannot end before now, at no time at all, or later than the protocol can say', () => {
  for (const time of [fieldTime(new Date('2026-01-04T23:59:00Z')), '', 'tomorrow', '2400-01-01T00:00']) {
    assert.equal(secondsOf(until(time), start, now), undefined);
  }
});

test('a ban that is edited keeps its end to the second unless that is changed', () => {
  const end = endFor(start, 5000);
  assert.deepEqual(end, { kind: 'until', time: fieldTime(new Date(start.getTime() + 5_000_000)), seconds: 5000 });
  assert.equal(secondsOf(end, start, now), 5000);
  assert.deepEqual(endFor(start, 86_400), { kind: 'after', duration: 'day' });
  assert.deepEqual(endFor(start, 0), { kind: 'after', duration: 'forever' });
  assert.equal(endAfter(start, 0), undefined);
});
