import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { makeChannel } from '../support/conformance.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const LOBBY = 1;
const MS = 48;
const ROWS = `[...document.querySelectorAll('[role=treeitem]')].map((row) => [
  row.dataset.channel ?? row.dataset.user,
  ...['level', 'posinset', 'setsize'].map((name) => Number(row.getAttribute('aria-' + name))),
  row.getAttribute('aria-expanded'),
])`;

describe('what the rows of the tree show', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let dora: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({
      channels: ['Lobby', 'Games', 'Far'],
      config: { ...UNHURRIED, defaultChannel: LOBBY },
    });
    superUser = await joinAsSuperUser(room);
    const { id: games } = superUser.belief.channelNamed('Games') ?? assert.fail();
    const { id: far } = superUser.belief.channelNamed('Far') ?? assert.fail();
    const chess = await makeChannel(superUser, 'Chess', games, { maxUsers: 1 });
    // It puts its maker into it.
    await makeChannel(superUser, 'Tonight', 0, { temporary: true });
    superUser.send('ChannelState', { channelId: games, linksAdd: [LOBBY, far] });
    dora = await room.desktop('Dora');
    await dora.move(chess);
    page = await room.page('Robin', { settings: { mode: 'always' } });
    await page.sees('Dora', ({ channel }) => channel === 'Chess', 'plays chess');
    hand = new Hand(page);
  });
  after(() => room.close());

  const marks = (channel: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-channel="${channel}"] .marks [title]')].map(({ title }) => title)`,
    );

  test('full, temporary, linked channels and the one of newcomers have marks that say so, to the eye and to a reader', async () => {
    const linked = (names: string) => `Linked with ${names}: people hear each other`;
    const expected = {
      Root: [],
      Lobby: ['Newcomers come in here', linked('Far, Games')],
      Games: [linked('Far, Lobby')],
      Far: [linked('Games, Lobby')],
      Chess: ['Full: one person at most'],
      Tonight: ['Disappears when empty'],
    };
    for (const [channel, titles] of Object.entries(expected)) {
      assert.deepEqual(await marks(channel), titles, channel);
      const label = (await hand.channel(channel).getAttribute('aria-label')) ?? '';
      for (const title of titles) assert.ok(label.includes(`, ${title}`), label);
    }
    await dora.move(0);
    await until(async () => (await marks('Chess')).length === 0, 'room in the full channel');
    await dora.move(superUser.belief.channelNamed('Chess')?.id ?? assert.fail());
    await until(async () => (await marks('Chess')).length === 1, 'the full channel');
  });

  test('a reader is told level, position and number of siblings of each row, and what is open', async () => {
    assert.deepEqual(await page.evaluate(ROWS), [
      ['Root', 1, 1, 1, 'true'],
      ['Far', 2, 1, 4, null],
      ['Games', 2, 2, 4, 'true'],
      ['Chess', 3, 1, 1, 'true'],
      ['Dora', 4, 1, 1, null],
      ['Lobby', 2, 3, 4, 'true'],
      ['Robin', 3, 1, 1, null],
      ['Tonight', 2, 4, 4, 'true'],
      ['SuperUser', 3, 1, 1, null],
    ]);
  });

  test('a closed branch counts whom it hides, and lights while one of them talks', async () => {
    const games = hand.channel('Games');
    const count = () => games.locator('.count').getAttribute('data-count');
    await dora.move(superUser.belief.channelNamed('Games')?.id ?? assert.fail());
    await superUser.move(superUser.belief.channelNamed('Chess')?.id ?? assert.fail());
    await page.sees('SuperUser', ({ channel }) => channel === 'Chess', 'plays chess');
    await until(async () => (await count()) === '1', 'Dora alone in the open channel');
    await games.getByRole('button', { name: 'Close Games' }).click();
    await hand.channel('Chess').waitFor({ state: 'detached' });
    assert.deepEqual([await count(), await games.getAttribute('aria-expanded')], ['2', 'false']);
    const lit = () =>
      page.evaluate<string[]>("[...document.querySelectorAll('.talking-inside')].map((row) => row.dataset.channel)");
    assert.deepEqual(await lit(), []);
    const spoken = speak(dora, sine(440, MS * 1500));
    await until(async () => (await lit()).join() === 'Games', 'the light of the closed branch');
    assert.match((await games.getAttribute('aria-label')) ?? '', /2 people.*Somebody talks inside/);
    await spoken;
    await until(async () => (await lit()).length === 0, 'the end of the light');
    await games.getByRole('button', { name: 'Open Games' }).click();
    await hand.person('Dora').waitFor();
  });

  test('the icon of the page lights while one is heard', async () => {
    const icon = (name: string) =>
      until(
        async () => (await page.page.locator('link[rel=icon]').getAttribute('href')) === `./${name}.svg`,
        `the icon ${name}`,
      );
    await icon('favicon-talking');
    await page.press('Mute');
    await icon('favicon');
    await page.press('Unmute');
    await icon('favicon-talking');
  });

  test('the column is made wider by keys, and is as wide after a reload', async () => {
    const divider = page.page.getByRole('separator', { name: 'Width of the channel list' });
    const value = async () => Number(await divider.getAttribute('aria-valuenow'));
    const width = async () => Math.round((await page.page.locator('[role=tree]').boundingBox())?.width ?? 0);
    const [first, before] = [await value(), await width()];
    await divider.focus();
    await page.page.keyboard.press('ArrowRight');
    await page.page.keyboard.press('ArrowRight');
    await page.page.keyboard.press('ArrowLeft');
    await page.page.keyboard.press('ArrowRight');
    assert.equal(await value(), first + 40);
    await until(async () => (await width()) === before + 40, 'the wider tree');
    await page.page.reload();
    await page.join('Robin');
    assert.deepEqual([await value(), await width()], [first + 40, before + 40]);
    await divider.focus();
    for (let n = 0; n < 12; n++) await page.page.keyboard.press('ArrowRight');
    assert.equal(await value(), Number(await divider.getAttribute('aria-valuemax')));
  });
});
