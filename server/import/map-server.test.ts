import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change } from '#domain/change.ts';
import { createServerState } from '#domain/create-server-state.ts';
import type { BlobHash } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { clientIdentity } from '../../test/support/client-certificate.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { mapServer } from './map-server.ts';
import type { AclRow, BanRow, ChannelRow, GroupRow, MurmurServer, UserRow } from './murmur-rows.ts';

const HASH = 'ab'.repeat(20);
const ADDRESS = Buffer.from('00000000000000000000ffffcb007109', 'hex');
const ROOT = channel(0, null, 'Root');
const SUPER_USER = user(0, 'SuperUser');

function channel(id: number, parent: number | null, name: string, rest: Partial<ChannelRow> = {}): ChannelRow {
  return { id, parent, name, inheritAcl: 1, description: '', position: 0, maxUsers: 0, ...rest };
}

function user(id: number, name: string, rest: Partial<UserRow> = {}): UserRow {
  const empty = { password: '', salt: '', iterations: 0, certHash: '', email: '', comment: '' };
  return { id, name, ...empty, lastChannel: null, lastActive: null, lastDisconnect: null, ...rest };
}

function group(id: number, of: number, name: string): GroupRow {
  return { id, channel: of, name, inherit: 1, inheritable: 0 };
}

function rule(of: number, rest: Partial<AclRow>): AclRow {
  return { channel: of, user: null, group: null, applyHere: 1, applySubs: 0, grant: 0, revoke: 0, ...rest };
}

function ban(rest: Partial<BanRow>): BanRow {
  const given = { name: 'Mallory', certHash: '', reason: 'noise', start: '2024-05-01T10:00:00', duration: 60 };
  return { address: ADDRESS, prefix: 128, ...given, ...rest };
}

function map(given: Partial<MurmurServer>, textures: ReadonlyMap<number, BlobHash> = new Map()) {
  const none = { links: [], groups: [], members: [], acl: [], bans: [], listeners: [], config: [] };
  const { changes, findings } = mapServer(
    { channels: [ROOT], users: [SUPER_USER], ...none, ...given },
    textures,
    DEFAULT_SETTINGS,
  );
  return { changes, ...findings, of: <K extends Change['kind']>(kind: K) => only(changes, kind) };
}

function only<K extends Change['kind']>(changes: readonly Change[], kind: K): Extract<Change, { kind: K }>[] {
  return changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
}

/** What a server has in memory that starts with them. */
async function started(changes: readonly Change[]) {
  const store = new MemoryStore();
  await store.apply(changes);
  return { store, state: createServerState(await store.load(), DEFAULT_SETTINGS) };
}

test('a server that was only ever started becomes one that was only ever started', async () => {
  const { changes, leftOut, remarks } = map({});
  const { store, state } = await started(changes);
  assert.deepEqual([leftOut, remarks], [[], []]);
  assert.deepEqual([state.tree.size, [...state.users.all()].length], [1, 1]);
  assert.equal(await store.passwordOf(SUPER_USER.id as never), '!', 'a login without a password stays switched off');
});

