import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Outflow } from './outflow.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** To a reader that has not read so many bytes. */
function outflow(queued: number) {
  const done: string[] = [];
  const carrier = {
    queued: () => queued,
    write: (type: number, _payload: Uint8Array, length: number) => done.push(`${type}: ${length}`),
    drop: () => done.push('dropped'),
  };
  return { done, out: new Outflow(carrier, new FakeClock()) };
}

test('to a reader that keeps up goes everything, voice as message type 1', () => {
  const { done, out } = outflow(64 * KIB);
  out.send(11, new Uint8Array(5));
  assert.equal(out.sendVoice(new Uint8Array(100), 7), true);
  assert.deepEqual(done, ['11: 5', '1: 7']);
});

test('to a reader that is behind go messages and no voice', () => {
  const { done, out } = outflow(64 * KIB + 1);
  assert.equal(out.sendVoice(new Uint8Array(7), 7), false);
  out.send(11, new Uint8Array(5));
  assert.deepEqual(done, ['11: 5']);
});

test('a reader that is lost is dropped by whatever would be sent to it', () => {
  const { done, out } = outflow(8 * MIB + 1);
  assert.equal(out.sendVoice(new Uint8Array(7), 7), false);
  out.send(11, new Uint8Array(5));
  assert.deepEqual(done, ['dropped', 'dropped']);
});

test('a message that no client would take is not sent', () => {
  const { done, out } = outflow(0);
  out.send(11, new Uint8Array(MAX_CONTROL_PAYLOAD + 1));
  assert.deepEqual(done, []);
});
