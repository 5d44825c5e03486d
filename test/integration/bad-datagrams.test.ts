import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { TestApp, type TestAppOptions } from '../support/app.ts';
import { FakeClock } from '../support/fake-clock.ts';
import type { MumbleClient } from '../support/mumble-client.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3);
/** Normal speech, in the newest format. */
const FORGED = 12;
/** Decryptions that one address may cost at once (server/net/udp-host.ts). */
const TRIALS_BURST = 1000;

interface Pair {
  readonly server: TestApp;
  readonly ann: MumbleClient;
  readonly bo: MumbleClient;
}

async function pair(t: TestContext, options: TestAppOptions = {}): Promise<Pair> {
  const server = await TestApp.start(t, options);
  const [ann, bo] = await Promise.all([server.join('Ann', { pings: false }), server.join('Bo', { pings: false })]);
  await ann.voice.ping();
  await bo.voice.ping();
  return { server, ann, bo };
}

function sealed({ voice }: MumbleClient, frameNumber: number): Uint8Array {
  const packet = voice.encode({ opus: FRAME, frameNumber });
  const datagram = new Uint8Array(packet.length + 4);
  voice.crypt.encrypt(packet, packet.length, datagram);
  return datagram;
}

/** Says one packet more; what was heard when it arrived is all that will be of those before it. */
async function heardUntil({ ann, bo }: Pair, frameNumber: number): Promise<number[]> {
  ann.voice.talk({ opus: FRAME, frameNumber });
  await bo.voice.heard.take((packet) => packet.frameNumber === frameNumber, `frame ${frameNumber}`);
  return bo.voice.heard.all.map((packet) => packet.frameNumber);
}

test('damaged and repeated datagrams are not heard, and are counted', async (t) => {
  const world = await pair(t);
  const { server, ann } = world;
  const good = sealed(ann, 10);
  const damaged = Array.from(good, (_, at) => good.with(at, (good[at] ?? 0) ^ 1)).slice(1);
  for (const datagram of [...damaged, good, good, good]) ann.voice.sendRaw(datagram);
  assert.deepEqual(await heardUntil(world, 12), [10, 12]);
  assert.equal(await server.metric('udp_peers_total', 'unopened'), damaged.length + 2);
  const pong = await ann.ping();
  assert.deepEqual([pong.good, pong.late, pong.lost], [3, 0, 0]);
});

test('nobody can speak for another: a datagram belongs to whoever has its key', async (t) => {
  const world = await pair(t);
  const { server, ann, bo } = world;
  const mallory = await server.join('Mallory', { pings: false });
  await mallory.voice.ping();
  mallory.voice.sendRaw(sealed(ann, 10));
  mallory.voice.talk({ opus: FRAME, frameNumber: FORGED });
  const heard = await bo.voice.heard.take(({ frameNumber }) => frameNumber === FORGED, 'what Mallory says');
  assert.equal(heard.sender, mallory.session);
  assert.ok(bo.voice.heard.all.every(({ sender, frameNumber }) => sender === mallory.session || frameNumber === 10));
  // Ann's datagram from another address is Ann all the same, moved there; she is found again where she speaks.
  assert.deepEqual(await heardUntil(world, 14), [10, FORGED, 14]);
});

test('datagrams too short or too long are ignored and counted', async (t) => {
  const world = await pair(t);
  for (const length of [0, 1, 4, 1025, 1500, 9000]) world.ann.voice.sendRaw(new Uint8Array(length));
  assert.deepEqual(await heardUntil(world, 10), [10]);
  assert.equal(await world.server.metric('udp_datagrams_total', 'odd'), 6);
});

test('ten thousand datagrams of nobody hinder nobody', async (t) => {
  // No time passes meanwhile, so that nothing more may be tried than at once.
  const clock = new FakeClock();
  const world = await pair(t, { clock });
  const { server, ann } = world;
  const stranger = await server.join('Stranger', { pings: false });
  const nonsense = new Uint8Array(64);
  for (let burst = 0; burst < 100; burst++) {
    for (let n = 0; n < 100; n++) {
      nonsense.fill(burst + n + 2);
      stranger.voice.sendRaw(nonsense);
    }
    // Keeps the socket's buffer from overflowing, which would lose Ann's datagrams too.
    await ann.voice.ping();
  }
  clock.advance(1000);
  assert.deepEqual(await heardUntil(world, 10), [10]);
  assert.equal(await server.metric('udp_peers_total', 'unopened'), 10_000);
  assert.ok((await server.metric('udp_peers_total', 'trials')) <= TRIALS_BURST, 'decryption was tried too often');
});

test('plaintext that is no voice is heard by nobody, encrypted or tunnelled', async (t) => {
  const world = await pair(t);
  const { server, ann } = world;
  const nonsense = [
    Uint8Array.of(0xff),
    Uint8Array.of(0x00, 0xff, 0xff, 0xff, 0xff),
    Uint8Array.of(0x80, 0x00, 0xff),
    // Speex and CELT, of which this server speaks nothing.
    Uint8Array.of(0x40, 0x00, 0x02, 1, 2),
    Uint8Array.of(0x00, 0x00, 0x02, 1, 2),
    new Uint8Array(900).fill(0xaa),
  ];
  for (const plain of nonsense) {
    ann.voice.sendPlain(plain, plain.length);
    ann.sendBytes(1, plain);
  }
  ann.sendBytes(1, new Uint8Array(1025));
  await ann.ping();
  assert.deepEqual(await heardUntil(world, 10), [10]);
  const counted = ['malformed', 'wrongCodec'].map((what) => server.metric('voice_packets_total', what));
  const [malformed = 0, wrongCodec = 0] = await Promise.all(counted);
  // One byte is too short for a tunnelled packet.
  assert.equal(malformed + wrongCodec, 2 * nonsense.length - 1);
});

test('voice of somebody muted, and voice beyond the bandwidth, is counted and not heard', async (t) => {
  const clock = new FakeClock();
  const world = await pair(t, { clock, config: { bandwidth: 16_000 } });
  const { server, ann } = world;
  await ann.setAudio({ selfMute: true });
  ann.voice.talk({ opus: FRAME, frameNumber: 2 });
  await ann.voice.ping();
  await ann.setAudio({ selfMute: false });
  assert.equal(await server.metric('voice_packets_total', 'silenced'), 1);

  // Half a megabit of which a second bears two packets.
  clock.advance(1000);
  for (let n = 0; n < 50; n++) ann.voice.talk({ opus: new Uint8Array(900).fill(0xfc), frameNumber: 100 + 2 * n });
  await ann.voice.ping();
  // Sent to Bo after the voice, and by the same way.
  await world.bo.voice.ping();
  assert.equal(world.bo.voice.heard.all.length, 2);
  assert.equal(await server.metric('voice_packets_total', 'overBandwidth'), 48);
});
