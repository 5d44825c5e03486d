import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Store } from '#control/ports.ts';
import type { AclEntry, BanRecord, Change, ChannelRecord, StoredServer, UserRecord } from '#domain/change.ts';
import { NEW_SERVER } from '#domain/default-acl.ts';
import { type BlobHash, type ChannelId, type Permissions, ROOT, SUPER_USER, type UserId } from '#domain/ids.ts';

/** Makes new databases; each can be opened again and again. */
export interface StoreFactory {
  start(): Promise<void>;
  stop(): Promise<void>;
  newDatabase(): Promise<{ open(): Promise<Store> }>;
}

const LOBBY = 1 as ChannelId;
const ATTIC = 2 as ChannelId;
const NOWHERE = 99 as ChannelId;
const ALICE = 1 as UserId;
const BOB = 2 as UserId;
const NOBODY = 99 as UserId;

export function testStore(name: string, factory: StoreFactory): void {
  describe(`store contract over ${name}`, () => {
    before(() => factory.start());
    after(() => factory.stop());

    /** Applies each list in its own transaction, then shows what a new start would load. */
    async function stored(...steps: readonly (readonly Change[])[]): Promise<StoredServer> {
      const database = await factory.newDatabase();
      const first = await database.open();
      for (const changes of steps) await first.apply(changes);
      await first.close();
      const second = await database.open();
      const contents = await second.load();
      await second.close();
      return contents;
    }

    async function withStore(job: (store: Store) => Promise<void>): Promise<void> {
      const store = await (await factory.newDatabase()).open();
      try {
        await job(store);
      } finally {
        await store.close();
      }
    }

    it('begins with the root, SuperUser without a password, and the root rules of a new server', () =>
      withStore(async (store) => {
        assert.deepEqual(await store.load(), NEW_SERVER);
        assert.equal(await store.passwordOf(SUPER_USER), null);
      }));

    it('is filled once, not at every start', async () => {
      const rename: Change = { kind: 'channel-updated', id: ROOT, set: { description: 'mine' } };
      const noRules: Change = { kind: 'acl-replaced', id: ROOT, inherit: true, entries: [], groups: [] };
      const contents = await stored([rename, noRules]);
      assert.equal(contents.channels[0]?.description, 'mine');
      assert.deepEqual([contents.acls.size, contents.groups.size], [0, 0]);
    });

    it('keeps channels with all their fields', async () => {
      const attic = channel(ATTIC, LOBBY, {
        name: 'Attic [ä 語 🎧]',
        description: '<b>x</b>',
        position: -3,
        maxUsers: 2 ** 32 - 1,
        inheritAcl: false,
      });
      const contents = await stored([created(channel(LOBBY, ROOT)), created(attic)]);
      assert.deepEqual(contents.channels.slice(1), [channel(LOBBY, ROOT), attic]);
    });

    it('changes only the fields that are set, and passes over a channel that is not there', async () => {
      const contents = await stored(
        [created(channel(LOBBY, ROOT)), created(channel(ATTIC, ROOT))],
        [{ kind: 'channel-updated', id: ATTIC, set: { parent: LOBBY, position: 7 } }],
        [{ kind: 'channel-updated', id: ATTIC, set: {} }],
        [{ kind: 'channel-updated', id: NOWHERE, set: { name: 'x' } }],
      );
      assert.deepEqual(contents.channels.slice(1), [channel(LOBBY, ROOT), channel(ATTIC, LOBBY, { position: 7 })]);
    });

    it('takes the place of a channel that memory does not know', async () => {
      const contents = await stored([created(channel(LOBBY, ROOT, { name: 'old' }))], [created(channel(LOBBY, ROOT))]);
      assert.deepEqual(contents.channels.slice(1), [channel(LOBBY, ROOT)]);
    });

    it('removes with a channel all that belongs to it', async () => {
      const contents = await stored(
        [
          created(channel(LOBBY, ROOT)),
          created(channel(ATTIC, LOBBY)),
          registered(user(ALICE, { lastChannel: ATTIC })),
        ],
        [
          { kind: 'links-changed', id: ROOT, add: [ATTIC], remove: [] },
          acl(ATTIC, ALICE),
          { kind: 'listener-set', listener: { user: ALICE, channel: ATTIC, enabled: true, volume: 1 } },
        ],
        [{ kind: 'channels-removed', ids: [ATTIC, LOBBY] }],
      );
      assert.deepEqual(
        contents.channels.map(({ id }) => id),
        [ROOT],
      );
      assert.deepEqual([contents.links, contents.listeners], [[], []]);
      assert.deepEqual([[...contents.acls.keys()], [...contents.groups.keys()]], [[ROOT], [ROOT]]);
      assert.equal(contents.users.find(({ id }) => id === ALICE)?.lastChannel, null);
    });

    it('refuses to remove a channel that still has children', () =>
      withStore(async (store) => {
        await store.apply([created(channel(LOBBY, ROOT)), created(channel(ATTIC, LOBBY))]);
        await assert.rejects(store.apply([{ kind: 'channels-removed', ids: [LOBBY, ATTIC] }]), {
          name: 'ChangeRefused',
        });
        assert.equal((await store.load()).channels.length, 3);
      }));

    it('keeps each link once, from whichever side it was made', async () => {
      const contents = await stored(
        [created(channel(LOBBY, ROOT)), created(channel(ATTIC, ROOT))],
        [{ kind: 'links-changed', id: ATTIC, add: [LOBBY, ROOT], remove: [] }],
        [{ kind: 'links-changed', id: LOBBY, add: [ATTIC], remove: [] }],
        [{ kind: 'links-changed', id: ROOT, add: [], remove: [ATTIC, LOBBY] }],
      );
      assert.deepEqual(contents.links, [[LOBBY, ATTIC]]);
    });

    it('keeps the order of ACL entries and the members of groups, and replaces them as a whole', async () => {
      const first = acl(LOBBY, ALICE);
      const second: Change = {
        kind: 'acl-replaced',
        id: LOBBY,
        inherit: false,
        entries: [
          entry({ kind: 'group', group: '~sub,1,2' }),
          entry({ kind: 'user', user: BOB }),
          entry({ kind: 'group', group: 'all' }),
          entry({ kind: 'group', group: '#secret' }),
        ],
        groups: [
          { name: 'a', inherit: false, inheritable: true, add: [ALICE, BOB], remove: [ALICE] },
          { name: 'b', inherit: true, inheritable: false, add: [], remove: [BOB] },
        ],
      };
      const contents = await stored(
        [created(channel(LOBBY, ROOT)), registered(user(ALICE)), registered(user(BOB))],
        [first],
        [second],
      );
      assert.deepEqual(contents.acls.get(LOBBY), second.entries);
      assert.deepEqual(contents.groups.get(LOBBY), second.groups);
      assert.equal(contents.channels[1]?.inheritAcl, false);
    });

    it('keeps users with all their fields, their passwords apart', async () => {
      const database = await factory.newDatabase();
      const store = await database.open();
      const texture = await store.putBlob(new Uint8Array([1, 2, 3]));
      const alice = user(ALICE, {
        name: 'Älice',
        certHash: 'ab'.repeat(20),
        email: 'a@example.org',
        comment: 'hi',
        texture,
        lastChannel: ROOT,
        lastSeen: new Date('2024-02-29T12:34:56.789Z'),
        lastDisconnect: new Date(0),
      });
      await store.apply([registered(alice, '$x$y'), registered(user(BOB))]);
      assert.deepEqual((await store.load()).users.slice(1), [alice, user(BOB)]);
      assert.deepEqual([await store.passwordOf(ALICE), await store.passwordOf(BOB)], ['$x$y', null]);
      assert.equal(await store.passwordOf(NOBODY), null);

      await store.apply([
        { kind: 'user-password-set', id: ALICE, password: null },
        { kind: 'user-password-set', id: BOB, password: '$new' },
        { kind: 'user-updated', id: BOB, set: { name: 'Robert', email: 'r@example.org' } },
        { kind: 'user-updated', id: NOBODY, set: { name: 'x' } },
      ]);
      await store.close();
      const again = await database.open();
      assert.deepEqual((await again.load()).users[2], user(BOB, { name: 'Robert', email: 'r@example.org' }));
      assert.deepEqual([await again.passwordOf(ALICE), await again.passwordOf(BOB)], [null, '$new']);
      await again.close();
    });

    it('refuses a name that differs from a registered one in case only', () =>
      withStore(async (store) => {
        await store.apply([registered(user(ALICE, { name: 'Ünal' }))]);
        await assert.rejects(store.apply([registered(user(BOB, { name: 'üNAL' }))]), { name: 'ChangeRefused' });
        await store.apply([{ kind: 'user-updated', id: ALICE, set: { name: 'ünal' } }]);
        assert.deepEqual((await store.load()).users[1]?.name, 'ünal');
      }));

    it('finds a name free that a change before it in the same transaction gave up', async () => {
      const contents = await stored(
        [registered(user(ALICE, { name: 'Alice' })), registered(user(BOB, { name: 'Bob' }))],
        [
          { kind: 'user-updated', id: ALICE, set: { name: 'Robert' } },
          { kind: 'user-updated', id: BOB, set: { name: 'Alice' } },
          { kind: 'user-updated', id: ALICE, set: { name: 'Bob' } },
        ],
      );
      assert.deepEqual(
        contents.users.slice(1).map(({ name }) => name),
        ['Bob', 'Alice'],
      );
    });

    it('removes with a user their ACL entries, memberships and listeners', async () => {
      const contents = await stored(
        [created(channel(LOBBY, ROOT)), registered(user(ALICE)), registered(user(BOB))],
        [
          acl(LOBBY, ALICE),
          { kind: 'listener-set', listener: { user: ALICE, channel: LOBBY, enabled: true, volume: 1 } },
        ],
        [{ kind: 'user-removed', id: ALICE }],
      );
      assert.deepEqual(
        contents.users.map(({ id }) => id),
        [SUPER_USER, BOB],
      );
      assert.deepEqual(contents.acls.get(LOBBY), [entry({ kind: 'group', group: 'all' })]);
      assert.deepEqual(contents.groups.get(LOBBY)?.[0]?.add, []);
      assert.deepEqual(contents.listeners, []);
    });

    it('keeps one volume for each listened channel', async () => {
      const listener = { user: ALICE, channel: LOBBY, enabled: true, volume: 0.1 };
      const contents = await stored(
        [created(channel(LOBBY, ROOT)), registered(user(ALICE))],
        [
          { kind: 'listener-set', listener: { ...listener, channel: ROOT } },
          { kind: 'listener-set', listener },
        ],
        [{ kind: 'listener-set', listener: { ...listener, channel: ROOT, enabled: false, volume: 1.1220184543 } }],
      );
      assert.deepEqual(contents.listeners, [
        { ...listener, channel: ROOT, enabled: false, volume: 1.1220184543 },
        listener,
      ]);
    });

    it('replaces the ban list as a whole and keeps its order', async () => {
      const bans: BanRecord[] = ['b', 'a'].map((name, index) => ({
        address: index === 0 ? '00000000000000000000ffff7f000001' : null,
        prefix: 128 - index,
        name,
        certHash: index === 0 ? null : 'cd'.repeat(20),
        reason: 'noise',
        start: new Date('2030-01-01T00:00:00.000Z'),
        durationSeconds: index * (2 ** 32 - 1),
      }));
      const older = bans.slice(1);
      const contents = await stored([{ kind: 'bans-replaced', bans: older }], [{ kind: 'bans-replaced', bans }]);
      assert.deepEqual(contents.bans, bans);
    });

    it('takes lists longer than a statement may have parameters', async () => {
      const numbers = Array.from({ length: 8200 }, (_, n) => String(n).padStart(4, '0'));
      const start = new Date('2030-01-01T00:00:00.000Z');
      const ban = { address: null, prefix: 128, certHash: 'cd'.repeat(20), reason: '', start, durationSeconds: 0 };
      const bans = numbers.map((name) => ({ ...ban, name }));
      const none = 0 as Permissions;
      const entry = { applyHere: true, applySubs: true, allow: none, deny: none };
      const entries = numbers.map((group): AclEntry => ({ ...entry, who: { kind: 'group', group } }));
      const def = { inherit: true, inheritable: true, add: [SUPER_USER], remove: [SUPER_USER] };
      const groups = numbers.map((name) => ({ ...def, name }));
      const rules = { kind: 'acl-replaced', inherit: true, entries: [], groups: [] } as const;
      const contents = await stored(
        [{ kind: 'bans-replaced', bans }],
        [{ ...rules, id: ROOT, entries }],
        [created(channel(LOBBY, ROOT)), { ...rules, id: LOBBY, groups }],
      );
      assert.deepEqual([contents.bans, contents.acls.get(ROOT), contents.groups.get(LOBBY)], [bans, entries, groups]);
    });

    it('sets and clears configuration values', async () => {
      const set = (key: string, value: string | null): Change => ({ kind: 'config-set', key, value });
      const contents = await stored([set('a', '1'), set('b', ''), set('c', 'x')], [set('a', '2\n'), set('c', null)]);
      assert.deepEqual([...contents.config].sort(), [
        ['a', '2\n'],
        ['b', ''],
      ]);
    });

    it('applies all changes of a call or none', () =>
      withStore(async (store) => {
        const changes: Change[] = [
          created(channel(LOBBY, ROOT)),
          { kind: 'config-set', key: 'k', value: 'v' },
          created(channel(ATTIC, NOWHERE)),
        ];
        await assert.rejects(store.apply(changes), { name: 'ChangeRefused' });
        const contents = await store.load();
        assert.deepEqual([contents.channels.length, contents.config.size], [1, 0]);
        await store.apply(changes.slice(0, 2));
        assert.equal((await store.load()).channels.length, 2);
      }));

    it('refuses what points to users, channels or textures that do not exist', () =>
      withStore(async (store) => {
        const bad: Change[] = [
          { kind: 'links-changed', id: ROOT, add: [NOWHERE], remove: [] },
          { kind: 'links-changed', id: ROOT, add: [ROOT], remove: [] },
          acl(ROOT, NOBODY),
          { kind: 'listener-set', listener: { user: NOBODY, channel: ROOT, enabled: true, volume: 1 } },
          registered(user(ALICE, { lastChannel: NOWHERE })),
          registered(user(ALICE, { texture: 'ff' as BlobHash })),
          { kind: 'channel-updated', id: ROOT, set: { parent: ROOT } },
        ];
        for (const change of bad) {
          await assert.rejects(store.apply([change]), { name: 'ChangeRefused' }, JSON.stringify(change));
        }
      }));

    it('has written every note when it is closed, the newest of each kind for each user', async () => {
      const database = await factory.newDatabase();
      const store = await database.open();
      await store.apply([created(channel(LOBBY, ROOT)), created(channel(ATTIC, ROOT))]);
      await store.apply([registered(user(ALICE)), registered(user(BOB))]);
      store.note({ user: ALICE, lastChannel: ATTIC, lastSeen: new Date(1000) });
      store.note({ user: ALICE, lastChannel: LOBBY });
      store.note({ user: ALICE, lastDisconnect: new Date(3000) });
      store.note({ user: BOB, lastChannel: ATTIC, lastSeen: new Date(2000) });
      store.note({ user: NOBODY, lastSeen: new Date(2000) });
      await store.apply([{ kind: 'channels-removed', ids: [ATTIC] }]);
      await store.close();
      const again = await database.open();
      assert.deepEqual((await again.load()).users.slice(1), [
        user(ALICE, { lastChannel: LOBBY, lastSeen: new Date(1000), lastDisconnect: new Date(3000) }),
        user(BOB, { lastChannel: null, lastSeen: new Date(2000) }),
      ]);
      await again.close();
    });

    it('keeps blobs under the hash of their bytes', () =>
      withStore(async (store) => {
        const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index & 0xff);
        const hash = await store.putBlob(bytes);
        assert.equal(await store.putBlob(bytes), hash);
        assert.match(hash, /^[0-9a-f]{64}$/);
        assert.deepEqual(Uint8Array.from((await store.getBlob(hash)) ?? []), bytes);
        const empty = await store.putBlob(new Uint8Array(0));
        assert.equal(empty, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
        assert.equal((await store.getBlob(empty))?.length, 0);
        assert.equal(await store.getBlob('00'.repeat(32) as BlobHash), undefined);
      }));

    it('serves calls that overlap', () =>
      withStore(async (store) => {
        const ids = Array.from({ length: 20 }, (_, index) => (index + 1) as ChannelId);
        const applied = ids.map((id) => store.apply([created(channel(id, ROOT))]));
        const [contents] = await Promise.all([store.load(), store.passwordOf(SUPER_USER), ...applied]);
        assert.ok(contents.channels.length >= 1);
        assert.equal((await store.load()).channels.length, 21);
      }));

    it('may be closed twice and refuses work afterwards', async () => {
      const store = await (await factory.newDatabase()).open();
      await store.close();
      await store.close();
      await assert.rejects(store.load());
      await assert.rejects(store.apply([created(channel(LOBBY, ROOT))]));
    });
  });
}

