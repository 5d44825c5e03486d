import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { makeChannel, ROOT_RULES, setRules } from '../support/conformance.ts';
import { ConnectionPanel } from '../support/connection-panel.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { type PageOptions, Room } from '../support/room.ts';
import { RoomPage } from '../support/room-page.ts';
import { spells } from '../support/sound.ts';
import { writeWav } from '../support/tone.ts';

const SPEAK = 0x8;
const LISTEN = 0x800;
const SAMPLES_PER_MS = 48;
const PAGE_HZ = 950;
/** Sentences, and pauses that are longer than what the server remembers. */
const TALK_MS = 1500;
const PAUSE_MS = 2500;
const WATCHED_SECONDS = 20;
/** In this time nobody who has not spoken yet is called broken. */
const READING_MS = 4_500;
/** An address that browsers do not take for this machine's own. */
const ELSEWHERE = '192.0.2.1';
const PATH_DEADLINE_MS = 30_000;

describe('the panel that says who is not heard, and why', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let ear: MumbleClient;
  let page: RoomPage;
  let empty: number;

  before(async () => {
    room = await Room.open({
      config: { ...UNHURRIED, registerName: 'Campfire' },
      microphone: spells(PAGE_HZ, 8, TALK_MS, PAUSE_MS),
      chromiumArgs: [`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`],
    });
    superUser = await joinAsSuperUser(room);
    await setRules(superUser, 0, [...ROOT_RULES, { group: 'all', grant: LISTEN }]);
    empty = await makeChannel(superUser, 'Empty');
    await setRules(superUser, await makeChannel(superUser, 'Stage'), [{ group: 'all', deny: SPEAK }]);
    ear = await room.desktop('Ear');
    page = await room.page('Page', { settings: { mode: 'voice' } });
  });
  after(() => room.close());

  /** A page of its own, for a test. */
  async function own(t: TestContext, name: string, options: PageOptions = {}): Promise<RoomPage> {
    const opened = await room.openPage(options);
    t.after(() => opened.close());
    await opened.fillName(name);
    await opened.press(options.listenOnly ? 'Listen only' : 'Join');
    return opened;
  }

  test('sentences with pauses, by voice activation, are at no moment called broken', async (t) => {
    const panel = await ConnectionPanel.open(page);
    await neverBroken(t, panel);
    await panel.close();
  });

  test('sentences are at no moment called broken in the tunnel', async (t) => {
    const tunnelled = await own(t, 'Tunnelled', { settings: { mode: 'voice' }, initScript: BLOCKED_WEBRTC });
    await tunnelled.page
      .locator('[data-testid=connection]', { hasText: 'WebSocket' })
      .waitFor({ timeout: PATH_DEADLINE_MS });
    const panel = await ConnectionPanel.open(tunnelled);
    await neverBroken(t, panel);
  });

  test('a path that was not read yet gets no name', async (t) => {
    const unread = await own(t, 'Unread', {
      initScript: 'RTCPeerConnection.prototype.getStats = async () => new Map();',
    });
    await unread.joined();
    assert.equal((await unread.page.getByTestId('connection').textContent())?.trim(), 'Connected');
    assert.equal(await (await ConnectionPanel.open(unread)).path(), 'being looked for');
  });

  test('own mute, and that of others', async () => {
    await page.press('Mute');
    let panel = await ConnectionPanel.open(page);
    await panel.names('muted');
    await panel.becomes('permission', 'good');
    await panel.becomes('uplink', 'waiting');
    await panel.close();
    await page.press('Unmute');
    const session = await page.session();
    superUser.send('UserState', { session, mute: true });
    panel = await ConnectionPanel.open(page);
    await panel.names('mutedByOthers');
    superUser.send('UserState', { session, mute: false });
    await panel.whole();
    await panel.close();
  });

  test('no right to speak', async () => {
    await page.enter('Stage');
    const panel = await ConnectionPanel.open(page);
    assert.equal(await panel.names('suppressed'), 'You may not speak in this channel.');
    await panel.close();
  });

  test('nobody there; who listens from elsewhere and who is in a linked channel counts', async () => {
    await page.enter('Empty');
    const panel = await ConnectionPanel.open(page);
    await panel.names('nobodyHere');
    await panel.becomes('server', 'good');
    ear.send('UserState', { session: ear.session, listeningChannelAdd: [empty] });
    await panel.whole();
    ear.send('UserState', { session: ear.session, listeningChannelRemove: [empty] });
    await panel.names('nobodyHere');
    superUser.send('ChannelState', { channelId: empty, linksAdd: [0] });
    await panel.whole();
    superUser.send('ChannelState', { channelId: empty, linksRemove: [0] });
    await panel.names('nobodyHere');
    await panel.close();
  });

  test('nobody there but deafened people', async () => {
    const deaf = await room.desktop('Deaf');
    deaf.send('UserState', { session: deaf.session, selfDeaf: true, selfMute: true });
    await deaf.move(empty);
    const panel = await ConnectionPanel.open(page);
    await panel.names('allDeafened');
    deaf.send('UserState', { session: deaf.session, selfDeaf: false });
    await panel.whole();
    await panel.close();
    await deaf.close();
    await page.enter('Campfire');
  });

  test('no microphone in use', async (t) => {
    const listener = await own(t, 'Listener', { listenOnly: true });
    await listener.joined();
    await (await ConnectionPanel.open(listener)).names('off');
  });

  test('a browser that was told not to lend the microphone', async (t) => {
    const refused = await own(t, 'Refused', {
      listenOnly: true,
      initScript: `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };`,
    });
    await refused.joined();
    await refused.press('Use microphone');
    const panel = await ConnectionPanel.open(refused);
    await panel.names('denied');
    await panel.becomes('microphone', 'good');
  });

  test('a page that is not secure', async (t) => {
    const url = new URL(room.app.pageUrl);
    url.hostname = ELSEWHERE;
    const plain = await own(t, 'Plain', { listenOnly: true, url: url.href });
    await plain.press('Use microphone');
    assert.match(await (await ConnectionPanel.open(plain)).names('insecure'), /https/);
  });

  test('a device that is gone', async (t) => {
    const gone = await own(t, 'Gone', {
      listenOnly: true,
      initScript: `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotFoundError'); };`,
    });
    await gone.joined();
    await gone.press('Use microphone');
    await (await ConnectionPanel.open(gone)).names('unavailable');
  });

  for (const [what, fault, amplitude] of [
    ['a microphone that gives nothing at all', 'silent', 0],
    ['a microphone that gives hardly anything', 'quiet', 0.0004],
  ] as const) {
    test(`${what}, after time enough to speak`, async (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'panel-'));
      const wav = join(folder, 'microphone.wav');
      // A fixed pattern that is no tone.
      const sample = (_: unknown, n: number) => amplitude * (((n * 7919) % 127) / 63 - 1);
      writeWav(wav, Float32Array.from({ length: 2000 * SAMPLES_PER_MS }, sample));
      const browser = await launchChromium(wav);
      t.after(async () => {
        await browser.close();
        rmSync(folder, { recursive: true });
      });
      const still = await RoomPage.open(browser, room.app.pageUrl, { settings: { mode: 'always' } });
      await still.join('Still');
      const panel = await ConnectionPanel.open(still);
      await panel.names(fault);
      const broken = (await panel.history()).filter((entry) => entry.fault !== '');
      assert.deepEqual([...new Set(broken.map((entry) => entry.fault))], [fault]);
      assert.ok((broken[0]?.after ?? 0) > READING_MS);
    });
  }

  for (const [what, fault, settings] of [
    ['a threshold that is above the voice', 'belowThreshold', { mode: 'voice', threshold: -8 }],
    ['a key that nobody presses', 'notPressed', { mode: 'push' }],
  ] as const) {
    test(`${what}, after time enough to speak`, async (t) => {
      const unheard = await own(t, 'Unheard', { settings });
      await unheard.joined();
      const panel = await ConnectionPanel.open(unheard);
      await panel.names(fault);
      const broken = (await panel.history()).filter((entry) => entry.fault !== '');
      assert.deepEqual([...new Set(broken.map((entry) => entry.fault))], [fault]);
      assert.ok((broken[0]?.after ?? 0) > READING_MS);
      await panel.becomes('level', 'good');
    });
  }

  for (const [what, fault, script] of [
    ['no way for voice at all', 'noPath', 'delete window.RTCPeerConnection; delete window.AudioDecoder;'],
    ['a way on which this browser can only listen', 'cannotSend', `${BLOCKED_WEBRTC} delete window.AudioEncoder;`],
    ['an encoder that yields nothing', 'nothingSent', `${BLOCKED_WEBRTC} AudioEncoder.prototype.encode = () => {};`],
    [
      'voice that gets lost',
      'nothingArrives',
      `${BLOCKED_WEBRTC}
      const { send } = window.WebSocket.prototype;
      window.WebSocket.prototype.send = function (data) {
        const [, type] = new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, 2);
        if (type !== 1) send.call(this, data);
      };`,
    ],
  ] as const) {
    test(what, async (t) => {
      const walled = await own(t, 'Walled', { settings: { mode: 'voice' }, initScript: script });
      const badge = walled.page.locator('[data-testid=connection]');
      await badge
        .filter({ hasText: fault === 'noPath' ? 'No voice path' : 'WebSocket' })
        .waitFor({ timeout: PATH_DEADLINE_MS });
      const panel = await ConnectionPanel.open(walled);
      await panel.names(fault);
      await panel.becomes('level', 'good');
    });
  }
});

/** For so long that many sentences begin and end; and at last all of the way is whole. */
async function neverBroken(t: TestContext, panel: ConnectionPanel): Promise<void> {
  const history = await panel.history(WATCHED_SECONDS);
  t.diagnostic(history.map(({ after, text }) => `${(after / 1000).toFixed(1)} s: ${text}`).join(' '));
  assert.deepEqual([...new Set(history.map(({ fault }) => fault))], ['']);
  await panel.whole();
}
