import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import { clientIdentity } from '../support/client-certificate.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3, 4, 5, 6, 7);

test('desktops of both ages and a browser see each other and talk in text', async (t) => {
  const server = await TestApp.start(t);
  const modern = await server.join('Modern', { identity: clientIdentity('Modern') });
  const legacy = await server.join('Legacy', { version: '1.3.4' });
  const browser = await server.joinByWeb('Browser');
  const clients = [modern, legacy, browser];
  for (const client of clients) {
    await client.becomes(({ users }) => users.size === 3, 'three users');
    assert.deepEqual(client.belief.namesIn(0), ['Browser', 'Legacy', 'Modern']);
  }
  legacy.say('Hello');
  for (const client of [modern, browser]) {
    assert.equal((await client.next('TextMessage', ({ actor }) => actor === legacy.session)).message, 'Hello');
  }
  await browser.setAudio({ selfMute: true });
  await modern.becomes(({ users }) => users.get(browser.session)?.selfMute === true, 'muted browser');
  await legacy.close();
  await browser.becomes(({ users }) => !users.has(legacy.session), 'one user fewer');
  for (const client of clients) assert.deepEqual(client.belief.offences, []);
});

test('voice goes by UDP between both formats, encrypted, with the right numbers', async (t) => {
  const server = await TestApp.start(t);
  const modern = await server.join('Modern');
  const legacy = await server.join('Legacy', { version: '1.3.4' });
  await Promise.all([modern.voice.ping(), legacy.voice.ping()]);
  for (const [speaker, listener] of [
    [modern, legacy],
    [legacy, modern],
  ] as const) {
    speaker.voice.talk({ opus: FRAME, frameNumber: 40 });
    speaker.voice.talk({ opus: FRAME, frameNumber: 42, terminator: true });
    for (const frameNumber of [40, 42]) {
      const heard = await listener.voice.heard.take(
        (packet) => packet.frameNumber === frameNumber,
        `frame ${frameNumber}`,
      );
      assert.equal(heard.sender, speaker.session);
      assert.equal(heard.via, 'udp');
      assert.equal(heard.context, 0);
      assert.equal(heard.terminator, frameNumber === 42);
      assert.deepEqual([...heard.opus], [...FRAME]);
    }
  }
  assert.deepEqual([modern.voice.crypt.lost, legacy.voice.crypt.lost], [0, 0]);
});

test('a client whose UDP is blocked talks and hears through its TLS connection', async (t) => {
  const server = await TestApp.start(t);
  const blocked = await server.join('Blocked');
  const other = await server.join('Other');
  blocked.voice.dropIncoming = true;
  blocked.voice.dropOutgoing = true;
  blocked.voice.tunnelling = true;
  await other.voice.ping();
  blocked.voice.talk({ opus: FRAME, frameNumber: 1 });
  assert.equal((await other.voice.heard.take(() => true, 'tunnelled speech')).via, 'udp');
  other.voice.talk({ opus: FRAME, frameNumber: 2 });
  const heard = await blocked.voice.heard.take(() => true, 'speech through the tunnel');
  assert.deepEqual([heard.via, heard.sender, heard.frameNumber], ['tunnel', other.session, 2]);
});

test('the server counts what it received and says so in its pings', async (t) => {
  const server = await TestApp.start(t);
  const client = await server.join('Client', { pings: false });
  await client.voice.ping();
  // A lost datagram: sealed, and never sent.
  client.voice.dropOutgoing = true;
  client.voice.sendPing();
  client.voice.dropOutgoing = false;
  await client.voice.ping();
  const pong = await client.ping();
  assert.deepEqual([pong.good, pong.late, pong.lost, pong.resync], [2, 0, 1, 0]);
});