describe('channels', () => {
  test('come over with all they have, parents before children whatever their ids', () => {
    const attic = channel(1, 7, 'Attic', { inheritAcl: 0, description: '<b>hot</b>', position: -2, maxUsers: 5 });
    const { of, leftOut } = map({ channels: [ROOT, attic, channel(7, 0, 'House')] });
    const records = of('channel-created').map((change) => change.channel);
    assert.deepEqual(
      records.map(({ id, parent }) => [id, parent]),
      [
        [0, null],
        [7, 0],
        [1, 7],
      ],
    );
    const { name, description, position, maxUsers, inheritAcl } = records[2] ?? {};
    assert.deepEqual([name, description, position, maxUsers, inheritAcl], ['Attic', '<b>hot</b>', -2, 5, false]);
    assert.deepEqual(leftOut, []);
  });

  test('that hang nowhere are left out with what belongs to them, each named', async () => {
    const { changes, leftOut } = map({
      channels: [ROOT, channel(3, 99, 'Lost'), channel(4, 3, 'Below'), channel(5, 6, 'A'), channel(6, 5, 'B')],
      links: [{ channel: 0, other: 3 }],
      groups: [group(1, 4, 'staff')],
      members: [{ group: 1, user: 0, added: 1 }],
      acl: [rule(5, { group: 'all' })],
      listeners: [{ user: 0, channel: 6, volume: 1, enabled: 1 }],
      users: [user(0, 'SuperUser', { lastChannel: 4 })],
    });
    assert.deepEqual(leftOut, [
      'channel 3 "Lost": its parent, channel 99, does not exist',
      'channel 4 "Below": it is not below the root: a channel above it is lost, or below itself',
      'channel 5 "A": it is not below the root: a channel above it is lost, or below itself',
      'channel 6 "B": it is not below the root: a channel above it is lost, or below itself',
      'group "staff": channel 4 did not come over',
      'user 0 in group 1: that group did not come over',
      'rule for group "all": channel 5 did not come over',
      'link between channels 0 and 3: one of them did not come over',
      'user 0 listening to channel 6: that channel did not come over',
    ]);
    const { state } = await started(changes);
    assert.equal(state.tree.size, 1);
  });

  test('keep names that nobody could give today, and say so; without a name they get one', () => {
    const channels = [channel(1, 0, 'a\u2603b'), channel(2, 0, ''), channel(3, 0, 'Twin'), channel(4, 0, 'Twin')];
    const { of, remarks, leftOut } = map({ channels: [ROOT, ...channels] });
    assert.deepEqual(
      of('channel-created').map((change) => change.channel.name),
      ['Root', 'a\u2603b', 'Channel 2', 'Twin', 'Twin'],
    );
    assert.match(remarks[0] ?? '', /^channel 1 .* channelName/);
    assert.match(remarks[1] ?? '', /^channel 2 .* "Channel 2" now/);
    assert.match(remarks[2] ?? '', /^channel 4 "Twin": channel 3 beside it/);
    assert.deepEqual(leftOut, []);
  });

  test('are linked once, whichever directions are stored, and never with themselves', () => {
    const { of } = map({
      channels: [ROOT, channel(1, 0, 'One'), channel(2, 0, 'Two')],
      links: [
        { channel: 2, other: 1 },
        { channel: 1, other: 2 },
        { channel: 1, other: 1 },
        { channel: 0, other: 2 },
      ],
    });
    assert.deepEqual(
      of('links-changed').map(({ id, add }) => [id, add]),
      [
        [1, [2]],
        [0, [2]],
      ],
    );
  });
});

