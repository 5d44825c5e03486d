import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { DesktopClient, type DesktopClientOptions, noDesktopClient } from '../support/desktop-client.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const { UNDERTONE_SERVER: SERVER = '', UNDERTONE_SUPERUSER: PASSWORD = '', UNDERTONE_URL: URL = '' } = process.env;
const NOT_YET = 'UNDERTONE_SUPERUSER is not set: run this by npm run test:interop';
/** Each look at a window takes a second on a busy machine. */
const PATIENCE_MS = 60_000;

describe('one person with an official desktop client and with a page', {
  skip: hasChromium ? noDesktopClient || (PASSWORD === '' && NOT_YET) : 'no Chromium here',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'person-'));
  let browser: Browser;
  let superUser: MumbleClient;

  before(async () => {
    browser = await launchChromium();
    superUser = await MumbleClient.connect({ port: Number(SERVER.replace(/^.*:/, '')) });
    await superUser.login({ name: 'SuperUser', password: PASSWORD });
  });
  after(async () => {
    await superUser?.close();
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function desktop(t: TestContext, name: string, options: DesktopClientOptions): Promise<DesktopClient> {
    const client = await DesktopClient.start(name, SERVER, options);
    t.after(() => client.close());
    return client;
  }
  async function identityOf(page: RoomPage): Promise<void> {
    await page.press('Settings');
    await page.page.getByRole('tab', { name: 'Identity' }).click();
  }
  async function openPage(t: TestContext): Promise<RoomPage> {
    const page = await RoomPage.open(browser, URL);
    t.after(() => page.close());
    return page;
  }
  /** The certificate that the server knows somebody by who is there. */
  async function hashOf(name: string): Promise<string> {
    await superUser.becomes((belief) => (belief.userNamed(name)?.hash ?? '') !== '', `the certificate of ${name}`);
    return superUser.belief.userNamed(name)?.hash ?? '';
  }
  async function gone(name: string): Promise<void> {
    await superUser.becomes((belief) => belief.userNamed(name) === undefined, `nobody called ${name}`);
  }

  test('a certificate that the desktop client has made and written to its file makes the page the same person', async (t) => {
    const nothing = join(folder, 'nothing.p12');
    writeFileSync(nothing, '');
    const client = await desktop(t, 'idann', { cert: nothing, wait: false });
    // Without a certificate it asks first; not answered, it makes one, and a file of it.
    await client.opens('Certificate Management');
    await client.key('Escape');
    await until(() => client.isConnected(), 'the connection', PATIENCE_MS);
    const hash = await hashOf('idann');
    const buffer = await client.ownFile();
    const { session } = superUser.belief.userNamed('idann') ?? assert.fail();
    superUser.send('UserState', { session, userId: 0 });
    await superUser.becomes((belief) => (belief.userNamed('idann')?.userId ?? null) !== null, 'the registration');
    await client.close();
    await gone('idann');

    const page = await openPage(t);
    await identityOf(page);
    await page.page.getByTestId('identity-file').setInputFiles({ name: 'mumble.p12', mimeType: '', buffer });
    await page.page.locator(`[data-testid=identity][data-hash="${hash}"]`).waitFor();
    await page.page.keyboard.press('Escape');
    await page.join('Somebody', { listenOnly: true });
    // The name belongs to the certificate.
    await until(async () => (await page.people()).find(({ self }) => self)?.name === 'idann', 'the registered name');
    assert.equal(await hashOf('idann'), hash);
  });

  test('the file that the page saves makes the desktop client the same person', async (t) => {
    const page = await openPage(t);
    await page.join('idpage', { listenOnly: true });
    const hash = await hashOf('idpage');
    await identityOf(page);
    const [download] = await Promise.all([page.page.waitForEvent('download'), page.press('Save file')]);
    const file = join(folder, 'page.p12');
    await download.saveAs(file);
    await page.close();
    await gone('idpage');

    await desktop(t, 'iddesk', { cert: file });
    assert.equal(await hashOf('iddesk'), hash);
  });
});
