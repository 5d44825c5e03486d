import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BanRecord } from '#domain/change.ts';
import { FakeClock } from '../test/support/fake-clock.ts';
import { silentLog } from '../test/support/silent-log.ts';
import { Admission } from './app-admission.ts';

const LIMITS = {
  autobanAttempts: 4,
  autobanTimeframe: 120,
  autobanTime: 300,
  autobanSuccessfulConnections: true,
};

function open(limits: Partial<typeof LIMITS> = {}, bans: readonly BanRecord[] = []) {
  const clock = new FakeClock();
  return { clock, admission: new Admission({ bans }, clock, { ...LIMITS, ...limits }, silentLog) };
}

test('who connects too often is shut out for a while', () => {
  const { clock, admission } = open();
  for (let i = 0; i < 4; i++) admission.attempted('192.0.2.1');
  assert.equal(admission.admits('192.0.2.1'), true);
  admission.attempted('192.0.2.1');
  assert.equal(admission.admits('192.0.2.1'), false);
  assert.equal(admission.admits('192.0.2.2'), true);
  clock.advance(300_001);
  admission.expire();
  assert.equal(admission.admits('192.0.2.1'), true);
});

test('a wrong password counts once more than its connection', () => {
  const { admission } = open();
  for (let i = 0; i < 2; i++) {
    admission.attempted('192.0.2.1');
    admission.failed('192.0.2.1');
  }
  assert.equal(admission.admits('192.0.2.1'), true);
  admission.attempted('192.0.2.1');
  assert.equal(admission.admits('192.0.2.1'), false);
});

test('all addresses of an IPv6 network of /64 are one source', () => {
  const { admission } = open();
  for (let i = 0; i < 5; i++) admission.failed(`2001:db8:0:1::${i}`);
  assert.equal(admission.admits('2001:db8:0:1:ffff::1'), false);
  assert.equal(admission.admits('2001:db8:0:2::1'), true);
});

test('connections that log in are forgiven when the settings say so, but no ban is lifted', () => {
  const { admission } = open({ autobanSuccessfulConnections: false });
  for (let i = 0; i < 20; i++) {
    admission.attempted('192.0.2.1');
    admission.succeeded('192.0.2.1');
  }
  assert.equal(admission.admits('192.0.2.1'), true);
  for (let i = 0; i < 5; i++) admission.failed('192.0.2.1');
  admission.succeeded('192.0.2.1');
  assert.equal(admission.admits('192.0.2.1'), false);
  const strict = open().admission;
  for (let i = 0; i < 5; i++) {
    strict.attempted('192.0.2.1');
    strict.succeeded('192.0.2.1');
  }
  assert.equal(strict.admits('192.0.2.1'), false);
});

test('a banned network stays outside until its ban expires', () => {
  const clock = new FakeClock();
  const address = '00000000000000000000ffffc6336400';
  const ban = { address, prefix: 120, name: '', certHash: null, reason: '', start: clock.date(), durationSeconds: 60 };
  const admission = new Admission({ bans: [ban] }, clock, LIMITS, silentLog);
  assert.equal(admission.admits('198.51.100.77'), false);
  assert.equal(admission.admits('198.51.101.77'), true);
  clock.advance(60_001);
  assert.equal(admission.admits('198.51.100.77'), true);
});

test('whoever is refused leaves a line in the log', () => {
  const clock = new FakeClock();
  const lines: object[] = [];
  const admission = new Admission({ bans: [] }, clock, LIMITS, { info: (fields) => lines.push(fields) });
  for (let i = 0; i < 5; i++) admission.attempted('192.0.2.1');
  for (let i = 0; i < 3; i++) admission.admits('192.0.2.1');
  assert.equal(admission.admits('192.0.2.2'), true);
  assert.deepEqual(lines, [{ address: '192.0.2.1' }]);
});

test('a ban says until when it holds and why, one for too many attempts as well', () => {
  const clock = new FakeClock();
  const ban = (prefixed: string, durationSeconds: number) => ({
    address: prefixed,
    prefix: 128,
    name: '',
    certHash: null,
    reason: 'rude',
    start: clock.date(),
    durationSeconds,
  });
  const bans = [ban('00000000000000000000ffffc6336401', 60), ban('00000000000000000000ffffc6336402', 0)];
  const admission = new Admission({ bans }, clock, LIMITS, silentLog);
  const inSeconds = (seconds: number) => new Date(clock.date().getTime() + seconds * 1000);
  assert.deepEqual(admission.banOf('198.51.100.1'), { until: inSeconds(60), reason: 'rude', automatic: false });
  assert.deepEqual(admission.banOf('198.51.100.2'), { until: null, reason: 'rude', automatic: false });
  assert.equal(admission.banOf('198.51.100.3'), null);
  for (let i = 0; i < 5; i++) admission.attempted('198.51.100.3');
  assert.deepEqual(admission.banOf('198.51.100.3'), { until: inSeconds(300), reason: '', automatic: true });
});

test('a stranger who comes and goes as a page, faster than pages do, is held up; others are not', () => {
  const { clock, admission } = open();
  const times = (many: number, address: string) =>
    Array.from({ length: many }, () => admission.admitsPage(address)).filter((admitted) => admitted).length;
  assert.equal(times(300, '2001:db8::1'), 100);
  assert.equal(times(300, '2001:db8::2'), 0);
  assert.equal(times(10, '192.0.2.1'), 10);
  clock.advance(1000);
  assert.equal(times(300, '2001:db8::1'), 2);
  assert.equal(admission.admits('2001:db8::1'), true);
  const { admission: unlimited } = open({ autobanAttempts: 0 });
  assert.ok(Array.from({ length: 300 }, () => unlimited.admitsPage('192.0.2.1')).every((admitted) => admitted));
});
