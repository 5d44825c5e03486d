import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { ControlMessage } from '#proto/message-types.ts';
import { Introduction } from './introduction.ts';

const ANA = { name: 'Ana', password: '', tokens: [] };
const NONCE = Uint8Array.of(1);
const PROOF: ControlMessage = {
  name: 'WebIdentity',
  body: { certificate: Uint8Array.of(2), signature: Uint8Array.of(3) },
};

function world(prove: () => Promise<ControlMessage | null> = async () => PROOF) {
  const sent: string[] = [];
  return { sent, introduction: new Introduction({ send: ({ name }) => sent.push(name), prove }) };
}

test('the proof comes before the login, whichever of challenge and wish comes first', async () => {
  const first = world();
  first.introduction.logIn(ANA);
  await turn();
  assert.deepEqual(first.sent, []);
  first.introduction.hear(NONCE);
  await turn();
  assert.deepEqual(first.sent, ['WebIdentity', 'Version', 'Authenticate']);
  const second = world();
  second.introduction.hear(NONCE);
  second.introduction.logIn(ANA);
  await turn();
  assert.deepEqual(second.sent, ['WebIdentity', 'Version', 'Authenticate']);
});

test('without an identity the page logs in as a guest', async () => {
  const { introduction, sent } = world(async () => null);
  introduction.hear(NONCE);
  introduction.logIn(ANA);
  await turn();
  assert.deepEqual(sent, ['Version', 'Authenticate']);
});

test('a proof for a connection that has gone is not sent', async () => {
  const proving = Promise.withResolvers<ControlMessage>();
  const { introduction, sent } = world(() => proving.promise);
  introduction.hear(NONCE);
  introduction.logIn(ANA);
  introduction.reset();
  proving.resolve(PROOF);
  await turn();
  assert.deepEqual(sent, []);
  introduction.hear(NONCE);
  await turn();
  assert.deepEqual(sent, []);
});
