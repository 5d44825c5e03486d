import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { connect } from 'node:tls';
import { generateIdentity } from '../../server/net/certificate.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { LoginRejected } from '../support/protocol-client.ts';
import { ServerData } from '../support/server-data.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';
import { WebSocketClient } from '../support/web-socket-client.ts';

const LINUX = process.platform === 'linux' ? false : 'reads /proc';
const WRONG_PASSWORD = 3;
const SERVICE_RESTART = 1012;
/** Of a server, where a machine is busy. */
const STARTING_MS = 60_000;

function loginAsSuperUser({ port }: ServerProcess, password: string): Promise<MumbleClient> {
  return MumbleClient.join({ port, name: 'SuperUser', password });
}

async function isRefused(login: Promise<MumbleClient>): Promise<void> {
  await assert.rejects(login, (error) => error instanceof LoginRejected && error.body.type === WRONG_PASSWORD);
}

/** Fingerprint of the certificate that a new connection meets. */
async function shownBy({ port }: ServerProcess): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

describe('the program', { skip: LINUX }, () => {
  let template: ServerData;
  let firstPassword: string;
  const ending: (() => unknown)[] = [];

  before(async () => {
    template = await ServerData.create({ after: (end) => ending.push(end as () => unknown) });
    const server = await template.start();
    firstPassword = server.firstPassword ?? '';
    await server.kill('SIGTERM');
  });
  after(async () => {
    for (const end of ending) await end();
  });

  test('tells the SuperUser password once, on the very first start', async (t) => {
    assert.match(firstPassword, /^\w{16}$/);
    const data = await ServerData.create(t, template);
    const server = await data.start();
    assert.equal(server.firstPassword, null);
    await isRefused(loginAsSuperUser(server, `${firstPassword}x`));
    const boss = await loginAsSuperUser(server, firstPassword);
    await boss.close();
  });

  test('says how to join from other machines, until it has an address of its own for that', async (t) => {
    const data = await ServerData.create(t, template);
    const plain = await data.start();
    const { said } = await plain.kill('SIGTERM');
    assert.match(said, new RegExp(`From other machines +https://<this machine>:${plain.port}/ and mumble://`));
    const proxied = await data.start({ environment: { PUBLIC_URL: 'https://voice.example/' } });
    const behind = await proxied.kill('SIGTERM');
    assert.match(behind.said, /browser +https:\/\/voice\.example\/\n/);
    assert.match(behind.said, /Mumble +mumble:\/\/voice\.example:/);
    assert.doesNotMatch(behind.said, /other machines/);
  });

  test('ends in order when it is told to: clients are let go, pages hear why, and the database has stopped', async (t) => {
    const data = await ServerData.create(t, template);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await data.start();
      const client = await MumbleClient.join({ port: server.port, name: 'Ann' });
      const page = await WebSocketClient.connect({ url: `wss://127.0.0.1:${server.port}/ws` });
      await page.login({ name: 'Bo' });
      assert.notEqual(await data.postgres(), null);
      const { code, complained } = await server.kill(signal);
      assert.deepEqual([code, complained], [0, ''], signal);
      await client.closed;
      await page.closed;
      assert.equal(page.closeCode, SERVICE_RESTART, signal);
      assert.equal(await data.postgres(), null);
    }
  });

  test('shows a renewed certificate to new connections when it is told to read it again', async (t) => {
    const data = await ServerData.create(t, template);
    const file = join(data.directory, 'voice.pem');
    const renew = async () => {
      const { cert, key } = await generateIdentity(new Date());
      await writeFile(file, cert + key);
      return new X509Certificate(cert).fingerprint256;
    };
    const former = await renew();
    const server = await data.start({ environment: { UNDERTONE_SSL_CERT: file } });
    assert.equal(await shownBy(server), former);
    const renewed = await renew();
    process.kill(server.pid, 'SIGHUP');
    await until(async () => (await shownBy(server)) === renewed, 'the renewed certificate');
  });

  test('leaves no database behind when it is stopped while it starts', async (t) => {
    const data = await ServerData.create(t, template);
    const server = data.spawn();
    await until(async () => (await data.postgres()) !== null, 'the database', STARTING_MS);
    const { code } = await server.kill('SIGTERM');
    assert.equal(code, 0);
    assert.equal(await data.postgres(), null);
  });

  test('says which port is taken, and leaves nothing running', async (t) => {
    const [one, other] = [await ServerData.create(t, template), await ServerData.create(t, template)];
    const first = await one.start();
    for (const [name, port] of [
      ['PORT', first.port],
      ['HTTP_PORT', first.httpPort],
    ] as const) {
      const { code, complained } = await other.run({ environment: { [name]: `${port}` } });
      assert.equal(code, 1, name);
      assert.match(complained, new RegExp(`^The port ${port} is taken`), name);
      assert.equal(await other.postgres(), null);
    }
    const { code, complained } = await other.run({ environment: { MEDIA_PORT: `${first.port}` } });
    assert.equal(code, 1);
    assert.match(complained, new RegExp(`^The port ${first.port} for browsers' voice cannot be opened .*\\n$`));
    assert.equal(await other.postgres(), null);
    const client = await MumbleClient.join({ port: first.port, name: 'Ann' });
    await client.close();
  });

  test('does not start on data that another server uses, and does not disturb that one', async (t) => {
    const data = await ServerData.create(t, template);
    const first = await data.start();
    const others = [data.run({ args: [] }), data.run({ args: ['set-superuser-password', 'new'] })];
    for (const { code, complained } of await Promise.all(others)) {
      assert.equal(code, 1);
      assert.match(complained, /^Another Undertone server is using this database/);
    }
    const boss = await loginAsSuperUser(first, firstPassword);
    await boss.close();
  });

  test('sets the SuperUser password from its arguments and from its standard input', async (t) => {
    const data = await ServerData.create(t, template);
    for (const outcome of [
      await data.run({ args: ['set-superuser-password'], input: 'from the input\nnot this\n' }),
      await data.run({ args: ['set-superuser-password', 'from the arguments'] }),
    ]) {
      assert.equal(outcome.code, 0, outcome.complained);
      assert.equal(await data.postgres(), null);
    }
    const server = await data.start();
    for (const former of [firstPassword, 'from the input']) await isRefused(loginAsSuperUser(server, former));
    const boss = await loginAsSuperUser(server, 'from the arguments');
    await boss.close();
  });

  test('says what is wrong with its settings, all of it at once, before anything is opened', async (t) => {
    const data = await ServerData.create(t);
    await writeFile(join(data.directory, 'undertone.toml'), 'users = "many"\n');
    const environment = { PORT: '70000', TRUSTED_PROXIES: 'everybody' };
    const { code, complained } = await data.run({ environment });
    assert.equal(code, 78);
    for (const expected of [
      /^users: "many" \(undertone\.toml\)/m,
      /^port: "70000"/m,
      /^trustedProxies: "everybody"/m,
    ]) {
      assert.match(complained, expected);
    }
    assert.equal(complained.trim().split('\n').length, 3);
    assert.equal(await data.postgres(), null);
  });

  test('checks its configuration without starting', async (t) => {
    const data = await ServerData.create(t);
    await writeFile(join(data.directory, 'undertone.toml'), 'users = 5\nsqlite_wal = 0\n');
    const good = await data.run({ args: ['check-config'] });
    assert.deepEqual([good.code, good.said], [0, 'The configuration is good: undertone.toml.\n']);
    assert.match(good.complained, /^sqlite_wal \(undertone\.toml\) has no effect: the database is PostgreSQL/);
    const bad = await data.run({ args: ['check-config'], environment: { UNDERTONE_SSL_CERT: 'absent.pem' } });
    assert.equal(bad.code, 1);
    assert.match(bad.complained, /absent\.pem/);
    assert.equal(await data.postgres(), null);
  });

  test('lets the database override a setting, by the same rules, until the override is taken away', async (t) => {
    const data = await ServerData.create(t, template);
    await writeFile(join(data.directory, 'undertone.toml'), 'registerName = "Of the file"\n');
    const nameOfRoot = async () => {
      const server = await data.start();
      const client = await MumbleClient.join({ port: server.port, name: 'Ann' });
      const name = client.belief.channels.get(0)?.name;
      await client.close();
      await server.kill('SIGTERM');
      return name;
    };
    const wrong = await data.run({ args: ['override', 'users', 'many'] });
    assert.equal(wrong.code, 78);
    assert.match(wrong.complained, /^users: "many"/);
    assert.equal((await data.run({ args: ['override', 'registername', 'Of the database'] })).code, 0);
    assert.equal(await nameOfRoot(), 'Of the database');
    assert.equal((await data.run({ args: ['override', 'registername'] })).code, 0);
    assert.equal(await nameOfRoot(), 'Of the file');
  });

  test('says how it is used', async (t) => {
    const data = await ServerData.create(t);
    const [help, nonsense] = await Promise.all([data.run({ args: ['--help'] }), data.run({ args: ['dance'] })]);
    assert.deepEqual([help.code, nonsense.code], [0, 64]);
    assert.match(help.said, /^Usage: npm start -- /);
    assert.match(nonsense.complained, /^there is no command "dance"\n\nUsage:/);
  });

  test('does what it was asked though nobody reads what it says, and is quiet about that', async (t) => {
    const data = await ServerData.create(t, template);
    for (const args of [['--help'], ['override', 'registername', 'Unheard']]) {
      const { code, complained } = await data.run({ args, unread: true });
      assert.deepEqual([code, complained], [0, ''], args[0]);
    }
    assert.equal(await data.postgres(), null);
  });
});
