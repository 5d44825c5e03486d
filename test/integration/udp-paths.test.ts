import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import type { ClientVoice } from '../support/client-voice.ts';
import { HurriedClock } from '../support/hurried-clock.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { until } from '../support/until.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3);
const loopback = networkInterfaces()['lo'] ?? networkInterfaces()['lo0'] ?? [];
const noIpv6 = !loopback.some(({ family }) => family === 'IPv6') && 'this machine has no IPv6';

/** One packet from the one to the other; tells which way it came. */
async function passes(speaker: MumbleClient, listener: MumbleClient, frameNumber: number): Promise<'udp' | 'tunnel'> {
  speaker.voice.talk({ opus: FRAME, frameNumber });
  const heard = await listener.voice.heard.take((packet) => packet.frameNumber === frameNumber, `frame ${frameNumber}`);
  assert.equal(heard.sender, speaker.session);
  return heard.via;
}

/** Waits for the echo of a ping, which says that what was sent before was received. */
async function settle(...voices: readonly ClientVoice[]): Promise<void> {
  for (const voice of voices) await voice.ping();
}

test('voice to a client follows the way its own voice takes: UDP, tunnel, UDP again', async (t) => {
  const server = await TestApp.start(t);
  const [ann, bo] = [await server.join('Ann'), await server.join('Bo')];
  await ann.voice.ping();
  assert.equal(await passes(ann, bo, 2), 'tunnel', 'without a datagram nobody knows where Bo is');
  await bo.voice.ping();
  assert.equal(await passes(ann, bo, 4), 'udp', 'a ping is enough to be found');

  bo.voice.tunnelling = true;
  await passes(bo, ann, 102);
  assert.equal(await passes(ann, bo, 6), 'tunnel', 'who tunnels hears by the tunnel');
  await bo.voice.ping();
  assert.equal(await passes(ann, bo, 8), 'tunnel', 'pings go on while a client tunnels and change nothing');

  bo.voice.tunnelling = false;
  await passes(bo, ann, 104);
  assert.equal(await passes(ann, bo, 10), 'udp', 'who talks by UDP hears by UDP');
});

test('a client whose router gives it another port is found there by its next datagram', async (t) => {
  const server = await TestApp.start(t);
  const [ann, bo, cy] = [await server.join('Ann'), await server.join('Bo'), await server.join('Cy')];
  await settle(ann.voice, bo.voice, cy.voice);
  const before = bo.voice.port;
  bo.voice.changePort();
  await bo.voice.ping();
  assert.notEqual(bo.voice.port, before);
  assert.equal(await passes(ann, bo, 2), 'udp');
  bo.voice.changePort();
  assert.equal(await passes(bo, ann, 102), 'udp', 'its voice is heard from the first packet on');
  assert.equal(await passes(ann, bo, 4), 'udp');
  assert.equal(await passes(cy, bo, 202), 'udp');
  assert.equal((await bo.ping()).lost, 0);
});

test('clients behind one address are told apart by their keys', async (t) => {
  const server = await TestApp.start(t);
  const clients: MumbleClient[] = [];
  for (const name of ['Ann', 'Bo', 'Cy', 'Di', 'Ed']) clients.push(await server.join(name));
  for (const { voice } of clients) voice.sendPing();
  for (const { voice } of clients) await voice.ping();
  assert.equal(await server.metric('udp_peers', 'bound'), clients.length);
  assert.equal(await server.metric('udp_peers_total', 'bindings'), clients.length);
  for (const [n, speaker] of clients.entries()) {
    speaker.voice.talk({ opus: FRAME, frameNumber: 100 * n });
    for (const listener of clients) {
      if (listener === speaker) continue;
      const { sender } = await listener.voice.heard.take((packet) => packet.frameNumber === 100 * n, 'speech');
      assert.equal(sender, speaker.session);
    }
  }
});

