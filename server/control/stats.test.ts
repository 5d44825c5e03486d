import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ControlWorld } from '../../test/support/control-world.ts';
import { certificate } from '../../test/support/recording-connection.ts';

test("a browser's voice packets are counted where they arrive, and what it hears it says itself", async () => {
  const world = await ControlWorld.start();
  const ada = await world.join('Ada');
  const page = await world.join('Page', { kind: 'browser', certificate: null });
  world.peers.received = { good: 1, late: 1, lost: 1, resync: 1 };
  world.media.received = { good: 500, late: 2, lost: 3 };
  page.connection.say('Ping', { good: 90, lost: 4, udpPackets: 94, udpPingAvg: 21.5, tcpPackets: 3 });
  const [pong] = page.connection.takeOnly('Ping');
  assert.deepEqual([pong?.good, pong?.late, pong?.lost, pong?.resync], [500, 2, 3, 0]);
  ada.connection.take();
  ada.connection.say('UserStats', { session: page.session.id });
  const [stats] = ada.connection.takeOnly('UserStats');
  assert.deepEqual({ ...stats?.fromClient }, { good: 500, late: 2, lost: 3, resync: 0 });
  assert.deepEqual({ ...stats?.fromServer }, { good: 90, late: 0, lost: 4, resync: 0 });
  assert.deepEqual([stats?.udpPackets, stats?.udpPingAvg, stats?.tcpPackets], [94, 21.5, 3]);
});

test('a page that has no microphone yet has sent nothing', async () => {
  const world = await ControlWorld.start();
  const page = await world.join('Page', { kind: 'browser' });
  page.connection.say('Ping', {});
  const [pong] = page.connection.takeOnly('Ping');
  assert.deepEqual([pong?.good, pong?.late, pong?.lost, pong?.resync], [0, 0, 0, 0]);
});

test('a page that has come back over another connection still shows the certificate that it logged in with', async () => {
  const world = await ControlWorld.start();
  const page = await world.login({ name: 'Page', kind: 'browser', certificate: certificate('ab') });
  const back = await world.comeBack(page);
  back.say('UserStats', {});
  const [stats] = back.takeOnly('UserStats');
  assert.deepEqual(
    stats?.certificates.map((der) => [...der]),
    certificate('ab').chain.map((der) => [...der]),
  );
});
