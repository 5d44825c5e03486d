import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { UndertoneWeb } from '#proto/generated/messages.js';
import type { ControlMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { TUNNEL_BANK } from '../protocol/speakers.ts';
import { uint64 } from '../protocol/uint64.ts';
import { FakeVoiceMedia, report } from './fake-voice-media.ts';

const { Voice } = await import('./voice.svelte.ts');

const ANA = 7;
const BEN = 8;
const CLEO = 9;
const LOBBY = 3;
const GARDEN = 4;
const { Tunnel, WebRtc } = UndertoneWeb.VoicePath.Path;
const HELLO: ControlMessage = { name: 'WebHello', body: { protocolVersion: 1, routerCapabilities: '{}' } };

function world() {
  const sent: ControlMessage[] = [];
  const media = new FakeVoiceMedia();
  const own = { transmitting: false, waiting: 0, doubted: 0, deaf: false };
  const voice = new Voice(
    {
      send: (message) => sent.push(message),
      sendVoice: () => undefined,
      waiting: () => own.waiting,
      tap: () => undefined,
      transmitting: () => own.transmitting,
      volumeOf: () => 1,
      ownChannel: () => LOBBY,
      volumeOfChannel: () => 0.4,
      hears: (session) => session !== ANA && !own.deaf,
      doubted: () => {
        own.doubted += 1;
      },
    },
    media,
  );
  const say = (message: ControlMessage): boolean => {
    const received = decodeFrame(encodeFrame(message));
    assert.ok(received);
    return voice.handle(received);
  };
  const assign = (bank: number, slot: number, session: number, talking: boolean): void => {
    say({ name: 'SlotAssigned', body: { bank, slot, session, talking } });
  };
  const open = (bank: number, channelId: number): void => {
    say({
      name: 'SlotsOpened',
      body: { bank, channelId, slots: [{ slot: 0, consumer: `c${bank}`, producer: 'p', rtpParameters: '{}' }] },
    });
  };
  const sync = (maxBandwidth = 0): boolean =>
    say({ name: 'ServerSync', body: { session: 7, maxBandwidth, permissions: uint64(0) } });
  /** Media side as the server opens it, and a path for it. */
  const connect = (): void => {
    say(HELLO);
    media.planeEvents.stateChanged('starting');
    media.planeEvents.stateChanged('connected');
  };
  /** Nothing gets through, and new credentials do not help. */
  const losePath = (): void => {
    media.planeEvents.stateChanged('interrupted');
    mock.timers.tick(500);
    mock.timers.tick(3_000);
  };
  const told = (name: ControlMessage['name']): unknown[] =>
    sent.filter((message) => message.name === name).map(({ body }) => body);
  return { voice, media, sent, own, say, assign, open, sync, connect, losePath, told };
}

/** A microphone for all that Voice knows of it. */
function microphone(): MediaStreamTrack {
  return { kind: 'audio', enabled: true } as MediaStreamTrack;
}
const TRACK = microphone();

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
});

test('a slot that opens plays whoever is on it already; one that closes puts the lamp out', () => {
  const { voice, media, assign, open, say, connect } = world();
  connect();
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  media.planeEvents.slotOpened(1, 0, TRACK);
  assert.deepEqual([...voice.talking], [[BEN, 'normal']]);
  assert.deepEqual(media.calls('playback.open'), [[1, 0, BEN]]);
  say({ name: 'SlotsClosed', body: { bank: 1 } });
  media.planeEvents.slotClosed(1, 0);
  assert.equal(voice.talking.size, 0);
  assert.deepEqual(media.calls('plane.closeSlots'), [[1]]);
  assert.deepEqual(media.calls('playback.closeSlot'), [[1, 0]]);
  voice.close();
});

test('a channel that is listened to is played as loud as its listener wants, the own one as it comes', () => {
  const { voice, media, open, assign, connect } = world();
  connect();
  open(1, LOBBY);
  open(2, GARDEN);
  assign(2, 0, BEN, true);
  assert.deepEqual([1, 2].map(media.playbackEvents.volumeOfBank), [1, 0.4]);
  assert.equal(voice.talking.get(BEN), 'listen');
  voice.close();
});

test('a media side that begins anew forgets who was on its slots', () => {
  const { voice, open, assign, connect, say } = world();
  connect();
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  say(HELLO);
  assert.equal(voice.talking.size, 0);
  voice.close();
});

