import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { opusSamples } from '../../server/protocol/opus.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { hasChromium } from '../support/chromium.ts';
import type { HeardPacket } from '../support/client-voice.ts';
import { DesktopHeard, speakOn } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { noNamespaces } from '../support/network-namespace.ts';
import { mendsPacketBefore } from '../support/opus.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { speechLike } from '../support/speech.ts';
import { until } from '../support/until.ts';
import { WalledRoom } from '../support/walled-room.ts';

/** Another encoder is taken in a pause of a second. */
const TALK_MS = 3000;
const PAUSE_MS = 2000;
const FRAME_MS = 10;
/** The browser's encoder follows what is lost slowly, and a bad line is believed only when several reports say so. */
const DEADLINE_MS = 40_000;
/** Enough to tell luck from mending. */
const PACKETS = 80;
/** Within a spell of talk. */
const LONGEST_HOLE_MS = 500;
/** A concealed loss is a little quieter, and a machine that is busy elsewhere leaves holes of its own. */
const LONGEST_SILENCE_MS = 1500;
const HEARD = 0.6;

const LINES = [
  { loss: 2, plan: '40 kbit/s, 20 ms in a packet, lost packets are mended', packetMs: 20 },
  { loss: 10, plan: '20 kbit/s, 60 ms in a packet, lost packets are mended', packetMs: 60 },
  { loss: 25, plan: '20 kbit/s, 60 ms in a packet, lost packets are mended', packetMs: 60 },
];

describe('voice over a line that loses packets both ways', {
  skip: !hasChromium ? 'no Chromium here' : noNamespaces,
}, () => {
  let walled: WalledRoom;
  let desktop: MumbleClient;
  let page: RoomPage;

  before(async () => {
    const spoken = { talk: TALK_MS, pause: PAUSE_MS, milliseconds: 6 * (TALK_MS + PAUSE_MS) };
    walled = await WalledRoom.open({ microphone: speechLike({ pitch: 130, ...spoken }) });
    desktop = await walled.room.desktop('Desktop');
    page = await walled.room.page('Page', { url: walled.pageUrl, settings: { mode: 'voice' } });
    await page.page.locator('[data-testid=connection]').click();
  });
  after(() => walled.close());

  for (const { loss, plan, packetMs } of LINES) {
    test(`of ${loss} % is heard both ways, and the page sends packets that mend each other`, async (t) => {
      const session = await page.session();
      const speaking = new AbortController();
      t.after(() => speaking.abort());
      const samples = speechLike({ pitch: 190, talk: TALK_MS, pause: 0, milliseconds: 30_000 });
      const repeated = speakOn(desktop, samples, { fec: true, until: speaking.signal });
      const before = await lostAt(page);
      walled.network.wall({ loss });
      const shown = page.page.locator('[data-testid=uplink-plan]');
      await until(async () => (await shown.textContent())?.includes(plan) === true, `the plan: ${plan}`, DEADLINE_MS);
      let since = performance.now();
      const sounding = () =>
        new DesktopHeard(desktop, session, since).packets.filter(
          ({ opus }) => opus.length > 3 && opusSamples(opus, 0, opus.length) / 48 === packetMs,
        );
      await until(() => sounding().slice(-20).filter(mends).length >= 12, 'packets that mend each other', DEADLINE_MS);
      since = performance.now();
      await page.take();
      await until(() => sounding().length >= PACKETS, `${PACKETS} packets of the page`, DEADLINE_MS);
      const milliseconds = performance.now() - since;
      const heard = await page.take();
      speaking.abort();
      await repeated;
      t.diagnostic(`plan: ${await shown.textContent()}`);
      judgeUplink(t, sounding(), packetMs, loss);
      const share = heard.soundingOf(desktop.session) / milliseconds;
      const silence = heard.longestSilenceOf(desktop.session);
      const after = await lostAt(page);
      // On so bad a line the page may have looked for another path meanwhile, and counts anew.
      const lost = after < before ? after : after - before;
      t.diagnostic(
        `the page hears ${(share * 100).toFixed(0)} %, ${lost} packets lost, ${silence.toFixed(0)} ms silent`,
      );
      assert.ok(lost > 0, 'nothing was lost');
      assert.ok(share > HEARD, `${share} was heard`);
      assert.ok(silence < LONGEST_SILENCE_MS, `${silence} ms of silence`);
    });
  }
});

