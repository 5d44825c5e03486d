import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TestApp } from '../support/app.ts';
import { audit } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity, identityFile, identityHash } from '../support/client-certificate.ts';
import { joinAsSuperUser, register } from '../support/moderation.ts';
import { Room } from '../support/room.ts';
import { RoomPage, type RoomPageOptions } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const LOOPBACK = Buffer.from('00000000000000000000ffff7f000001', 'hex');
/** A browser that keeps nothing has no certificate either. */
const FORGETFUL = `indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };`;
/** The rest of the page is fetched after the first one. */
const NO_FRAMES = `
  window.frameRequest = window.requestAnimationFrame;
  window.requestAnimationFrame = () => 0;`;
/** One that reads, and writes again when there is room. */
const FULL = `
  window.full = true;
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...values) {
    if (window.full) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, values);
  };`;

/** What the join screen says of why, from now on; empty: nothing. */
const NOTE_PROBLEMS = `
  window.problems = [];
  const note = () => {
    const said = document.querySelector('[data-testid=join-problem] p')?.textContent ?? '';
    if (said !== window.problems.at(-1)) window.problems.push(said);
  };
  note();
  new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });`;

describe('joining with a browser', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;

  before(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    room = await Room.open({ channels: ['Lobby', 'Music'], config: { registerName: 'Campfire' } });
  });
  after(() => room.close());

  async function at(app: TestApp, t: { after(end: () => unknown): void }, options: RoomPageOptions = {}) {
    const page = await RoomPage.open(room.browser, app.pageUrl, options);
    t.after(() => page.close());
    return page;
  }

  async function listen(page: RoomPage, name: string): Promise<void> {
    await page.fillName(name);
    await page.press('Listen only');
  }

  function problem(page: RoomPage): Promise<string | null> {
    return page.page.locator('[role=alert]').first().textContent();
  }

  test('who is where is seen before joining, and a click chooses where to go', async (t) => {
    const ana = await room.desktop('ana');
    t.after(() => ana.close());
    const page = await at(room.app, t);
    const who = page.page.getByTestId('who-is-here');
    await who.getByText('ana').waitFor();
    const ben = await room.desktop('ben');
    t.after(() => ben.close());
    await who.getByText('ana, ben').waitFor();
    await who.getByRole('button', { name: 'Music' }).click();
    await who.getByText('You will enter here').waitFor();
    await listen(page, 'cleo');
    await page.page.locator('[data-channel="Music"][data-own=true]').waitFor();
  });

  test('a name in use comes with a free one, which is one click away', async (t) => {
    const app = await TestApp.start(t, { config: { httpHost: '' } });
    await app.join('ana');
    // From the same address it would be ana herself, back after a broken connection.
    const page = await RoomPage.open(room.browser, `http://[::1]:${app.app.ports.http}/`);
    t.after(() => page.close());
    await listen(page, 'ana');
    await page.page.getByText('ana is in use').waitFor();
    await audit(page, 'refused: name in use');
    await page.press('Join as ana2');
    await page.page.locator('[data-user="ana2"][data-self=true]').waitFor();
  });

  test('with a server password the count alone is told, and a wrong one is said at its field', async (t) => {
    const app = await TestApp.start(t, { config: { serverPassword: 'secret' } });
    const page = await at(app, t);
    await page.page.getByText('Nobody is here yet.').waitFor();
    assert.equal(await page.page.getByTestId('who-is-here').count(), 0);
    await page.page.locator('input[name=password]').fill('wrong');
    await listen(page, 'ana');
    await page.page.getByText('This is not the server’s password.').waitFor();
    await audit(page, 'refused: password of the server');
    await page.page.locator('input[name=password]').fill('secret');
    await listen(page, 'ana');
    await page.page.locator('[data-user="ana"][data-self=true]').waitFor();
  });

  test('where the rest of the page cannot be loaded nobody enters a room unseen, and pressing again tries again', async (t) => {
    const page = await at(room.app, t, { initScript: NO_FRAMES });
    await page.page.route('**/assets/room-*', (route) => route.abort());
    await listen(page, 'ana');
    await page.page.getByText('could not be loaded').waitFor();
    await page.page.getByRole('button', { name: 'Load the page again' }).waitFor();
    await page.evaluate('window.requestAnimationFrame = window.frameRequest');
    await audit(page, 'refused: not loaded');
    assert.equal(await page.evaluate('window.undertone.state'), 'away');
    await page.page.unroute('**/assets/room-*');
    await page.press('Listen only');
    await page.page.locator('[data-user="ana"][data-self=true]').waitFor();
  });

  test('a dialog that cannot be loaded says so, and offers to reload', async (t) => {
    const page = await at(room.app, t);
    await page.page.route('**/assets/SettingsDialog-*', (route) => route.abort());
    await page.press('Settings');
    const dialog = page.page.getByRole('dialog');
    await dialog.getByText('could not be loaded').waitFor();
    await dialog.getByRole('button', { name: 'Reload' }).waitFor();
    await page.screenshot(`${OUTPUT}not-loaded.png`);
    await page.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), 'Settings');
  });

  test('a dialog that takes its time to come says so, and is not waited for when it is given up', async (t) => {
    const page = await at(room.app, t);
    const arrival = Promise.withResolvers<void>();
    t.after(() => arrival.resolve());
    await page.page.route('**/assets/SettingsDialog-*', async (route) => {
      await arrival.promise;
      await route.continue();
    });
    const coming = page.page.getByTestId('dialog-coming');
    await page.press('Settings');
    await coming.getByText('Waiting for the server').waitFor();
    await page.page.keyboard.press('Escape');
    await coming.waitFor({ state: 'detached' });
    await page.press('Settings');
    await coming.waitFor();
    arrival.resolve();
    await page.page.getByTestId('dialog').waitFor();
    await coming.waitFor({ state: 'detached' });
  });

  test('a full server is joined by itself as soon as there is room', async (t) => {
    const app = await TestApp.start(t, { config: { users: 1 } });
    const ben = await app.join('ben');
    const page = await at(app, t);
    await listen(page, 'ana');
    await page.page.getByText('The server is full. Try again').waitFor();
    assert.equal(await page.page.getByRole('switch').isChecked(), true);
    await page.screenshot(`${OUTPUT}join-full.png`);
    await audit(page, 'refused: full');
    await ben.close();
    await page.page.locator('[data-user="ana"][data-self=true]').waitFor();
  });

  test('somebody banned is told until when and why, without pressing anything', async (t) => {
    const app = await TestApp.start(t);
    const superUser = await app.join('SuperUser', { password: app.app.firstPassword ?? '' });
    const start = new Date().toISOString();
    superUser.send('BanList', {
      bans: [{ address: LOOPBACK, mask: 128, name: '', hash: '', reason: 'rude', start, duration: 3600 }],
      query: false,
    });
    const page = await at(app, t);
    await until(async () => {
      await page.page.reload();
      return (await page.page.getByTestId('join-problem').count()) > 0;
    }, 'the ban');
    assert.match((await problem(page)) ?? '', /You are banned from this server until .*: rude/);
    await audit(page, 'refused: banned');
    await page.evaluate(NOTE_PROBLEMS);
    const told = () => page.evaluate<string[]>('window.problems');
    await listen(page, 'ana');
    await until(async () => (await told()).length >= 3, 'the answer to Join');
    const [before = '', ...afterwards] = await told();
    assert.match(before, /^You are banned from this server until .*: rude$/);
    // Nothing else in between, such as a server that does not answer.
    assert.deepEqual(afterwards, ['', before]);
  });

  test('the name of somebody registered asks for its password, offers another one, and calls a wrong password wrong', async (t) => {
    const superUser = await joinAsSuperUser(room);
    t.after(() => superUser.close());
    const rita = await room.desktop('Rita', { identity: clientIdentity('Rita') });
    await register(superUser, 'Rita');
    await rita.close();
    const page = await at(room.app, t);
    await listen(page, 'Rita');
    await page.page.getByText('Rita is registered here. Enter the password').waitFor();
    await page.page.getByRole('button', { name: 'Join as Rita2' }).waitFor();
    await audit(page, 'refused: registered name');
    await page.page.locator('input[name=password]').fill('guess');
    await page.press('Listen only');
    await page.page.getByText('Rita is registered here, and this is not its password.').waitFor();
    await audit(page, 'refused: password of a registered name');
    await page.fillName('SuperUser');
    await page.press('Listen only');
    await page.page.getByText('SuperUser is registered here, and this is not its password.').waitFor();
    await page.fillName('Rita');
    await page.page.locator('input[name=password]').fill('');
    await page.press('Listen only');
    await page.press('Join as Rita2');
    await page.page.locator('[data-user="Rita2"][data-self=true]').waitFor();
  });

  test('where a certificate is needed and the browser keeps none, the page says what is missing', async (t) => {
    const app = await TestApp.start(t, { config: { certRequired: true } });
    const page = await at(app, t, { initScript: FORGETFUL });
    await listen(page, 'ana');
    await page.page.getByText('This server only lets in people with a certificate.').waitFor();
    await page.page.getByText('This browser keeps no certificate').waitFor();
    await audit(page, 'refused: certificate needed and impossible');
    const other = await at(app, t);
    await listen(other, 'ana');
    await other.page.locator('[data-user="ana"][data-self=true]').waitFor();
  });

  test('a certificate that could not be made at first is made right where the server refused, and leads into the room', async (t) => {
    const app = await TestApp.start(t, { config: { certRequired: true } });
    const page = await at(app, t, { initScript: FULL });
    await listen(page, 'ana');
    await page.page.getByTestId('join-problem').getByText('only lets in people with a certificate').waitFor();
    await audit(page, 'refused: certificate needed');
    await page.evaluate('window.full = false');
    await page.press('Make a certificate and join');
    await page.page.locator('[data-user="ana"][data-self=true]').waitFor();
    const superUser = await app.join('SuperUser', { password: app.app.firstPassword ?? '' });
    const hash = superUser.belief.userNamed('ana')?.hash;
    assert.match(hash ?? '', /^[0-9a-f]{40}$/);
    await page.press('Settings');
    await page.page.getByRole('tab', { name: 'Identity' }).click();
    await page.page.locator(`[data-testid=identity][data-hash="${hash}"]`).waitFor();
  });

  test('a certificate from a file, taken right where the server refused, leads into the room as that person', async (t) => {
    const app = await TestApp.start(t, { config: { certRequired: true } });
    const page = await at(app, t, { initScript: FULL });
    await listen(page, 'ana');
    await page.page.getByTestId('join-problem').getByText('only lets in people with a certificate').waitFor();
    await page.evaluate('window.full = false');
    const brought = clientIdentity('Ana at her desk');
    await page.press('Use one from a file');
    const buffer = identityFile(brought);
    await page.page.getByTestId('identity-file').setInputFiles({ name: 'ana.p12', mimeType: '', buffer });
    const hash = identityHash(brought);
    await page.page.locator(`[data-testid=identity][data-hash="${hash}"]`).waitFor();
    await page.page.keyboard.press('Escape');
    await page.press('Join again');
    await page.page.locator('[data-user="ana"][data-self=true]').waitFor();
    const superUser = await app.join('SuperUser', { password: app.app.firstPassword ?? '' });
    assert.equal(superUser.belief.userNamed('ana')?.hash, hash);
  });

  test('somebody kicked reads by whom and why, and is back with one click', async (t) => {
    const superUser = await room.app.join('SuperUser', { password: room.app.app.firstPassword ?? '' });
    t.after(() => superUser.close());
    const page = await at(room.app, t);
    await listen(page, 'dora');
    await page.page.locator('[data-user="dora"][data-self=true]').waitFor();
    await superUser.becomes((belief) => belief.userNamed('dora') !== undefined, 'dora');
    superUser.send('UserRemove', { session: superUser.belief.userNamed('dora')?.session ?? 0, reason: 'too loud' });
    await page.page.getByText('You were removed from the server by SuperUser: too loud').waitFor();
    await audit(page, 'refused: kicked');
    await page.press('Join again');
    await page.page.locator('[data-user="dora"][data-self=true]').waitFor();
  });

  for (const viewport of SIZES) {
    for (const dark of [false, true]) {
      const label = `${viewport.width}x${viewport.height}-${dark ? 'dark' : 'light'}`;

      test(`each state of the check before joining fits, ${label}`, async (t) => {
        const people = await Promise.all(['Ana', 'Ben', 'Somebody with a long name'].map((name) => room.desktop(name)));
        t.after(() => Promise.all(people.map((client) => client.close())));
        const page = await at(room.app, t, { viewport, dark });
        const fits = async () => {
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
          assert.ok(wide <= 0, `the page is ${wide} pixels too wide`);
        };
        const who = page.page.getByTestId('who-is-here');
        if (viewport.width < 900) await who.getByRole('button', { name: /^Who is here/ }).click();
        await who.getByText('Somebody with a long name').waitFor();
        await who.getByRole('button', { name: 'Lobby' }).click();
        await page.page.screenshot({ path: `${OUTPUT}joining-who-${label}.png`, fullPage: true });
        await fits();
        await page.press('Test microphone');
        await page.page.locator('[data-microphone=on]').waitFor();
        await page.screenshot(`${OUTPUT}joining-microphone-${label}.png`);
        await fits();
        const refused = await at(room.app, t, {
          viewport,
          dark,
          initScript: `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };`,
        });
        await refused.press('Test microphone');
        await refused.page.locator('[data-microphone=denied]').waitFor();
        await refused.screenshot(`${OUTPUT}joining-denied-${label}.png`);
      });
    }
  }
});