describe('users', () => {
  test('come over with certificate, address, comment, picture and dates', () => {
    const row = user(4, 'Ann', {
      ...{ certHash: HASH.toUpperCase(), email: 'a@x.org', comment: 'Hello', lastChannel: 1 },
      ...{ lastActive: '2024-03-02 01:02:03', lastDisconnect: '2024-03-02 04:05:06' },
    });
    const texture = 'cd'.repeat(32) as BlobHash;
    const given = { channels: [ROOT, channel(1, 0, 'One')], users: [SUPER_USER, row] };
    const [, ann] = map(given, new Map([[4, texture]])).of('user-registered');
    assert.deepEqual(ann, {
      kind: 'user-registered',
      user: {
        ...{ id: 4, name: 'Ann', certHash: HASH, email: 'a@x.org', comment: 'Hello', texture, lastChannel: 1 },
        ...{ lastSeen: new Date('2024-03-02T01:02:03Z'), lastDisconnect: new Date('2024-03-02T04:05:06Z') },
      },
      password: null,
    });
  });

  test('keep their passwords in each form that murmur has; what is none is named and nobody gets in with it', () => {
    const { of, leftOut } = map({
      users: [
        user(0, 'SuperUser', { password: 'AB'.repeat(48), salt: '0123456789abcdef', iterations: 5000 }),
        user(1, 'Former', { password: 'cd'.repeat(20), iterations: -1 }),
        user(2, 'Cut', { password: 'cd'.repeat(19), iterations: -1 }),
        user(3, 'Saltless', { password: 'ab'.repeat(48), iterations: 5000 }),
      ],
    });
    const [boss, former, ...others] = of('user-registered').map(({ password }) => password);
    assert.match(boss ?? '', /^\$pbkdf2-sha384\$i=5000\$ASNFZ4mrze8\$[\w+/]{64}$/);
    assert.match(former ?? '', /^\$sha1\$\$\$[\w+/]{27}$/);
    assert.deepEqual(others, [null, null]);
    assert.deepEqual(
      leftOut.map((line) => line.slice(0, 22)),
      ['password of user 2 "Cu', 'password of user 3 "Sa'],
    );
  });

  test('of one name or of none: the elder stays, and what was theirs goes with those left out', async () => {
    const { changes, leftOut, remarks } = map({
      users: [SUPER_USER, user(1, 'Änne'), user(2, 'änne'), user(3, ' '), user(4, 'sUPERuSER'), user(5, 'Bo ')],
      groups: [group(9, 0, 'staff')],
      members: [2, 5].map((of) => ({ group: 9, user: of, added: 1 })),
      acl: [rule(0, { user: 3, grant: 1 })],
    });
    assert.deepEqual(leftOut, [
      'user 2 "änne": user 1 has the same name, without regard to case',
      'user 3 " ": the name is empty',
      'user 4 "sUPERuSER": user 0 has the same name, without regard to case',
      'user 2 in group "staff": that user did not come over',
      'rule of channel 0 for user 3: it is for nobody',
    ]);
    assert.deepEqual(remarks, ['user 5 "Bo ": no such name is possible; it is "Bo" now']);
    const { state } = await started(changes);
    assert.deepEqual(state.tree.root.groups.get('staff')?.add, [5]);
  });

  test('take no name from SuperUser, whose own does not cost it the password', async () => {
    const nameless = map({ users: [user(0, '', { password: 'ab'.repeat(20) }), user(1, 'superuser')] });
    const { store, state } = await started(nameless.changes);
    assert.deepEqual(
      [...state.users.all()].map(({ name }) => name),
      ['SuperUser'],
    );
    assert.match((await store.passwordOf(SUPER_USER.id as never)) ?? '', /^\$sha1/);
    const none = map({ users: [user(1, 'superuser')] });
    assert.deepEqual(none.leftOut, ['user 1 "superuser": user 0 has the same name, without regard to case']);
    assert.equal((await started(none.changes)).state.users.byName('superuser')?.id, SUPER_USER.id);
  });

  test('with one certificate: it lets in whom murmur lets in', () => {
    const { of, leftOut } = map({
      users: [
        user(0, 'SuperUser', { certHash: HASH }),
        ...[user(1, 'Ann', { certHash: HASH }), user(2, 'Ben', { certHash: HASH }), user(3, 'Cy', { certHash: 'x' })],
      ],
    });
    const hashes = of('user-registered').map((change) => change.user.certHash);
    assert.deepEqual(hashes, [null, HASH, null, null]);
    assert.deepEqual(leftOut.length, 2);
    assert.match(leftOut[0] ?? '', /user 2 "Ben": user 1/);
  });
});

describe('rules', () => {
  test('and groups come over in order, and those of a new root do not stay', () => {
    const { of } = map({
      users: [SUPER_USER, user(1, 'Ann')],
      groups: [{ ...group(5, 0, 'staff'), inheritable: 1 }],
      members: [
        { group: 5, user: 1, added: 0 },
        { group: 5, user: 0, added: 1 },
      ],
      acl: [rule(0, { group: '~sub,1', grant: -1 }), rule(0, { user: 1, revoke: 0x4, applyHere: 0, applySubs: 1 })],
    });
    const [root] = of('acl-replaced');
    assert.deepEqual(root?.groups, [{ name: 'staff', inherit: true, inheritable: true, add: [0], remove: [1] }]);
    assert.deepEqual(root?.entries, [
      { applyHere: true, applySubs: false, who: { kind: 'group', group: '~sub,1' }, allow: 0x1f0fff, deny: 0 },
      { applyHere: false, applySubs: true, who: { kind: 'user', user: 1 }, allow: 0, deny: Permission.Enter },
    ]);
    assert.deepEqual(map({}).of('acl-replaced')[0]?.entries, []);
  });

  test('that name a user and a group hold for either', () => {
    const { of } = map({ users: [SUPER_USER, user(1, 'Ann')], acl: [rule(0, { user: 1, group: 'in', grant: 4 })] });
    const whose = of('acl-replaced')[0]?.entries.map(({ who }) => who);
    assert.deepEqual(whose, [
      { kind: 'user', user: 1 },
      { kind: 'group', group: 'in' },
    ]);
  });
});