test('a client that lost the nonce of the server asks for it and hears again', async (t) => {
  const server = await TestApp.start(t);
  const [ann, bo] = [await server.join('Ann'), await server.join('Bo', { pings: false })];
  await settle(ann.voice, bo.voice);
  bo.voice.crypt.resynchronise(new Uint8Array(16));
  ann.voice.talk({ opus: FRAME, frameNumber: 2 });
  bo.voice.sendPing();
  await until(() => bo.voice.rejected === 2, 'two datagrams that Bo cannot open');
  assert.deepEqual([bo.voice.heard.all, bo.voice.pongs.all.length], [[], 1]);
  bo.requestResync();
  await bo.next('CryptSetup', ({ key }) => key === null);
  assert.equal(await passes(ann, bo, 4), 'udp');
  await bo.voice.ping();
});

test('the server asks a client that it cannot understand any more for its nonce, and hears it again', async (t) => {
  const clock = new HurriedClock();
  const server = await TestApp.start(t, { clock });
  const [ann, bo] = [await server.join('Ann', { pings: false }), await server.join('Bo')];
  await settle(ann.voice, bo.voice);
  // So many are lost at once that the nonces are too far apart.
  ann.voice.dropOutgoing = true;
  for (let n = 0; n < 200; n++) ann.voice.talk({ opus: FRAME });
  ann.voice.dropOutgoing = false;
  ann.voice.sendPing();
  await until(async () => (await server.metric('udp_peers_total', 'unopened')) === 1, 'a datagram that does not open');
  assert.equal(await server.metric('udp_peers_total', 'resyncRequests'), 0, 'one bad datagram is no reason');

  clock.advance(5001);
  ann.voice.talk({ opus: FRAME, frameNumber: 1002 });
  await ann.next('CryptSetup', ({ key, serverNonce }) => key === null && serverNonce === null);
  // The client has answered; its next message comes after that.
  const { resync } = await ann.ping();
  assert.equal(resync, 1);
  assert.equal(await passes(ann, bo, 1004), 'udp');
  assert.ok(bo.voice.heard.all.every(({ frameNumber }) => frameNumber === 1004));
});

test('over IPv6 a client logs in, and talks by UDP in both formats', { skip: noIpv6 }, async (t) => {
  const server = await TestApp.start(t, { config: { host: '::1' } });
  const ann = await server.join('Ann', { host: '::1' });
  const bo = await server.join('Bo', { host: '::1', version: '1.3.4' });
  await settle(ann.voice, bo.voice);
  assert.equal(await passes(ann, bo, 2), 'udp');
  assert.equal(await passes(bo, ann, 102), 'udp');
});

test('a server that listens everywhere serves IPv4 and IPv6 on one port', { skip: noIpv6 }, async (t) => {
  const server = await TestApp.start(t, { config: { host: '' } });
  const four = await server.join('Four', { host: '127.0.0.1' });
  const six = await server.join('Six', { host: '::1' });
  await settle(four.voice, six.voice);
  assert.equal(await passes(four, six, 2), 'udp');
  assert.equal(await passes(six, four, 102), 'udp');
  four.send('UserStats', {});
  const { address } = await four.next('UserStats');
  assert.equal(Buffer.from(address ?? []).toString('hex'), `${'0'.repeat(20)}ffff7f000001`);
});

test('a server with several addresses serves TLS and UDP on each of them, and answers from where it was asked', async (t) => {
  const server = await TestApp.start(t, { config: { host: '127.0.0.1 127.0.0.2' } });
  const ann = await server.join('Ann', { host: '127.0.0.1' });
  const bo = await server.join('Bo', { host: '127.0.0.2' });
  await settle(ann.voice, bo.voice);
  assert.equal(await passes(ann, bo, 2), 'udp');
  assert.equal(await passes(bo, ann, 102), 'udp');
  await assert.rejects(server.join('Cy', { host: '127.0.0.3' }), /ECONNREFUSED/);
});

test('an address that is not of this machine, and a name that is nobody, are named', async (t) => {
  await assert.rejects(TestApp.start(t, { config: { host: '127.0.0.1 192.0.2.1' } }), /192\.0\.2\.1/);
  await assert.rejects(TestApp.start(t, { config: { host: '127.0.0.1 nowhere.invalid' } }), /nowhere\.invalid/);
});
