import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { Resumption } from './resumption.ts';

function received(message: ControlMessage): ReceivedMessage {
  const decoded = decodeFrame(encodeFrame(message));
  assert.ok(decoded);
  return decoded;
}

const hello = (resumeToken?: string) =>
  received({
    name: 'WebHello',
    body: { protocolVersion: 1, routerCapabilities: '{}', ...(resumeToken === undefined ? {} : { resumeToken }) },
  });

test('without a token a new connection logs in', () => {
  const resumption = new Resumption();
  assert.equal(resumption.possible, false);
  assert.equal(resumption.ask(), undefined);
  assert.equal(resumption.learn(hello()), undefined);
  assert.equal(resumption.ask(), undefined);
});

test('the newest token is the one to come back with', () => {
  const resumption = new Resumption();
  resumption.learn(hello('a'));
  assert.deepEqual(resumption.ask(), { name: 'Resume', body: { token: 'a' } });
  assert.equal(resumption.resumed, false);
  const answer = received({ name: 'Resumed', body: { resumeToken: 'b', resumeSeconds: 15 } });
  assert.equal(resumption.learn(answer), 'resumed');
  assert.equal(resumption.resumed, true);
  assert.deepEqual(resumption.ask(), { name: 'Resume', body: { token: 'b' } });
  assert.equal(resumption.resumed, false);
});

test('a refused token is not tried again, nor one of a stay that has ended', () => {
  const resumption = new Resumption();
  resumption.learn(hello('a'));
  assert.equal(resumption.learn(received({ name: 'ResumeRefused', body: {} })), 'refused');
  assert.equal(resumption.ask(), undefined);
  resumption.learn(hello('c'));
  resumption.forget();
  assert.equal(resumption.possible, false);
});