test('bans come over as far as murmur enforces them', () => {
  const { of, leftOut } = map({
    bans: [
      ban({ certHash: HASH, prefix: 120 }),
      ban({ start: null, duration: 9 }),
      ban({ prefix: 7 }),
      ban({ address: Buffer.alloc(16) }),
      ban({ address: null }),
    ],
  });
  const [list] = of('bans-replaced');
  assert.deepEqual(list?.bans[0], {
    ...{ address: '00000000000000000000ffffcb007109', prefix: 120, name: 'Mallory', certHash: HASH, reason: 'noise' },
    ...{ start: new Date('2024-05-01T10:00:00Z'), durationSeconds: 60 },
  });
  assert.equal(list?.bans[1]?.durationSeconds, 0, 'one that never began does not end');
  assert.deepEqual([list?.bans.length, leftOut.length], [2, 3]);
});

test('listeners keep their volumes, made sane, also those that are off', () => {
  const { of } = map({
    listeners: [
      { user: 0, channel: 0, volume: 1e9, enabled: 1 },
      { user: 0, channel: 0, volume: 0.5, enabled: 0 },
    ],
  });
  assert.deepEqual(
    of('listener-set').map(({ listener }) => [listener.enabled, listener.volume]),
    [
      [true, 32],
      [false, 0.5],
    ],
  );
});

describe('settings', () => {
  test('of the database go on as overrides; others say where they belong, and secrets are not shown', () => {
    const config = Object.entries({
      ...{ welcometext: 'Hi', password: 'tell nobody', allowhtml: 'false', port: '64740', boot: 'true' },
      ...{ registerpassword: 'hush', nonsense: '1', users: 'many', bandwidth: ' ' },
    });
    const { of, leftOut, remarks } = map({ config: config.map(([key, value]) => ({ key, value })) });
    assert.deepEqual(
      of('config-set').map(({ key, value }) => [key, value]),
      [
        ['welcomeText', 'Hi'],
        ['serverPassword', 'tell nobody'],
        ['allowHtml', 'false'],
      ],
    );
    assert.deepEqual(
      leftOut.map((line) => line.split(':')[0]),
      ['setting boot', 'setting registerpassword', 'setting nonsense'],
    );
    assert.deepEqual(
      remarks.map((line) => line.split(':')[0]),
      ['setting port', 'setting users'],
    );
    assert.doesNotMatch([...leftOut, ...remarks].join(), /hush|tell nobody/);
  });

  test('that say which names are good are asked about names', () => {
    const { remarks } = map({
      users: [SUPER_USER, user(1, 'a\u2603b')],
      config: [{ key: 'username', value: '.+' }],
    });
    assert.deepEqual(remarks, []);
  });
});

describe('the certificate of the server', () => {
  const { cert, key } = clientIdentity('murmur');

  test('goes on, wherever its key stands', () => {
    for (const config of [
      { certificate: cert, key },
      { certificate: `${key}\n${cert}`, key: '' },
      { certificate: '', key: `${cert}\n${key}` },
    ]) {
      const { of, leftOut } = map({ config: Object.entries(config).map(([name, value]) => ({ key: name, value })) });
      assert.deepEqual([leftOut, of('config-set').map((change) => change.key)], [[], ['certificate', 'key']]);
      assert.match(of('config-set')[0]?.value ?? '', /BEGIN CERTIFICATE/);
    }
  });

  test('is left out when it is none of a key, or useless to murmur itself', () => {
    const former = clientIdentity('Murmur Autogenerated Certificate');
    for (const [config, why] of [
      [{ certificate: cert, key: clientIdentity('other').key }, /belongs to the private key/],
      [{ certificate: cert }, /no private key/],
      [{ certificate: former.cert, key: former.key }, /before 1\.2\.4/],
    ] as const) {
      const { of, leftOut } = map({ config: Object.entries(config).map(([name, value]) => ({ key: name, value })) });
      assert.deepEqual([of('config-set'), leftOut.length], [[], 1]);
      assert.match(leftOut[0] ?? '', why);
      assert.doesNotMatch(leftOut[0] ?? '', /BEGIN/);
    }
  });
});
