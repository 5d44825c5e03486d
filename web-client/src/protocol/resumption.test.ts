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
  assert.deepEqual(resumption.ask(), { name: 'Resume', body: { token: 'a', texts: 0 } });
  assert.equal(resumption.resumed, false);
  const answer = received({ name: 'Resumed', body: { resumeToken: 'b', resumeSeconds: 15 } });
  assert.equal(resumption.learn(answer), 'resumed');
  assert.equal(resumption.resumed, true);
  assert.deepEqual(resumption.ask(), { name: 'Resume', body: { token: 'b', texts: 0 } });
  assert.equal(resumption.resumed, false);
});

const text = received({ name: 'TextMessage', body: { message: 'hey', session: [], channelId: [], treeId: [] } });
/** How many texts it says it has. */
function textsOf(resumption: Resumption): number | null | undefined {
  const message = resumption.ask();
  return message?.name === 'Resume' ? message.body.texts : undefined;
}

test('the texts that came are counted over every connection of a session', () => {
  const resumption = new Resumption();
  resumption.learn(hello('a'));
  assert.equal(textsOf(resumption), 0);
  for (let at = 0; at < 3; at++) assert.equal(resumption.learn(text), undefined);
  assert.equal(textsOf(resumption), 3);
  assert.equal(textsOf(resumption), 3);
  resumption.learn(received({ name: 'Resumed', body: { resumeToken: 'b', resumeSeconds: 15 } }));
  resumption.learn(text);
  assert.equal(textsOf(resumption), 4);
});

test('the count goes on from what the server says: some texts may be lost for good', () => {
  const resumption = new Resumption();
  resumption.learn(hello('a'));
  resumption.learn(received({ name: 'Resumed', body: { resumeToken: 'b', resumeSeconds: 15, texts: 100 } }));
  resumption.learn(text);
  assert.equal(textsOf(resumption), 101);
});

test('texts of a session that is gone do not count in the next one', () => {
  const refused = new Resumption();
  refused.learn(hello('a'));
  refused.learn(text);
  refused.learn(received({ name: 'ResumeRefused', body: {} }));
  refused.learn(text);
  refused.learn(hello('b'));
  assert.equal(textsOf(refused), 1);

  const left = new Resumption();
  left.learn(hello('a'));
  left.learn(text);
  left.forget();
  assert.equal(left.ask(), undefined);
  left.learn(hello('b'));
  assert.equal(textsOf(left), 0);
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
