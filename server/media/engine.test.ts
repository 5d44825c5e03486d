import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { Clock, MediaEvents, SlotAssignment } from '#control/ports.ts';
import {
  bankOfChannel,
  bankOfSession,
  type ChannelId,
  type Millis,
  type SessionId,
  type SlotId,
  type TargetId,
} from '#domain/ids.ts';
import { VoiceContext } from '#domain/voice-context.ts';
import { OPUS_SILENCE } from '#protocol/opus.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { MediaRefused } from './browser-peer.ts';
import { MediaEngine, type MediaOptions } from './engine.ts';
import { MediaPortRefused } from './errors.ts';
import { MalformedParameters } from './page-parameters.ts';

const ALICE = 1 as SessionId;
const BOB = 2 as SessionId;
const CHANNEL = 4 as ChannelId;
const CODEC = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
const MICROPHONE = { codecs: [CODEC], encodings: [{ ssrc: 1 }] };
const clock: Clock = { now: () => performance.now() as Millis, date: () => new Date() };

interface Opened {
  readonly session: SessionId;
  readonly bank: number;
  readonly slots: number;
}

/** An engine whose events can be awaited; it closes with the test. */
async function engineWith(
  t: TestContext,
  options: Partial<MediaOptions> = {},
  assigned: (assignment: SlotAssignment) => void = () => undefined,
) {
  const opened: Opened[] = [];
  const closed: string[] = [];
  const waiting: { readonly when: () => boolean; readonly resolve: () => void }[] = [];
  const replaced: SessionId[][] = [];
  const happened = (): void => {
    for (const { when, resolve } of waiting) if (when()) resolve();
  };
  const events: MediaEvents = {
    slotsOpened(session, bank, slots) {
      opened.push({ session, bank, slots: slots.length });
      happened();
    },
    slotsClosed: (session, bank) => closed.push(`${session}/${bank}`),
    slotAssigned: (_, assignment) => assigned(assignment),
    workerReplaced(browsers) {
      replaced.push([...browsers]);
      happened();
    },
  };
  const engine = await MediaEngine.start({
    address: { port: 0, listen: ['127.0.0.1'] },
    events,
    browserVoice() {},
    talkTargetOf: () => 0 as TargetId,
    isPriority: () => false,
    clock,
    log: silentLog,
    ...options,
  });
  t.after(() => engine.close());
  const until = (when: () => boolean): Promise<void> =>
    when() ? Promise.resolve() : new Promise((resolve) => waiting.push({ when, resolve }));
  return { engine, opened, closed, replaced, until };
}

test('banks wanted before the receiving transport exists are opened with it', async (t) => {
  const { engine, opened, until } = await engineWith(t);
  await engine.attach(ALICE);
  engine.listen(ALICE, [CHANNEL]);
  assert.equal(engine.counts().banks, 0);
  const { id, parameters } = await engine.createTransport(ALICE, 'receive');
  assert.equal(typeof id, 'string');
  assert.deepEqual(Object.keys(parameters as object), ['iceParameters', 'iceCandidates', 'dtlsParameters']);
  await until(() => opened.length === 2);
  assert.deepEqual(opened, [
    { session: ALICE, bank: bankOfChannel(CHANNEL), slots: 3 },
    { session: ALICE, bank: bankOfSession(ALICE), slots: 2 },
  ]);
});

test('listening elsewhere closes one bank and opens the other, but keeps the private one', async (t) => {
  const { engine, opened, closed, until } = await engineWith(t);
  await engine.attach(ALICE);
  await engine.createTransport(ALICE, 'receive');
  engine.listen(ALICE, [CHANNEL]);
  await until(() => opened.length === 2);
  engine.listen(ALICE, [5 as ChannelId]);
  await until(() => opened.length === 3);
  assert.deepEqual(closed, [`${ALICE}/${bankOfChannel(CHANNEL)}`]);
  assert.equal(engine.counts().banks, 2);
  engine.detach(ALICE);
  engine.detach(ALICE);
  assert.deepEqual(engine.counts(), { workers: 1, browsers: 0, banks: 0, slots: 0, refusedFrames: 0, unsentFrames: 0 });
  assert.equal(closed.length, 1, 'who is gone is told nothing');
});

test('a dead worker is replaced, its browsers are named, and they can start anew', async (t) => {
  const { engine, opened, replaced, until } = await engineWith(t);
  await engine.attach(ALICE);
  engine.listen(ALICE, [CHANNEL]);
  await engine.createTransport(ALICE, 'receive');
  await until(() => opened.length === 2);
  const [pid] = engine.pids;
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  await until(() => replaced.length === 1);
  assert.deepEqual(replaced, [[ALICE]]);
  assert.notEqual(engine.pids[0], pid);
  await assert.rejects(engine.createTransport(ALICE, 'send'), MediaRefused);
  await engine.attach(ALICE);
  await engine.createTransport(ALICE, 'receive');
  engine.listen(ALICE, [CHANNEL]);
  await until(() => opened.length === 4);
});