test('without a path voice takes the tunnel, tries again, and returns with the microphone', () => {
  const { voice, media, own, connect, losePath, told } = world();
  const track = microphone();
  voice.setTrack(track);
  connect();
  assert.equal(voice.state, 'connected');
  losePath();
  assert.deepEqual([media.calls('plane.restart').length, own.doubted], [1, 1]);
  assert.deepEqual(told('VoicePath'), [{ path: Tunnel }]);
  assert.equal(track.enabled, false, 'else it would be heard twice');
  assert.equal(voice.readings.path?.protocol, 'WebSocket');
  media.tunnelEvents.stateChanged('connected');
  media.planeEvents.stateChanged('failed');
  assert.equal(voice.state, 'connected', 'what becomes of the other way is not shown');
  mock.timers.tick(60_000);
  assert.ok(told('MediaRestart').length > 0);
  connect();
  assert.deepEqual(told('VoicePath'), [{ path: Tunnel }, { path: WebRtc }]);
  assert.deepEqual(media.calls('plane.setTrack'), [[track]]);
  assert.equal(track.enabled, true);
  assert.deepEqual([media.calls('tunnel.open').length, media.calls('tunnel.close').length], [1, 1]);
  assert.equal(voice.readings.path, undefined);
  voice.close();
});

test('a microphone that is opened in the tunnel is ready for the way back, and silent until then', () => {
  const { voice, media, connect, losePath } = world();
  connect();
  losePath();
  const track = microphone();
  voice.setTrack(track);
  assert.deepEqual(media.calls('plane.setTrack').at(-1), [track]);
  assert.equal(track.enabled, false);
  connect();
  assert.equal(track.enabled, true);
  voice.close();
});

test('voice that does not get through while the server answers takes the tunnel with the second answer in a row', async () => {
  const { voice, media, assign, open, connect, told } = world();
  connect();
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  const count = async (sent: number, taken: number, came: number) => {
    media.producer = report({ type: 'outbound-rtp', packetsSent: sent });
    media.receiving = report({ type: 'inbound-rtp', ssrc: 1, packetsReceived: came });
    await voice.readings.answered(taken);
  };
  await count(50, 40, 30);
  await count(100, 40, 80);
  await count(150, 140, 130);
  await count(200, 140, 180);
  assert.deepEqual(told('VoicePath'), []);
  await count(250, 140, 230);
  assert.deepEqual([told('VoicePath'), told('MediaRestart').length], [[{ path: Tunnel }], 1]);
  await count(300, 140, 230);
  assert.equal(told('MediaRestart').length, 1);
  connect();
  for (const came of [230, 230, 230]) await count(0, 0, came);
  assert.deepEqual(told('VoicePath'), [{ path: Tunnel }, { path: WebRtc }], 'nobody talks any more');
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  for (const came of [0, 0, 0]) await count(0, 0, came);
  assert.deepEqual(told('VoicePath').at(-1), { path: Tunnel });
  voice.close();
});

test('what is not to be heard is not missed: the own voice, and anybody’s by whoever is deaf', async () => {
  const { voice, media, own, assign, open, connect, told } = world();
  connect();
  open(1, LOBBY);
  media.receiving = report();
  for (const [session, deaf] of [
    [ANA, false],
    [BEN, true],
  ] as const) {
    own.deaf = deaf;
    assign(1, 0, session, true);
    for (let answer = 0; answer < 4; answer++) await voice.readings.answered(0);
  }
  assert.deepEqual(told('VoicePath'), []);
  voice.close();
});

test('voices of the tunnel light their lamps until the tunnel is left', () => {
  const { voice, media, connect, losePath } = world();
  connect();
  voice.hear(Uint8Array.of(1));
  losePath();
  voice.hear(Uint8Array.of(2));
  assert.equal(voice.readings.reception.good, 1, 'only what the tunnel brought while it was the way');
  media.tunnelEvents.voiceOpened(CLEO, TRACK);
  media.tunnelEvents.talk({ session: CLEO, context: 2, talking: true, volume: 1 });
  assert.deepEqual(media.calls('playback.open').at(-1), [TUNNEL_BANK, CLEO, 0]);
  assert.equal(voice.talking.get(CLEO), 'whisper');
  connect();
  assert.equal(voice.talking.size, 0);
  voice.close();
});

