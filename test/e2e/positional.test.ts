import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const HZ = 700;
const SECOND = 48_000;
/** An ear that is turned away hears a tone of this pitch by more than half quieter; HRTFs differ a little. */
const CLEARLY = 1.5;
type Place = readonly [number, number, number];

/** Keeps what goes from WebAudio to the speakers. */
const EXITS = `
  window.exits = new Set();
  const { connect, disconnect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode) window.exits.add(this);
    return connect.call(this, target, ...rest);
  };
  AudioNode.prototype.disconnect = function (...values) {
    window.exits.delete(this);
    return disconnect.apply(this, values);
  };`;
/** Both channels of what the slot of a session plays, itself or by WebAudio; window.ears() is their loudness since the last time. */
const EARS = (session: number) => `(async () => {
  const element = document.querySelector('[data-testid=voice-slots] audio[data-session="${session}"]');
  if (!element?.srcObject) return false;
  const [exit] = window.exits;
  const context = exit?.context ?? (window.plain ??= new AudioContext());
  await context.resume();
  const splitter = context.createChannelSplitter(2);
  const sources = element.muted ? [...window.exits] : [context.createMediaStreamSource(element.srcObject)];
  for (const source of sources) source.connect(splitter);
  const ears = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    splitter.connect(analyser, channel);
    return analyser;
  });
  const samples = new Float32Array(2048);
  window.ears = () => ears.map((ear) => {
    ear.getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  });
  return true;
})()`;

describe('a page in a game', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  let player: MumbleClient;
  let stranger: MumbleClient;
  const silence = new AbortController();
  const place: { now: Place } = { now: [0, 0, 0] };

  before(async () => {
    room = await Room.open();
    player = await room.desktop('Player');
    stranger = await room.desktop('Stranger');
    for (const [client, context] of [
      [player, 'game'],
      [stranger, 'another game'],
    ] as const) {
      client.send('UserState', { pluginContext: Buffer.from(context) });
    }
    page = await room.page('Page', { settings: { positional: true, mode: 'always' }, initScript: EXITS });
    // The game is this page itself: it looks ahead from 10 m up the z axis.
    await page.evaluate(`window.game = setInterval(() => window.postMessage({
      type: 'undertone.position', context: 'game', identity: 'page', position: [0, 0, 10],
    }), 50)`);
    const { talk } = player.voice;
    player.voice.talk = (speech) => talk.call(player.voice, { ...speech, position: place.now });
  });
  after(async () => {
    silence.abort();
    await room.close();
  });

  /** Left and right of the page, averaged over a while so that waves cancel out. */
  async function ears(): Promise<{ readonly left: number; readonly right: number }> {
    let [left, right] = [0, 0];
    for (let i = 0; i < 10; i++) {
      const [l = 0, r = 0] = await page.evaluate<number[]>('window.ears()');
      left += l;
      right += r;
    }
    return { left, right };
  }

  async function hears(holds: (left: number, right: number) => boolean, what: string): Promise<void> {
    await until(async () => {
      const { left, right } = await ears();
      return left + right > 0.05 && holds(left, right);
    }, what);
  }

  test('hears a desktop player on the left, on the right, and both ears alike straight ahead', async () => {
    place.now = [-4, 0, 10];
    void speak(player, sine(HZ, 30 * SECOND), { until: silence.signal });
    const session = player.belief.session ?? 0;
    await page.sees('Player', ({ talking }) => talking, 'talks');
    await until(() => page.evaluate<boolean>(EARS(session)), 'the slot of the player');
    await hears((left, right) => left > CLEARLY * right, 'the player on the left');
    place.now = [4, 0, 10];
    await hears((left, right) => right > CLEARLY * left, 'the player on the right');
    place.now = [0, 0, 14];
    await hears((left, right) => Math.abs(left - right) < 0.1 * left, 'the player ahead');
  });

  test('says with its own voice where it is to those in the same game, and to nobody else', async () => {
    const session = await page.session();
    const from = async (client: MumbleClient) =>
      client.voice.heard.take(({ sender, position }) => sender === session && position !== null, 'a placed packet');
    const { position } = await from(player);
    assert.deepEqual(position, [0, 0, 10]);
    const strange = await stranger.voice.heard.take(({ sender }) => sender === session, 'a packet of the page');
    assert.equal(strange.position, null);
  });

  test('out of the game it hears everybody as ever', async () => {
    place.now = [-4, 0, 10];
    await hears((left, right) => left > CLEARLY * right, 'the player on the left');
    await page.evaluate(`clearInterval(window.game); window.postMessage({
      type: 'undertone.position', context: '', position: [0, 0, 0] })`);
    const session = player.belief.session ?? 0;
    await until(async () => {
      await page.evaluate(EARS(session));
      const { left, right } = await ears();
      // A plain slot plays one voice to both ears, by one channel or by two alike.
      return left > 0.05 && (right === 0 || Math.abs(left - right) < 0.1 * left);
    }, 'the plain slot');
  });
});
