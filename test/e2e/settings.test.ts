import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { hasChromium } from '../support/chromium.ts';
import { Hand } from '../support/hand.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

/** Counts the tones of cues by their pitch. */
const COUNT_TONES = `
  window.pitches = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    window.pitches.push(Math.round(this.frequency.value));
    return start.apply(this, when);
  };`;
const MESSAGE_HZ = 880;

describe('settings of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ config: UNHURRIED });
    desktop = await room.desktop('Dora');
    page = await room.page('Paul', { initScript: COUNT_TONES });
    hand = new Hand(page);
  });
  after(() => room.close());
  beforeEach(async () => {
    if (await hand.dialog.isVisible()) await hand.escape();
  });

  async function open(section: string): Promise<Locator> {
    await page.press('Settings');
    await hand.dialog.getByRole('tab', { name: section, exact: true }).click();
    return hand.dialog;
  }
  const stored = (key: string) =>
    page.evaluate<unknown>(`JSON.parse(localStorage.getItem('undertone.settings'))['${key}']`);
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

  test('colours change at once, without the dialog being closed', async () => {
    const dialog = await open('Appearance');
    const light = await background();
    await dialog.getByText('Dark', { exact: true }).click();
    await until(async () => (await background()) !== light, 'dark colours');
    assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
    assert.equal(await page.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'dark');
    await dialog.getByText('As the system', { exact: true }).click();
    await until(async () => (await background()) === light, 'light colours');
    await page.page.emulateMedia({ colorScheme: 'dark' });
    await until(async () => (await background()) !== light, 'the colours of the system');
    await page.page.emulateMedia({ colorScheme: 'light' });
  });

  test('another language is there at once, in the open dialog and behind it, and what was typed stays', async () => {
    const draft = page.page.locator('textarea');
    await draft.fill('half a sentence');
    const dialog = await open('Language');
    for (const [language, heading, section, leave] of [
      ['Deutsch', 'Einstellungen', 'Sprache', 'Verlassen'],
      ['Français', 'Réglages', 'Langue', 'Quitter'],
      ['Español', 'Ajustes', 'Idioma', 'Salir'],
      ['English', 'Settings', 'Language', 'Leave'],
    ] as const) {
      await dialog.getByLabel(language, { exact: true }).check();
      await dialog.getByRole('heading', { name: heading, exact: true }).waitFor();
      await dialog.getByRole('tab', { name: section, exact: true }).waitFor();
      await page.page.locator(`button[aria-label="${leave}"]`).waitFor();
      assert.equal(await draft.inputValue(), 'half a sentence');
    }
    await dialog.getByLabel('Deutsch', { exact: true }).check();
    await page.page.locator('html[lang=de]').waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Diesen Abschnitt zurücksetzen' }).click();
    await page.page.locator('html[lang=en]').waitFor({ state: 'attached' });
    assert.equal(await stored('language'), '');
    await hand.escape();
    assert.equal(await draft.inputValue(), 'half a sentence');
    await draft.fill('');
  });

  test('a sound is tried out, switched off, and as loud as it was set', async () => {
    const tones = () => page.evaluate<number[]>('window.pitches.splice(0)');
    const dialog = await open('Sounds');
    await tones();
    await dialog.getByRole('button', { name: 'Play: A message comes' }).click();
    assert.deepEqual(await tones(), [MESSAGE_HZ]);
    await dialog.getByRole('switch', { name: 'A message comes' }).uncheck();
    desktop.say('quietly');
    await until(async () => (await page.chat()).some(({ text }) => text.includes('quietly')), 'the message');
    assert.ok(!(await tones()).includes(MESSAGE_HZ));
    // Cues of a kind keep their distance.
    await dialog.getByRole('switch', { name: 'A message comes' }).check();
    await until(async () => {
      desktop.say('aloud');
      await desktop.ping();
      return (await tones()).includes(MESSAGE_HZ);
    }, 'the sound of a message');
    await dialog.getByRole('slider', { name: 'Volume of sounds' }).fill('0');
    await dialog.getByRole('button', { name: 'Play: Somebody leaves your channel' }).click();
    assert.deepEqual(await tones(), []);
    assert.equal(await stored('cueVolume'), 0);
    await dialog.getByRole('button', { name: 'Reset this section' }).click();
    assert.equal(await dialog.getByRole('slider', { name: 'Volume of sounds' }).inputValue(), '50');
    assert.deepEqual([await stored('cueVolume'), await stored('silentCues')], [0.5, []]);
  });

  test('a key is chosen, works, and is taken away', async () => {
    const dialog = await open('Keys');
    await dialog.getByRole('button', { name: 'Change: Mute or unmute' }).click();
    await dialog.getByText('Press a key or mouse button 4 or 5…').waitFor();
    await page.page.keyboard.press('m');
    assert.equal(await stored('muteKey'), 'KeyM');
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Change: Mute or unmute');
    // Escape gives up choosing, and not the dialog.
    await dialog.getByRole('button', { name: 'Change: Deafen or undeafen' }).click();
    await page.page.keyboard.press('Escape');
    assert.equal(await stored('deafenKey'), '');
    assert.ok(await dialog.isVisible());
    await hand.escape();
    const muted = () => page.person('Paul').then((person) => person?.muted);
    await page.page.locator('body').press('m');
    await until(async () => (await muted()) === true, 'mute');
    await page.page.locator('textarea').press('m');
    assert.equal(await page.page.locator('textarea').inputValue(), 'm');
    assert.equal(await muted(), true);
    await page.page.locator('textarea').fill('');
    await page.page.locator('textarea').blur();
    await page.page.locator('body').press('m');
    await until(async () => (await muted()) === false, 'unmute');
    await open('Keys');
    await dialog.getByRole('button', { name: 'Remove: Mute or unmute' }).click();
    assert.equal(await stored('muteKey'), '');
    await dialog.getByRole('button', { name: 'Change: Push to talk' }).click();
    await page.page.keyboard.press('F8');
    assert.equal(await stored('pushKey'), 'F8');
    await dialog.getByRole('button', { name: 'Reset this section' }).click();
    assert.equal(await stored('pushKey'), 'Space');
  });

  test('a side button of the mouse that is chosen for muting mutes from the next press on, and leads nowhere', async () => {
    const mouse = await page.page.context().newCDPSession(page.page);
    const side = (type: 'mousePressed' | 'mouseReleased') =>
      mouse.send('Input.dispatchMouseEvent', { type, x: 640, y: 300, button: 'back', buttons: 8, clickCount: 1 });
    const muted = () => page.person('Paul').then((person) => person?.muted);
    const before = await muted();
    const dialog = await open('Keys');
    await dialog.getByRole('button', { name: 'Change: Mute or unmute' }).click();
    await side('mousePressed');
    await side('mouseReleased');
    assert.equal(await stored('muteKey'), 'Mouse3');
    await page.caughtUp();
    assert.equal(await muted(), before);
    assert.ok(await dialog.isVisible());
    await hand.escape();
    await side('mousePressed');
    await side('mouseReleased');
    await until(async () => (await muted()) !== before, 'the change');
    await side('mousePressed');
    await side('mouseReleased');
    await until(async () => (await muted()) === before, 'the change back');
    await open('Keys');
    await dialog.getByRole('button', { name: 'Reset this section' }).click();
    await hand.escape();
  });

  test('a reset concerns its section alone', async () => {
    const dialog = await open('Appearance');
    await dialog.getByText('Light', { exact: true }).click();
    await dialog.getByRole('tab', { name: 'Talking', exact: true }).click();
    await dialog.getByText('Always', { exact: true }).click();
    assert.equal(await stored('mode'), 'always');
    await dialog.getByRole('button', { name: 'Reset this section' }).click();
    assert.deepEqual([await stored('mode'), await stored('theme')], ['voice', 'light']);
    await dialog.getByRole('tab', { name: 'Appearance', exact: true }).click();
    await dialog.getByRole('button', { name: 'Reset this section' }).click();
    assert.equal(await stored('theme'), 'system');
  });

  test('settings go into a file and come back from it, also in another browser', async (t) => {
    const dialog = await open('Appearance');
    await dialog.getByText('Dark', { exact: true }).click();
    await dialog.getByRole('tab', { name: 'About', exact: true }).click();
    const [download] = await Promise.all([
      page.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const chunks = await (await download.createReadStream()).toArray();
    const other = await room.page('Otto', { listenOnly: true });
    t.after(() => other.close());
    await other.press('Settings');
    await other.page.getByRole('tab', { name: 'About', exact: true }).click();
    const file = (buffer: Buffer) => ({ name: 'settings.json', mimeType: 'application/json', buffer });
    const input = other.page.getByTestId('dialog').locator('input[type=file]');
    await input.setInputFiles(file(Buffer.from('[]')));
    await other.page.getByText('This file holds no settings.').waitFor();
    await input.setInputFiles(file(Buffer.concat(chunks)));
    await other.page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  });

  test('a name that comes from a file stands in its field before joining', async (t) => {
    const other = await room.openPage();
    t.after(() => other.close());
    await other.press('Settings');
    await other.page.getByRole('tab', { name: 'About', exact: true }).click();
    const buffer = Buffer.from(JSON.stringify({ name: 'Olga', theme: 'dark' }));
    await other.page
      .getByTestId('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer });
    await other.page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    await other.page.keyboard.press('Escape');
    await other.page.getByTestId('dialog').waitFor({ state: 'detached' });
    assert.equal(await other.page.locator('input[name=name]').inputValue(), 'Olga');
    await other.fillName('Oleg');
    await other.evaluate("localStorage.setItem('somebody.elses', '1')");
    assert.equal(await other.page.locator('input[name=name]').inputValue(), 'Oleg');
  });

  test('a file of settings brings volumes, who is silenced, whispers and keys; tokens only if they are wanted', async (t) => {
    const dora = 'hash:0d0a';
    const gerd = 'name:Gerd';
    const people = { [dora]: { volume: 1.5, silenced: false }, [gerd]: { volume: 1, silenced: true } };
    const whispers = { F7: { name: 'Dora', people: [dora], channel: null, links: false, children: false } };
    const chosen = { people, whispers, muteKey: 'KeyM', pushKey: 'F8', tokens: ['the cellar'] };
    const from = await room.page('Pia', { listenOnly: true, settings: chosen });
    t.after(() => from.close());
    const open = async (of: RoomPage): Promise<Locator> => {
      await of.press('Settings');
      await of.page.getByRole('tab', { name: 'About', exact: true }).click();
      return of.page.getByTestId('dialog');
    };
    const dialog = await open(from);
    const save = async (): Promise<Buffer> => {
      const [download] = await Promise.all([
        from.page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save to a file' }).click(),
      ]);
      return Buffer.concat(await (await download.createReadStream()).toArray());
    };
    const without = await save();
    assert.ok(!without.includes('the cellar'));
    await dialog.getByRole('switch', { name: 'With access tokens' }).check();
    const having = await save();
    const other = await room.page('Otto', { listenOnly: true, settings: { tokens: ['my own'] } });
    t.after(() => other.close());
    const input = (await open(other)).locator('input[type=file]');
    const kept = async (key: string) =>
      JSON.stringify(await other.evaluate(`JSON.parse(localStorage.getItem('undertone.settings'))['${key}']`));
    const bring = (buffer: Buffer) =>
      input.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer });
    await bring(without);
    await other.page.getByText('Settings loaded', { exact: true }).waitFor();
    for (const [key, value] of Object.entries({ ...chosen, tokens: ['my own'] })) {
      assert.equal(await kept(key), JSON.stringify(value), key);
    }
    await bring(having);
    await until(async () => (await kept('tokens')) === JSON.stringify(chosen.tokens), 'the tokens');
  });
});