test('a browser that cannot tunnel says that voice has failed', () => {
  const { voice, media, connect, losePath } = world();
  connect();
  losePath();
  media.tunnelEvents.stateChanged('failed');
  assert.equal(voice.state, 'failed');
  voice.close();
});

test('a browser that cannot encode says that nobody hears it, as long as the tunnel is the way', () => {
  const { voice, media, connect, losePath } = world();
  connect();
  for (const leave of [connect, () => voice.close()]) {
    losePath();
    media.tunnelEvents.unheard();
    media.tunnelEvents.stateChanged('connected');
    assert.deepEqual([voice.unheard, voice.state, voice.carries], [true, 'connected', false]);
    leave();
    assert.equal(voice.unheard, false);
  }
});

test('what is said reaches the server only while a path is there that takes it', () => {
  const { voice, media, connect, losePath } = world();
  assert.equal(voice.carries, false);
  connect();
  assert.equal(voice.carries, true);
  losePath();
  assert.equal(voice.carries, false);
  media.tunnelEvents.stateChanged('connected');
  assert.equal(voice.carries, true);
  voice.close();
  assert.equal(voice.carries, false);
});

test('a lost connection leaves media alone; what the server does not tell again is closed', () => {
  const { voice, media, open, assign, sync, connect, told } = world();
  voice.setTarget(5);
  connect();
  open(1, LOBBY);
  open(2, GARDEN);
  assign(2, 0, BEN, true);
  const closed = media.calls('plane.close').length;
  voice.suspend();
  assert.equal(voice.talking.size, 0);
  voice.resume();
  open(1, LOBBY);
  assert.equal(sync(), false, 'others want to know of it, too');
  assert.deepEqual(media.calls('plane.keepBanks'), [[[1]]]);
  assert.equal(media.calls('plane.close').length, closed);
  assert.deepEqual(told('TalkTarget'), [{ target: 5 }, { target: 5 }]);
  assert.equal(media.playbackEvents.volumeOfBank(2), 1, 'the other bank is nobody’s');
  assert.deepEqual([told('VoicePath'), told('MediaRestart')], [[], []]);
  voice.close();
});

test('whoever comes back in the tunnel says so again', () => {
  const { voice, connect, losePath, sync, told } = world();
  connect();
  losePath();
  voice.suspend();
  voice.resume();
  sync();
  assert.deepEqual(told('VoicePath'), [{ path: Tunnel }, { path: Tunnel }]);
  sync();
  assert.equal(told('VoicePath').length, 2, 'once');
  voice.close();
});

test('a session that is over takes its media along, but not the microphone', () => {
  const { voice, media, open, assign, connect, losePath } = world();
  voice.setTrack(TRACK);
  voice.setTarget(31);
  connect();
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  losePath();
  voice.close();
  voice.close();
  assert.deepEqual([voice.state, voice.target, voice.talking.size], ['closed', 0, 0]);
  assert.deepEqual(media.calls('plane.setTrack').at(-1), [TRACK]);
  assert.deepEqual(media.calls('tunnel.setTarget').at(-1), [0]);
  const before = media.log.length;
  mock.timers.tick(10_000);
  assert.equal(media.log.length, before, 'nothing is read any more');
});

test('credentials of a relay are renewed while they hold, after an interruption as soon as the server can be asked', () => {
  const { voice, media, sync, connect } = world();
  connect();
  media.planeEvents.credentialsEnding();
  assert.equal(media.calls('plane.restart').length, 1);
  voice.suspend();
  media.planeEvents.credentialsEnding();
  assert.equal(media.calls('plane.restart').length, 1);
  voice.resume();
  sync();
  assert.equal(media.calls('plane.restart').length, 2);
  voice.close();
});

test('another network: new credentials for the path there is', () => {
  const { voice, media, connect } = world();
  connect();
  voice.networkChanged();
  assert.equal(media.calls('plane.restart').length, 1);
  voice.close();
});

test('voices come from their places while that is wanted, whichever way they came', () => {
  const { voice, media, say, connect } = world();
  connect();
  say({ name: 'SpeakerPosition', body: { session: BEN, x: 1, y: 0, z: 2 } });
  media.tunnelEvents.placed(CLEO, [0, 0, 4]);
  assert.equal(media.calls('playback.refreshPlaces').length, 2);
  voice.stage.listener = { position: [0, 0, 0], front: [0, 0, 1], top: [0, 1, 0] };
  for (const session of [BEN, CLEO]) assert.equal(voice.stage.placingOf(session, performance.now()).around < 1, true);
  voice.setStaged(true);
  voice.setStaged(false);
  assert.deepEqual(media.calls('playback.setStage'), [[voice.stage], [null]]);
  voice.close();
});

