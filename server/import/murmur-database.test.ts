import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { MurmurFile, type MurmurLayout } from '../../test/support/murmur-file.ts';
import { ImportRefused } from './errors.ts';
import { MurmurDatabase } from './murmur-database.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-murmur-'));
});
after(() => rm(folder, { recursive: true }));

async function opened<T>(path: string, job: (database: MurmurDatabase) => T): Promise<T> {
  const database = await MurmurDatabase.open(path);
  try {
    return job(database);
  } finally {
    await database.close();
  }
}

for (const layout of ['1.3', '1.5'] satisfies MurmurLayout[]) {
  test(`what murmur ${layout} wrote is read, and its files stay as they were`, async () => {
    const path = join(folder, `${layout}.sqlite`);
    const file = new MurmurFile(path, layout);
    file.insert('channels', { channel_id: 3, parent_id: 0, name: 'Löbby', inheritacl: 1 });
    file.insert('channel_info', { channel_id: 3, key: 0, value: 'Wait' }, { channel_id: 3, key: 1, value: '-7' });
    file.insert('users', { user_id: 2, name: 'Ann', pw: 'ab', texture: Uint8Array.of(1, 2), lastchannel: 3 });
    file.insert('user_info', { user_id: 2, key: 3, value: 'cd' }, { user_id: 2, key: 1, value: 'a@x.org' });
    if (layout === '1.5') file.insert('channel_listeners', { user_id: 2, channel_id: 3, volume_adjustment: 0.5 });
    file.addServer(4);
    file.close();
    const before = [await readFile(path), await readdir(folder)];

    await opened(path, (database) => {
      assert.deepEqual(
        database.servers().map(({ id }) => id),
        [1, 4],
      );
      const rows = database.rows(1);
      const [root, lobby] = rows.channels;
      assert.deepEqual([root?.parent, root?.inheritAcl, root?.description], [null, 0, '']);
      assert.deepEqual(
        { ...lobby },
        {
          ...{ id: 3, parent: 0, name: 'Löbby', inheritAcl: 1, description: 'Wait', position: -7, maxUsers: 0 },
        },
      );
      assert.deepEqual(
        { ...rows.users[1] },
        {
          ...{ id: 2, name: 'Ann', password: 'ab', salt: '', iterations: 0, certHash: 'cd', email: 'a@x.org' },
          ...{ comment: '', lastChannel: 3, lastActive: null, lastDisconnect: null },
        },
      );
      assert.deepEqual(
        rows.acl.map(({ group, grant, revoke }) => [group, grant, revoke]),
        [
          ['admin', 1, 0],
          ['auth', 0x400, 0],
          ['all', 0x80000, 0],
        ],
      );
      assert.deepEqual(
        rows.listeners.map(({ user, channel, volume, enabled }) => [user, channel, volume, enabled]),
        layout === '1.5' ? [[2, 3, 0.5, 1]] : [],
      );
      const [texture, ...others] = [...database.textures(1)];
      assert.deepEqual([texture?.user, [...(texture?.bytes ?? [])], others], [2, [1, 2], []]);
      assert.deepEqual([database.rows(4).users.length, database.rows(5).users.length], [1, 0]);
    });
    assert.deepEqual([await readFile(path), await readdir(folder)], before);
  });
}

test('murmur 1.2 salted no passwords', async () => {
  const path = join(folder, '1.2.sqlite');
  const file = new MurmurFile(path, '1.3');
  file.insert('users', { user_id: 1, name: 'Ann', pw: 'ab' });
  file.database.exec('alter table users drop column salt; alter table users drop column kdfiterations');
  file.close();
  const ann = await opened(path, (database) => database.rows(1).users[1]);
  assert.deepEqual([ann?.password, ann?.salt, ann?.iterations], ['ab', '', 0]);
});

test('what murmur had not yet taken from its write-ahead log is read from beside the database', async () => {
  const path = join(folder, 'running.sqlite');
  const file = new MurmurFile(path, '1.5');
  file.database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0');
  file.insert('users', { user_id: 1, name: 'Newcomer' });
  const [copy, bare] = [join(folder, 'copied.sqlite'), join(folder, 'bare.sqlite')];
  for (const suffix of ['', '-wal']) await copyFile(path + suffix, copy + suffix);
  await copyFile(path, bare);
  file.close();
  const read = (from: string) =>
    opened(from, (database) => [database.lacksLog, ...database.rows(1).users.map(({ name }) => name)]);
  assert.deepEqual(await read(copy), [false, 'SuperUser', 'Newcomer']);
  assert.deepEqual(await read(bare), [true, 'SuperUser'], 'and it is noticed when that is missing');
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('copied')),
    ['copied.sqlite', 'copied.sqlite-wal'],
  );
});

test('numbers beyond all that murmur means do not stop the reading', async () => {
  const path = join(folder, 'numbers.sqlite');
  const file = new MurmurFile(path, '1.5');
  file.insert('channel_info', { channel_id: 0, key: 1, value: '99999999999999999999' });
  file.insert('acl', { channel_id: 0, priority: 9, user_id: -9007199254740993n, grantpriv: 'x' });
  file.close();
  const { channels, acl } = await opened(path, (database) => database.rows(1));
  assert.deepEqual([channels[0]?.position, acl.at(-1)?.user, acl.at(-1)?.grant], [0xffff_ffff, -0x8000_0000, 0]);
});

test('anything else is refused by its name', async () => {
  const text = join(folder, 'text.sqlite');
  await writeFile(text, 'not a database, but as long as the header of one has to be, and then some more of it');
  const [other, newer] = [join(folder, 'other.sqlite'), join(folder, 'newer.sqlite')];
  for (const [path, table] of [
    [other, 'create table notes (text)'],
    [newer, 'create table virtual_servers (server_id integer)'],
  ] as const) {
    const database = new DatabaseSync(path);
    database.exec(table);
    database.close();
  }
  for (const [path, why] of [
    [join(folder, 'absent.sqlite'), /no file .*absent\.sqlite/],
    [text, /text\.sqlite is no SQLite database/],
    [other, /other\.sqlite is no database of murmur: it has no table servers/],
    [newer, /newer\.sqlite was written by murmur 1\.6/],
  ] as const) {
    await assert.rejects(
      MurmurDatabase.open(path),
      (error) => error instanceof ImportRefused && why.test(error.message),
    );
  }
});
