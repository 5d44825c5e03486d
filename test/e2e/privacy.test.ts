import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { excused } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { decibelsOf, fromFirstSound, markedTone, part, type Sound } from '../support/sound.ts';
import { loudest, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const MS = 48;
const WHISPER = 5;
const LOOPBACK = 31;

describe('who may not hear', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  /** In the root channel: two who talk, two who listen. */
  let talkingDesktop: MumbleClient;
  let talkingPage: RoomPage;
  let desktop: MumbleClient;
  let page: RoomPage;
  /** In another channel. */
  let outsideDesktop: MumbleClient;
  let outsidePage: RoomPage;
  let session: number;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000), channels: ['Elsewhere'] });
    talkingDesktop = await room.desktop('Talking desktop');
    desktop = await room.desktop('Desktop');
    outsideDesktop = await room.desktop('Outside desktop');
    const elsewhere = outsideDesktop.belief.channelNamed('Elsewhere')?.id ?? assert.fail();
    await outsideDesktop.move(elsewhere);
    outsidePage = await room.page('Outside page', { listenOnly: true });
    await outsidePage.enter('Elsewhere');
    page = await room.page('Page', { listenOnly: true });
    talkingPage = await room.page('Talking page', { settings: { mode: 'always' } });
    session = await talkingPage.session();
    await mute();
  });
  after(() => room.close());

  const packetsAt = (client: MumbleClient, sender: number, since: number): number =>
    client.voice.heard.all.filter((packet) => packet.sender === sender && packet.at >= since).length;

  async function mute(): Promise<void> {
    await talkingPage.press('Mute');
    for (const { name, page: seeing } of [
      { name: 'Talking page', page },
      { name: 'Talking page', page: talkingPage },
    ]) {
      await seeing.sees(name, ({ muted, talking }) => muted && !talking, 'is muted');
    }
  }

  /** The page talks for a while, until this many milliseconds were tapped from it. */
  async function talk(milliseconds: number): Promise<void> {
    await talkingPage.press('Unmute');
    const start = performance.now();
    await until(() => performance.now() - start > milliseconds, 'the end of the speech');
    await mute();
  }

  async function startRecording(...pages: readonly RoomPage[]): Promise<number> {
    for (const one of pages) await one.takeAll();
    return performance.now();
  }

  function assertTone(sound: Sound, hertz: number): void {
    const heard = part(fromFirstSound(sound), 50, 700);
    assert.equal(loudest([DESKTOP_HZ, PAGE_HZ, 1300], heard.samples), hertz);
    assert.ok(Math.abs(decibelsOf(hertz, heard)) < 3);
  }

  const packetsOf = async (one: RoomPage): Promise<number> =>
    (await one.stats()).reduce((sum, { packetsReceived }) => sum + packetsReceived, 0);

  test('in another channel page and desktop receive digital silence', async (t) => {
    const since = await startRecording(page, outsidePage);
    await Promise.all([speak(talkingDesktop, sine(DESKTOP_HZ, 1500 * MS, { amplitude: 0.25 })), talk(1500)]);
    const outside = await outsidePage.takeAll();
    t.diagnostic(`${outside.milliseconds.toFixed(0)} ms recorded outside, ${await packetsOf(outsidePage)} packets`);
    assert.ok(outside.milliseconds > 1500);
    assert.ok(outside.silent);
    assert.equal(await packetsOf(outsidePage), 0);
    assert.deepEqual(outsideDesktop.voice.heard.all, []);
    // And it was not silent inside.
    const inside = await page.takeAll();
    assertTone(inside.of(talkingDesktop.session), DESKTOP_HZ);
    assertTone(inside.of(session), PAGE_HZ);
    assert.ok(packetsAt(desktop, session, since) > 50);
  });

  test('a muted page is digital silence for everybody', async (t) => {
    const since = await startRecording(page);
    const before = await packetsOf(page);
    await until(() => performance.now() - since > 1500, 'a while');
    const heard = await page.take();
    t.diagnostic(`${heard.milliseconds.toFixed(0)} ms of silence`);
    assert.ok(heard.milliseconds > 1000);
    assert.deepEqual(heard.sessions, []);
    assert.equal(await packetsOf(page), before);
    assert.equal(packetsAt(desktop, session, since), 0);
  });

  test('a deafened page hears nothing, and everything again afterwards', async () => {
    await page.press('Deafen');
    await page.sees('Page', ({ deafened }) => deafened, 'is deafened');
    await desktop.becomes(({ users }) => [...users.values()].some(({ name, selfDeaf }) => name === 'Page' && selfDeaf));
    await startRecording(page);
    const before = await packetsOf(page);
    await speak(talkingDesktop, sine(DESKTOP_HZ, 800 * MS, { amplitude: 0.25 }));
    assert.deepEqual((await page.takeAll()).sessions, []);
    assert.equal(await packetsOf(page), before, 'nothing was even sent');
    await page.press('Undeafen');
    await page.sees('Page', ({ deafened }) => !deafened, 'hears');
    await desktop.becomes(({ users }) => [...users.values()].every(({ selfDeaf }) => !selfDeaf));
    await speak(talkingDesktop, sine(DESKTOP_HZ, 800 * MS, { amplitude: 0.25 }));
    assertTone((await page.takeAll()).of(talkingDesktop.session), DESKTOP_HZ);
  });

  test('a desktop whispers to one page, from the first word on, and nobody else hears it', async () => {
    talkingDesktop.defineTarget(WHISPER, [{ session: [await page.session()] }]);
    const since = await startRecording(page, talkingPage, outsidePage);
    const said = await speak(talkingDesktop, sine(DESKTOP_HZ, 1000 * MS, { amplitude: 0.25 }), { target: WHISPER });
    const heard = fromFirstSound((await page.takeAll()).of(talkingDesktop.session));
    assertTone(heard, DESKTOP_HZ);
    assert.ok(heard.at - said.at < 400 + excused(said.lateness), 'the first word is not missing');
    const lamp = (await page.lamps()).findLast(({ user, talking }) => user === 'Talking desktop' && talking);
    assert.equal(lamp?.context, 'whisper');
    for (const other of [talkingPage, outsidePage]) {
      assert.deepEqual((await other.takeAll()).sessions, []);
      const lit = (await other.lamps()).some(({ user, at }) => user === 'Talking desktop' && at > since);
      assert.equal(lit, false, 'nor does anybody see it');
    }
    assert.equal(packetsAt(desktop, talkingDesktop.session, since), 0);
    assert.equal(packetsAt(outsideDesktop, talkingDesktop.session, since), 0);
  });

  test('a page whispers to one page, and nobody else hears it', async () => {
    await talkingPage.send('VoiceTarget', { id: WHISPER, targets: [{ session: [await page.session()] }] });
    await talkingPage.send('TalkTarget', { target: WHISPER });
    const since = await startRecording(page, talkingPage, outsidePage);
    await talk(1000);
    await talkingPage.send('TalkTarget', { target: 0 });
    assertTone((await page.takeAll()).of(session), PAGE_HZ);
    const lamp = (await page.lamps()).findLast(({ user, talking }) => user === 'Talking page' && talking);
    assert.equal(lamp?.context, 'whisper');
    for (const other of [talkingPage, outsidePage]) assert.deepEqual((await other.takeAll()).sessions, []);
    for (const client of [desktop, talkingDesktop, outsideDesktop]) {
      assert.equal(packetsAt(client, session, since), 0);
    }
  });

  test('in loopback a page hears itself, and nobody else does', async () => {
    await talkingPage.send('TalkTarget', { target: LOOPBACK });
    const since = await startRecording(page, talkingPage);
    await talk(1000);
    await talkingPage.send('TalkTarget', { target: 0 });
    assertTone((await talkingPage.takeAll()).of(session), PAGE_HZ);
    assert.deepEqual((await page.takeAll()).sessions, []);
    assert.equal(packetsAt(desktop, session, since), 0);
  });

  test('a page that listens to another channel hears it, once, even when it is reached by both', async (t) => {
    const elsewhere = outsideDesktop.channel;
    await page.send('UserState', { listeningChannelAdd: [elsewhere] });
    await until(async () => (await page.stats()).length >= 8, 'slots of the other channel');
    const outside = outsideDesktop.session;

    await startRecording(page, talkingPage);
    await speak(outsideDesktop, sine(DESKTOP_HZ, 900 * MS, { amplitude: 0.25 }));
    assertTone((await page.takeAll()).of(outside), DESKTOP_HZ);
    const lamp = (await page.lamps()).findLast(({ user, talking }) => user === 'Outside desktop' && talking);
    assert.equal(lamp?.context, 'listen');
    assert.deepEqual((await talkingPage.takeAll()).sessions, []);

    outsideDesktop.defineTarget(WHISPER, [{ channelId: 0, children: true }]);
    const before = await page.stats();
    await startRecording(page);
    await speak(outsideDesktop, sine(DESKTOP_HZ, 900 * MS, { amplitude: 0.25 }), { target: WHISPER });
    const heard = await page.takeAll();
    const reached = (await page.stats()).filter((slot, n) => slot.packetsReceived > (before[n]?.packetsReceived ?? 0));
    t.diagnostic(
      `a shout to both channels came by ${reached.length} slots and was played by ${heard.slotsOf(outside)}`,
    );
    assert.equal(reached.length, 2);
    assert.equal(heard.slotsOf(outside), 1);
    assertTone(heard.of(outside), DESKTOP_HZ);
  });
});