test('packets with positions leave less of the limit to the voice', () => {
  const { voice, sync } = world();
  sync(30_000);
  const without = voice.plan.bitrate;
  voice.setStaged(true);
  assert.ok(voice.plan.bitrate < without, `${voice.plan.bitrate} < ${without}`);
  voice.close();
});

test('path, loss and what was received are read every two seconds', async () => {
  const { voice, media, connect } = world();
  connect();
  media.transport = report(
    {
      type: 'candidate-pair',
      nominated: true,
      state: 'succeeded',
      localCandidateId: 'l',
      currentRoundTripTime: 0.04,
      responsesReceived: 5,
    },
    { id: 'l', type: 'local-candidate', protocol: 'udp', candidateType: 'host' },
  );
  media.receiving = report({ type: 'inbound-rtp', ssrc: 1, packetsReceived: 90, packetsLost: 10 });
  media.producer = report(
    { id: 'o', type: 'outbound-rtp', packetsSent: 100 },
    { type: 'remote-inbound-rtp', fractionLost: 0.2 },
  );
  mock.timers.tick(2_000);
  await settled();
  assert.deepEqual(voice.readings.path, { protocol: 'UDP', roundTrip: 40, measured: 5 });
  assert.equal(voice.readings.roundTrip, 40);
  assert.deepEqual([voice.readings.reception.good, voice.readings.reception.lost], [90, 10]);
  assert.deepEqual(await voice.readings.uplink(), { packetsSent: 100, fractionLost: 0.2 });
  voice.close();
  assert.equal(voice.readings.path, undefined);
});

test('a path is known as soon as it is there', async () => {
  const { voice, media, connect } = world();
  media.transport = report(
    { type: 'candidate-pair', nominated: true, state: 'succeeded', localCandidateId: 'l' },
    { id: 'l', type: 'local-candidate', protocol: 'tcp', candidateType: 'host' },
  );
  connect();
  await settled();
  assert.equal(voice.readings.path?.protocol, 'TCP');
  voice.close();
});

test('slots tell how they fare and how loud they are; of those who fell silent nothing is kept', async () => {
  const { voice, media, open, assign, connect } = world();
  connect();
  open(1, LOBBY);
  assign(1, 0, BEN, true);
  media.slots = [
    {
      bank: 1,
      slot: 0,
      consumer: report({ type: 'inbound-rtp', packetsReceived: 50, packetsLost: 2, audioLevel: 0.16 }),
    },
  ];
  mock.timers.tick(120);
  await settled();
  assert.ok(Math.abs((voice.levels.get(BEN) ?? 0) - 0.6) < 1e-9);
  const [slot] = await voice.readings.statistics();
  assert.deepEqual([slot?.session, slot?.packetsReceived, slot?.packetsLost], [BEN, 50, 2]);
  mock.timers.tick(120);
  assign(1, 0, BEN, false);
  await settled();
  assert.equal(voice.levels.size, 0);
  voice.close();
});

test('in the tunnel the packets are the tunnel’s', async () => {
  const { voice, media, connect, losePath } = world();
  connect();
  losePath();
  media.sent = 12;
  media.readings = [
    { session: CLEO, packets: 30, delayMs: 80, waited: 3840, concealed: 0, played: 48_000, peak: 0.25 },
  ];
  media.tunnelEvents.talk({ session: CLEO, context: 0, talking: true, volume: 1 });
  mock.timers.tick(120);
  assert.equal(voice.levels.get(CLEO), 0.5);
  assert.deepEqual(await voice.readings.uplink(), { packetsSent: 12, fractionLost: null });
  const [reading] = await voice.readings.statistics();
  assert.deepEqual([reading?.bank, reading?.session, reading?.packetsReceived], [TUNNEL_BANK, CLEO, 30]);
  voice.close();
});

test('a browser that refuses to play is noticed', () => {
  const { voice, media } = world();
  media.playbackEvents.blocked(true);
  assert.equal(voice.soundBlocked, true);
});