test('browsers are spread over the workers, and each worker has its own bank of a channel', async (t) => {
  const { engine, opened, until } = await engineWith(t, { workers: 2 });
  for (const session of [ALICE, BOB]) {
    await engine.attach(session);
    engine.listen(session, [CHANNEL]);
    await engine.createTransport(session, 'receive');
  }
  await until(() => opened.length === 4);
  assert.equal(engine.counts().banks, 4, 'two of the channel and two private ones');
});

test('requests of strangers, of unknown transports and with broken parameters are refused', async (t) => {
  const { engine } = await engineWith(t);
  await assert.rejects(engine.createTransport(BOB, 'send'), MediaRefused);
  await engine.attach(BOB);
  await assert.rejects(engine.connectTransport(BOB, 'nonsense', {}), MediaRefused);
  const receiving = await engine.createTransport(BOB, 'receive');
  await assert.rejects(engine.produce(BOB, receiving.id, MICROPHONE), MediaRefused);
  const sending = await engine.createTransport(BOB, 'send');
  await assert.rejects(engine.produce(BOB, sending.id, null), MalformedParameters);
  await assert.rejects(
    engine.connectTransport(BOB, sending.id, { role: 'king', fingerprints: [] }),
    MalformedParameters,
  );
  const { iceParameters } = await engine.restartIce(BOB, sending.id);
  assert.ok(iceParameters);
});

test('whatever one page says of its microphone and its keys, the others go on', async (t) => {
  const assigned: SlotAssignment[] = [];
  const { engine, opened, until } = await engineWith(t, {}, (assignment) => assigned.push(assignment));
  await engine.attach(ALICE);
  const { id } = await engine.createTransport(ALICE, 'send');
  const strange = [0.5, null, 'x', {}, [0.5], -1, 1e300, true];
  const microphones = strange.flatMap((value) => [
    ...['maxBitrate', 'codecPayloadType', 'ssrc', 'rtx', 'dtx', 'rid', 'scalabilityMode'].map((key) => ({
      ...MICROPHONE,
      encodings: [{ ssrc: 1, [key]: value }],
    })),
    ...['payloadType', 'channels', 'parameters', 'rtcpFeedback'].map((key) => ({
      ...MICROPHONE,
      codecs: [{ ...CODEC, [key]: value }],
    })),
    ...['uri', 'id', 'encrypt', 'parameters'].map((key) => ({
      ...MICROPHONE,
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1, [key]: value }],
    })),
    ...['mid', 'msid', 'rtcp', 'encodings', 'headerExtensions'].map((key) => ({ ...MICROPHONE, [key]: value })),
    { ...MICROPHONE, rtcp: { cname: value } },
    { ...MICROPHONE, codecs: [{ ...CODEC, parameters: { key: value } }] },
  ]);
  const onlyMalformed = (error: unknown): void => assert.ok(error instanceof MalformedParameters, String(error));
  for (const microphone of microphones) await engine.produce(ALICE, id, microphone).catch(onlyMalformed);
  for (const value of strange) {
    const wrong = { algorithm: 'sha-256', value };
    await engine.connectTransport(ALICE, id, { role: value, fingerprints: [] }).catch(onlyMalformed);
    await engine.connectTransport(ALICE, id, { fingerprints: [wrong] }).catch(onlyMalformed);
  }

  await engine.attach(BOB);
  engine.listen(BOB, [CHANNEL]);
  await engine.createTransport(BOB, 'receive');
  const sending = await engine.createTransport(BOB, 'send');
  await engine.produce(BOB, sending.id, MICROPHONE);
  await until(() => opened.length === 2);
  const bank = bankOfChannel(CHANNEL);
  engine.slotsReady(BOB, bank, [0 as SlotId]);
  const frame = createVoiceFrame();
  frame.bytes = OPUS_SILENCE;
  frame.opusLength = OPUS_SILENCE.length;
  engine.inject(bank, 50 as SessionId, VoiceContext.Normal, 1, frame);
  assert.deepEqual(
    assigned.map(({ slot, speaker }) => [slot, speaker]),
    [[0, 50]],
  );
  assert.equal(engine.counts().unsentFrames, 0);
});

test('a taken port is an error at the start that says which it is, and what sets it', async (t) => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  const address = blocker.address();
  assert.ok(address !== null && typeof address === 'object');
  await assert.rejects(engineWith(t, { address: { port: address.port, listen: ['127.0.0.1'] } }), (error) => {
    assert.ok(error instanceof MediaPortRefused);
    assert.match(
      error.message,
      new RegExp(`port ${address.port} .*TCP on 127\\.0\\.0\\.1: address already in use.*MEDIA_PORT`),
    );
    return true;
  });
  await new Promise((resolve) => blocker.close(resolve));
});

test('close() can be called twice, and nothing is accepted after it', async (t) => {
  const { engine } = await engineWith(t);
  await engine.attach(ALICE);
  await engine.close();
  await engine.close();
  engine.inject(bankOfChannel(CHANNEL), BOB, VoiceContext.Normal, 1, createVoiceFrame());
  engine.tick(0 as Millis);
  await assert.rejects(engine.createTransport(ALICE, 'send'), MediaRefused);
  await assert.rejects(engine.attach(ALICE), MediaRefused);
});
