import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { audit } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import type { ClientIdentity } from '../support/client-certificate.ts';
import { clientIdentity, identityFile } from '../support/client-certificate.ts';
import { setRules, settled } from '../support/conformance.ts';
import { joinAsSuperUser, register } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const PASSWORD = 'in my hands';
const ENTER = 4;
const READ_KEYS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('undertone');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('identity').objectStore('identity').get('own');
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
  };
}).then(async ({ key, sealed }) => ({
  extractable: [key.extractable, sealed.key.extractable],
  refusals: await Promise.all([['pkcs8', key], ['jwk', key], ['raw', sealed.key]].map(([format, one]) =>
    crypto.subtle.exportKey(format, one).then(() => 'read out', ({ name }) => name))),
}))`;
const COUNT_PERSIST = `
  window.persists = 0;
  navigator.storage.persist = async () => { window.persists += 1; return true; };`;

describe('who somebody is', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  let superUser: MumbleClient;
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));

  /** As the server tells it of somebody who is there. */
  const hashIn = async (name: string): Promise<string> => {
    await superUser.becomes((belief) => (belief.userNamed(name)?.hash ?? '') !== '', `the certificate of ${name}`);
    return superUser.belief.userNamed(name)?.hash ?? '';
  };

  before(async () => {
    room = await Room.open({ channels: ['Vault'] });
    superUser = await joinAsSuperUser(room);
    page = await room.page('Ana', { listenOnly: true });
  });
  after(async () => {
    await room.close();
    rmSync(folder, { recursive: true });
  });

  test('a page is known by a certificate from its first visit on, and by the same one after it was closed', async () => {
    const desktop = await room.desktop('Watcher');
    await desktop.becomes((belief) => belief.userNamed('Ana') !== undefined, 'Ana');
    const hash = desktop.belief.userNamed('Ana')?.hash ?? '';
    assert.match(hash, /^[0-9a-f]{40}$/);
    await page.page.reload();
    await page.join('Ana', { listenOnly: true });
    await desktop.becomes((belief) => belief.userNamed('Ana') !== undefined, 'Ana again');
    assert.equal(desktop.belief.userNamed('Ana')?.hash, hash);
    await desktop.close();
  });

  test('two pages of one browser that were opened on the first visit are one person', async (t) => {
    const desktop = await room.desktop('Watcher');
    const one = await room.openPage();
    const second = await one.page.context().newPage();
    t.after(() => one.close());
    await second.goto(room.app.pageUrl);
    await second.locator('input[name=name]').waitFor();
    await one.join('Ida', { listenOnly: true });
    await desktop.becomes((belief) => belief.userNamed('Ida') !== undefined, 'Ida');
    const hash = desktop.belief.userNamed('Ida')?.hash ?? '';
    assert.match(hash, /^[0-9a-f]{40}$/);
    await second.locator('input[name=name]').fill('Ida2');
    await second.getByRole('button', { name: 'Listen only' }).click();
    await desktop.becomes((belief) => belief.userNamed('Ida2') !== undefined, 'the other page');
    assert.equal(desktop.belief.userNamed('Ida2')?.hash, hash);
    await desktop.close();
  });

  test('the file it saves makes a desktop client the same person', async (t) => {
    await openIdentity(page);
    const hash = await page.page.locator('[data-testid=identity]').getAttribute('data-hash');
    await page.page.getByLabel('Password of the file').first().fill(PASSWORD);
    const [download] = await Promise.all([page.page.waitForEvent('download'), page.press('Save file')]);
    assert.equal(download.suggestedFilename(), 'Ana.p12');
    const file = join(folder, 'ana.p12');
    await download.saveAs(file);
    const identity = read(file, PASSWORD);
    if (identity === undefined) {
      t.skip('no openssl here');
      return;
    }
    const desktop = await room.desktop('Ana', { identity });
    assert.equal(desktop.belief.users.get(desktop.session)?.hash, hash);
    await desktop.close();
  });

  test('a file of the desktop client makes the page the same person', async (t) => {
    const bea = clientIdentity('Bea');
    const file = join(folder, 'bea.p12');
    if (!write(file, bea)) {
      t.skip('no openssl here');
      return;
    }
    const desktop = await room.desktop('Bea', { identity: bea });
    const hash = desktop.belief.users.get(desktop.session)?.hash;
    desktop.send('UserState', { session: desktop.session, userId: 0 });
    await desktop.becomes(({ users }) => (users.get(desktop.session)?.userId ?? null) !== null, 'a registration');
    await desktop.close();

    const other = await room.page('Somebody', { listenOnly: true });
    await openIdentity(other);
    await other.page.locator('[data-testid=identity-file]').setInputFiles(file);
    await other.page.locator(`[data-testid=identity][data-hash="${hash}"]`).waitFor();
    await other.page.keyboard.press('Escape');
    await other.press('Leave');
    await other.page.locator('input[name=name]').waitFor();
    await other.join('Whoever', { listenOnly: true });
    // The name belongs to the certificate.
    await until(async () => (await other.people()).find(({ self }) => self)?.name === 'Bea', 'the registered name');
    await other.close();
  });

  test('the key that a page keeps cannot be read out of it', async () => {
    const { extractable, refusals } = await page.evaluate<{ extractable: boolean[]; refusals: string[] }>(READ_KEYS);
    assert.deepEqual(extractable, [false, false]);
    assert.deepEqual(refusals, ['InvalidAccessError', 'InvalidAccessError', 'InvalidAccessError']);
  });

  test('a channel that is opened to a certificate lets in the page that has it, and no other', async (t) => {
    const guest = await room.page('Gil', { listenOnly: true });
    t.after(() => guest.close());
    const other = await room.page('Ole', { listenOnly: true });
    t.after(() => other.close());
    await setRules(superUser, 1, [
      { group: 'all', deny: ENTER },
      { group: `$${await hashIn('Gil')}`, grant: ENTER },
    ]);
    await guest.enter('Vault');
    await other.page.locator('[data-channel=Vault] [title="You may not enter"]').waitFor({ state: 'attached' });
    await guest.caughtUp();
    assert.equal(await guest.page.locator('[data-channel=Vault] [title="You may not enter"]').count(), 0);
  });

  test('a banned certificate is told until when and why, under whatever name, and nobody else from there is banned', async (t) => {
    const guest = await room.page('Tom', { listenOnly: true });
    t.after(() => guest.close());
    const hash = await hashIn('Tom');
    await guest.press('Leave');
    const start = new Date().toISOString();
    // An address that nobody here has.
    const address = Buffer.from('00000000000000000000ffffc0000200', 'hex');
    superUser.send('BanList', {
      bans: [{ address, mask: 128, name: 'Tom', hash, reason: 'rude', start, duration: 3600 }],
    });
    await settled(superUser);
    await guest.fillName('Tim');
    await guest.press('Listen only');
    await guest.page.getByText(/You are banned from this server until .*: rude/).waitFor();
    const other = await room.page('Tom', { listenOnly: true });
    await other.close();
    superUser.send('BanList', { bans: [] });
    await settled(superUser);
    await guest.join('Tim', { listenOnly: true });
  });

  test('the same person on another page takes over, is told so on the first, and comes back with one click', async (t) => {
    const first = await room.page('Una', { listenOnly: true });
    t.after(() => first.close());
    const hash = await hashIn('Una');
    const second = await first.page.context().newPage();
    await second.goto(room.app.pageUrl);
    await second.locator('input[name=name]').fill('Una');
    await second.getByRole('button', { name: 'Listen only' }).click();
    await second.locator('[data-user="Una"][data-self=true]').waitFor();
    await first.page.getByText('You joined from another place').waitFor();
    await audit(first, 'refused: joined from another place');
    assert.equal(await hashIn('Una'), hash);
    await first.press('Join again');
    await first.joined();
    await second.getByText('You joined from another place').waitFor();
    assert.equal(await hashIn('Una'), hash);
    assert.equal([...superUser.belief.users.values()].filter(({ name }) => name === 'Una').length, 1);
  });

  test('the browser is asked to keep a certificate from when it matters on, and by no visit before', async (t) => {
    const guest = await room.page('Pia', { listenOnly: true, initScript: COUNT_PERSIST });
    t.after(() => guest.close());
    const asked = () => guest.evaluate<number>('window.persists');
    assert.equal(await asked(), 0);
    await register(superUser, 'Pia');
    await until(async () => (await asked()) === 1, 'the question after the registration');
    await guest.page.reload();
    await guest.join('Pia', { listenOnly: true });
    await guest.caughtUp();
    assert.equal(await asked(), 0);
    await openIdentity(guest);
    await Promise.all([guest.page.waitForEvent('download'), guest.press('Save file')]);
    await until(async () => (await asked()) === 1, 'the question after saving it');
    const buffer = identityFile(clientIdentity('Pia'));
    await guest.page.getByTestId('identity-file').setInputFiles({ name: 'pia.p12', mimeType: '', buffer });
    await until(async () => (await asked()) === 2, 'the question after taking another');
  });

  test('a file that holds nothing changes nothing and says so', async () => {
    const before = await page.page.locator('[data-testid=identity]').getAttribute('data-hash');
    const file = join(folder, 'nothing.p12');
    writeFileSync(file, 'nothing');
    await page.page.locator('[data-testid=identity-file]').setInputFiles(file);
    await page.page.getByText('This file holds no identity').waitFor();
    assert.equal(await page.page.locator('[data-testid=identity]').getAttribute('data-hash'), before);
  });
});

async function openIdentity(page: RoomPage): Promise<void> {
  await page.press('Settings');
  await page.page.getByRole('tab', { name: 'Identity' }).click();
  await page.page.locator('[data-testid=identity] dd').nth(2).waitFor();
}

function read(file: string, password: string): ClientIdentity | undefined {
  try {
    const pem = execFileSync('openssl', ['pkcs12', '-in', file, '-nodes', '-passin', `pass:${password}`], {
      stdio: 'pipe',
    });
    const block = (kind: string) =>
      new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----`).exec(pem.toString())?.[0];
    return { cert: block('CERTIFICATE') ?? '', key: block('PRIVATE KEY') ?? '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** As the desktop client exports: nothing is encrypted. */
function write(file: string, { cert, key }: ClientIdentity): boolean {
  const pem = `${file}.pem`;
  writeFileSync(pem, `${key}\n${cert}`);
  const plain = ['-keypbe', 'NONE', '-certpbe', 'NONE', '-macalg', 'sha1', '-passout', 'pass:'];
  try {
    execFileSync('openssl', ['pkcs12', '-export', '-in', pem, '-out', file, ...plain], { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  return readFileSync(file).length > 0;
}
