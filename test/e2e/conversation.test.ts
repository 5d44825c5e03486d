import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import type { Decoded } from '#proto/message-types.ts';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { markedTone, type Sound } from '../support/sound.ts';
import { until } from '../support/until.ts';

const DESKTOP_HZ = 620;
const PAGE_HZ = 950;
const SECONDS = 10;
const PACKETS_PER_SECOND = 50;
/** Mouth to ear; a conversation bears more, a regression does not stay below it. */
const LONGEST_DELAY_MS = 250;
/** What the jitter buffer of a desktop client bears without a gap. */
const LONGEST_WAIT_MS = 120;
/** Who speaks that late because the machine is busy elsewhere measures the machine. */
const LATE_MS = 40;
const DISTURBED_LIMIT = 2;

/** One direction: what was said and what arrived. */
interface Way {
  readonly said: Sound;
  readonly heard: Sound;
}
interface Conversation {
  readonly ways: ReadonlyMap<string, Way>;
  readonly lost: number;
  /** Longest times without a packet, at a desktop. */
  readonly waits: readonly number[];
  /** How far behind the speaking program or the speaking browser was at worst: then this machine was busy elsewhere. */
  readonly lateness: number;
}

// A desktop and a page talk at the same time for ten seconds; another desktop and another page listen to both.
describe('a conversation of ten seconds', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let people: People;
  let conversation: Conversation;
  const disturbed: number[] = [];

  before(async () => {
    room = await Room.open({
      microphone: markedTone(PAGE_HZ, 10_000),
      config: { messageLimit: 100, messageBurst: 100 },
    });
    people = {
      speaker: await room.desktop('Desktop speaker'),
      listener: await room.desktop('Desktop listener'),
      listeningPage: await room.page('Page listener', { listenOnly: true }),
      talkingPage: await room.page('Page speaker', { settings: { mode: 'always' } }),
    };
    conversation = await converse(people);
    while (conversation.lateness > LATE_MS && disturbed.length < DISTURBED_LIMIT) {
      disturbed.push(conversation.lateness);
      conversation = await converse(people);
    }
  });
  after(() => room.close());

  for (const [direction, hertz] of [
    ['desktop to desktop', DESKTOP_HZ],
    ['desktop to browser', DESKTOP_HZ],
    ['desktop to a browser that talks', DESKTOP_HZ],
    ['browser to desktop', PAGE_HZ],
    ['browser to a desktop that talks', PAGE_HZ],
    ['browser to browser', PAGE_HZ],
  ] as const) {
    test(`from ${direction} the tone arrives at its level, without a gap`, (t: TestContext) => {
      const sound = conversation.ways.get(direction) ?? assert.fail();
      assertArrived(t, {
        way: direction,
        ...{ hertz, ...sound, lateness: conversation.lateness },
        ...{ milliseconds: SECONDS * 1000, marks: SECONDS - 2 },
        // A receiver remembers for a while how late things once were.
        ...(disturbed.length === 0 ? { longestDelay: LONGEST_DELAY_MS } : {}),
      });
    });
  }

  test('nothing is lost or held up on the way', (t: TestContext) => {
    const { lost, waits, lateness } = conversation;
    t.diagnostic(`longest wait of a desktop for a packet: ${waits.map((wait) => wait.toFixed(0)).join(' and ')} ms`);
    t.diagnostic(`this machine was ${lateness.toFixed(0)} ms late at worst`);
    for (const late of disturbed) t.diagnostic(`an earlier conversation did not count: ${late.toFixed(0)} ms late`);
    assert.equal(lost, 0);
    if (lateness <= LATE_MS)
      assert.ok(Math.max(...waits) <= LONGEST_WAIT_MS, `${Math.max(...waits)} ms without a packet`);
  });

  test('a page tells the server how much of its voice arrived, and whoever asks is told', async (t: TestContext) => {
    const { listener, listeningPage } = people;
    const session = await listeningPage.session();
    let stats = await statisticsOf(listener, session);
    await until(async () => {
      stats = await statisticsOf(listener, session);
      return (stats.fromServer?.good ?? 0) >= SECONDS * PACKETS_PER_SECOND;
    }, 'a ping of the page that tells of the conversation');
    const received = (await listeningPage.stats()).reduce((sum, { packetsReceived }) => sum + packetsReceived, 0);
    const { good, lost, resync } = stats.fromServer ?? assert.fail();
    t.diagnostic(
      `told ${good} of ${received} packets, ping ${stats.udpPingAvg} ms in ${stats.udpPackets} measurements`,
    );
    assert.ok((good ?? 0) <= received, `more packets told (${good}) than came (${received})`);
    assert.deepEqual([lost, resync], [0, 0]);
    // On one machine a round trip may take less than the unit of a browser's clock.
    assert.ok((stats.udpPackets ?? 0) > 0 && (stats.udpPingAvg ?? -1) >= 0 && (stats.udpPingAvg ?? -1) < 1000);
  });
});

interface People {
  readonly speaker: MumbleClient;
  readonly listener: MumbleClient;
  readonly listeningPage: RoomPage;
  readonly talkingPage: RoomPage;
}

async function converse({ speaker, listener, listeningPage, talkingPage }: People): Promise<Conversation> {
  const page = await talkingPage.session();
  const before = await packetsLost(listeningPage);
  await Promise.all([listeningPage.take(), talkingPage.take()]);
  const since = performance.now();
  const said = await speak(speaker, markedTone(DESKTOP_HZ, (SECONDS + 1) * 1000), { bitrate: 48_000 });
  const end = performance.now();
  const [byListener, bySpeaker] = await Promise.all([listeningPage.take(), talkingPage.take()]);
  const atListener = new DesktopHeard(listener, speaker.session, since, end);
  const ofPage = new DesktopHeard(listener, page, since, end);
  const microphone = bySpeaker.microphone ?? assert.fail('the page has no microphone');
  return {
    ways: new Map([
      ['desktop to desktop', { said, heard: atListener.sound }],
      ['desktop to browser', { said, heard: byListener.of(speaker.session) }],
      ['desktop to a browser that talks', { said, heard: bySpeaker.of(speaker.session) }],
      ['browser to desktop', { said: microphone, heard: ofPage.sound }],
      [
        'browser to a desktop that talks',
        { said: microphone, heard: new DesktopHeard(speaker, page, since, end).sound },
      ],
      ['browser to browser', { said: microphone, heard: byListener.of(page) }],
    ]),
    lost: (await packetsLost(listeningPage)) - before,
    waits: [atListener.longestWait, ofPage.longestWait],
    lateness: Math.max(said.lateness, bySpeaker.lateness),
  };
}

async function statisticsOf(asker: MumbleClient, session: number): Promise<Decoded<'UserStats'>> {
  asker.send('UserStats', { session });
  return asker.next('UserStats');
}

async function packetsLost(page: RoomPage): Promise<number> {
  return (await page.stats()).reduce((sum, { packetsLost }) => sum + packetsLost, 0);
}