function channel(id: ChannelId, parent: ChannelId, set: Partial<ChannelRecord> = {}): ChannelRecord {
  return { id, parent, name: `channel ${id}`, description: '', position: 0, maxUsers: 0, inheritAcl: true, ...set };
}

function created(record: ChannelRecord): Change {
  return { kind: 'channel-created', channel: record };
}

function user(id: UserId, set: Partial<UserRecord> = {}): UserRecord {
  const nothing = { certHash: null, email: null, comment: '', texture: null };
  const never = { lastChannel: null, lastSeen: null, lastDisconnect: null };
  return { id, name: `user ${id}`, ...nothing, ...never, ...set };
}

function registered(record: UserRecord, password: string | null = null): Change {
  return { kind: 'user-registered', user: record, password };
}

type Entry = Extract<Change, { kind: 'acl-replaced' }>['entries'][number];

function entry(who: Entry['who']): Entry {
  return { applyHere: true, applySubs: false, who, allow: 0x1f0fff as Permissions, deny: 0x8 as Permissions };
}

function acl(id: ChannelId, member: UserId): Change {
  return {
    kind: 'acl-replaced',
    id,
    inherit: true,
    entries: [entry({ kind: 'user', user: member }), entry({ kind: 'group', group: 'all' })],
    groups: [{ name: 'crew', inherit: true, inheritable: true, add: [member], remove: [] }],
  };
}
