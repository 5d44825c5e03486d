import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import type { ClientIdentity } from '../support/client-certificate.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const PASSWORD = 'in my hands';

describe('who somebody is', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));

  before(async () => {
    room = await Room.open();
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
