import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { Store } from '#control/ports.ts';
import { NEW_SERVER } from '#domain/default-acl.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { MurmurFile } from '../../test/support/murmur-file.ts';
import { ImportRefused } from './errors.ts';
import { importMurmur, openMurmur, withoutWriting } from './import-murmur.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-import-murmur-'));
});
after(() => rm(folder, { recursive: true }));

function newFile(name: string): { readonly path: string; readonly file: MurmurFile } {
  const path = join(folder, name);
  return { path, file: new MurmurFile(path, '1.5') };
}

async function imported(path: string, store: Pick<Store, 'load' | 'putBlob' | 'apply'>): Promise<string> {
  const murmur = await openMurmur(path, null);
  try {
    return await importMurmur({ murmur, settings: DEFAULT_SETTINGS, store });
  } finally {
    await murmur.database.close();
  }
}

test('pictures are stored once each, but for those that no client of today can show', async () => {
  const { path, file } = newFile('pictures.sqlite');
  const pixels = 600 * 60 * 4;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(pixels);
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  file.insert(
    'users',
    { user_id: 1, name: 'Ann', texture: picture },
    { user_id: 2, name: 'Ben', texture: picture },
    { user_id: 3, name: 'Old', texture: Buffer.concat([size, deflateSync(Buffer.alloc(pixels))]) },
    { user_id: 4, name: 'None', texture: new Uint8Array(0) },
  );
  file.close();
  const store = new MemoryStore();
  const report = await imported(path, store);
  const [, ann, ben, old, none] = (await store.load()).users.map(({ texture }) => texture);
  assert.deepEqual([ann, old, none], [ben, null, null]);
  assert.deepEqual(ann === null || ann === undefined ? ann : await store.getBlob(ann), picture);
  assert.match(report, /picture of user 3: it is in the form of Mumble before 1\.2\.2/);
});

test('a dry run says the same and leaves the store as it was', async () => {
  const { path, file } = newFile('dry.sqlite');
  file.insert('users', { user_id: 1, name: 'Ann', texture: Uint8Array.of(1) }, { user_id: 2, name: 'ann' });
  file.close();
  const store = new MemoryStore();
  const dry = await imported(path, withoutWriting(store));
  assert.deepEqual(await store.load(), NEW_SERVER);
  assert.equal(await imported(path, withoutWriting(null)), dry);
  assert.equal(await imported(path, store), dry);
  for (const used of [store, withoutWriting(store)]) await assert.rejects(imported(path, used), ImportRefused);
});

test('a database that may have lost what was written last says so', async () => {
  const { path, file } = newFile('running.sqlite');
  file.database.exec('pragma journal_mode = wal');
  const bare = join(folder, 'bare.sqlite');
  await copyFile(path, bare);
  file.close();
  assert.match(await imported(bare, new MemoryStore()), /^To look at:\n {2}the database: .* so copy both$/m);
});