const SECOND_MS = 1000;
/** Of 20 ms. */
const PACKETS_PER_SECOND = 50;
/** Every 400 ms Opus says how the silence sounds, in two packets. */
const SPARED_PER_SECOND = 10;
const TALKERS = [
  { name: 'Lavish', dtx: false, initScript: '' },
  { name: 'Sparing', dtx: true, initScript: '' },
  { name: 'Sparing in the tunnel', dtx: true, initScript: BLOCKED_WEBRTC },
];

test('who sends all the time and has chosen to send nothing in silence sends nearly nothing in a pause', {
  skip: !hasChromium && 'no Chromium here',
}, async (t) => {
  // A quiet room is not digital silence, of which nothing is sent anyway.
  const microphone = speechLike({ pitch: 130, talk: TALK_MS, pause: TALK_MS, milliseconds: 10 * TALK_MS });
  const room = await Room.open({ microphone });
  t.after(() => room.close());
  const desktop = await room.desktop('Desktop');
  const quality = { quality: 'manual', bitrate: 32_000, packetMs: 20, fec: false };
  const sessions: number[] = [];
  for (const { name, dtx, initScript } of TALKERS) {
    const page = await room.page(name, { settings: { mode: 'always', ...quality, dtx }, initScript });
    sessions.push(await page.session());
  }
  const start = performance.now();
  const end = start + 4 * TALK_MS;
  await until(() => performance.now() > end, 'two pauses', 2 * DEADLINE_MS);
  for (const [n, { name, dtx }] of TALKERS.entries()) {
    const times = new DesktopHeard(desktop, sessions[n] ?? 0, start, end).packets.map(({ at }) => at);
    const seconds = Array.from({ length: (end - start - SECOND_MS) / 100 }, (_, step) => {
      const from = start + step * 100;
      return times.filter((at) => at >= from && at < from + SECOND_MS).length;
    });
    const [fewest, most] = [Math.min(...seconds), Math.max(...seconds)];
    t.diagnostic(`${name}: ${times.length} packets, ${fewest} to ${most} in a second`);
    assert.ok(most >= 0.9 * PACKETS_PER_SECOND, `${name}: at most ${most} packets in a second`);
    if (dtx) assert.ok(fewest <= SPARED_PER_SECOND, `${name}: ${fewest} packets in a second of silence`);
    else assert.ok(fewest >= 0.5 * PACKETS_PER_SECOND, `${name}: only ${fewest} packets in a second`);
  }
});

function mends({ opus }: HeardPacket): boolean {
  return mendsPacketBefore(opus);
}

/** Packets that never came to the page, on all its slots. */
async function lostAt(page: RoomPage): Promise<number> {
  return (await page.stats()).reduce((sum, { packetsLost }) => sum + packetsLost, 0);
}

/** What of the page's voice the desktop can play: packets, and those that the next one mends. */
function judgeUplink(t: TestContext, packets: readonly HeardPacket[], packetMs: number, loss: number): void {
  const frames = packetMs / FRAME_MS;
  let lost = 0;
  let mended = 0;
  let longest = 0;
  packets.slice(1).forEach((packet, n) => {
    const missing = Math.round((packet.frameNumber - (packets[n]?.frameNumber ?? 0)) / frames) - 1;
    // More is a pause between two spells.
    if (missing <= 0 || missing * packetMs > PAUSE_MS / 2) return;
    const saved = mends(packet) ? 1 : 0;
    lost += missing;
    mended += saved;
    longest = Math.max(longest, (missing - saved) * packetMs);
  });
  const carrying = packets.filter(mends).length;
  t.diagnostic(
    `${loss} %: ${packets.length} packets of ${packetMs} ms, ${carrying} of them mend; ` +
      `${lost} lost, ${mended} mended, longest hole ${longest} ms`,
  );
  assert.ok(carrying >= packets.length / 2, `${carrying} of ${packets.length} packets mend the one before`);
  assert.ok(longest <= LONGEST_HOLE_MS, `a hole of ${longest} ms`);
  if (loss >= 10) assert.ok(mended >= lost / 4, `${mended} of ${lost} lost packets were mended`);
}
