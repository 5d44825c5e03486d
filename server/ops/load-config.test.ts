import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ConfigError } from './config.ts';
import { loadConfig } from './load-config.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-config-'));
});
after(() => rm(folder, { recursive: true }));

async function fileWith(text: string, name = 'undertone.toml'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('the environment wins over the file and the command line over both', async () => {
  const file = await fileWith('port = 1000\nregistername = "From file"\nusers = 7\ndataDirectory = "kept"\n');
  const environment = { PORT: '2000', UNDERTONE_USERS: '8' };
  const { config } = await loadConfig({ environment, file, dataDirectory: null });
  assert.equal(config.port, 2000);
  assert.equal(config.settings.registerName, 'From file');
  assert.equal(config.settings.users, 8);
  assert.equal(config.dataDirectory, join(folder, 'kept'), 'relative to the file');
  const overridden = await loadConfig({ environment, file, dataDirectory: '/elsewhere' });
  assert.equal(overridden.config.dataDirectory, '/elsewhere');
});

test('the prefixed name of a variable wins over the short one', async () => {
  const environment = { HTTP_PORT: '1', UNDERTONE_HTTP_PORT: '2', DATABASE_URL: 'postgres://h/d' };
  const { config } = await loadConfig({ environment, file: await fileWith(''), dataDirectory: null });
  assert.equal(config.httpPort, 2);
  assert.equal(config.databaseUrl, 'postgres://h/d');
});

test('a mistyped key of the file is an error, a mistyped variable a warning', async () => {
  const file = await fileWith('welcometxt = "Hi"\nbandwith = 1\n');
  await assert.rejects(loadConfig({ environment: {}, file, dataDirectory: null }), (error) => {
    assert(error instanceof ConfigError);
    assert.equal(error.problems.length, 2);
    assert.match(error.message, /welcometxt/);
    return true;
  });
  const alsoWrong = await fileWith('bandwith = 1\nport = "abc"\n');
  await assert.rejects(
    loadConfig({ environment: {}, file: alsoWrong, dataDirectory: null }),
    /bandwith[\s\S]*port: "abc"/,
  );
  const environment = { UNDERTONE_BANDWITH: '1', OTHER: 'x' };
  const { warnings } = await loadConfig({ environment, file: await fileWith(''), dataDirectory: null });
  assert.equal(warnings.length, 1);
  assert.match(String(warnings[0]), /UNDERTONE_BANDWITH/);
});

test('the welcome text may be in a file of its own, next to the configuration', async () => {
  await fileWith('<b>Hello</b>', 'welcome.html');
  const file = await fileWith('welcometextfile = "welcome.html"\n');
  const { config } = await loadConfig({ environment: {}, file, dataDirectory: null });
  assert.equal(config.settings.welcomeText, '<b>Hello</b>');
  for (const text of [
    'welcometext = "Hi"\nwelcometextfile = "welcome.html"\n',
    'welcometextfile = "welcome.html"\nwelcometext = "Hi"\n',
  ]) {
    const both = await loadConfig({ environment: {}, file: await fileWith(text), dataDirectory: null });
    assert.equal(both.config.settings.welcomeText, 'Hi', 'the text itself comes first, wherever it stands');
  }
  const broken = await fileWith('welcometextfile = "absent.html"\n');
  await assert.rejects(loadConfig({ environment: {}, file: broken, dataDirectory: null }), /absent\.html/);
});

test('a file that was asked for must be there and be TOML', async () => {
  const sources = { environment: {}, dataDirectory: null };
  await assert.rejects(loadConfig({ ...sources, file: join(folder, 'absent.toml') }), /absent\.toml/);
  await assert.rejects(loadConfig({ ...sources, file: await fileWith('port = = 1') }), ConfigError);
  const unquoted = await fileWith('registerName=Game night');
  await assert.rejects(
    loadConfig({ ...sources, file: unquoted }),
    /not valid TOML[\s\S]*1: {2}registerName[\s\S]*need quotes/,
  );
});

test('values of a murmur.ini can stay: what has no effect is a warning that says why', async () => {
  const file = await fileWith(
    'ice = "tcp -h 127.0.0.1 -p 6502"\nsqlite_wal = 0\nusers = 9\n[Ice]\n"Ice.MessageSizeMax" = 65536\n',
  );
  const { config, warnings } = await loadConfig({ environment: {}, file, dataDirectory: null });
  assert.equal(config.settings.users, 9);
  assert.equal(warnings.length, 3);
  assert.match(String(warnings[0]), /^ice \(.*undertone\.toml\) has no effect: there is no Ice/);
});
