import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChannelId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body, Decoded } from '#proto/message-types.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { type RecordingConnection, said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;
const ADMIN_GROUP = { name: 'admin', inherit: true, inheritable: true, add: [7 as never], remove: [] };
const A = 1 as ChannelId;
const B = 2 as ChannelId;

/** root → A → B; Adam (7) is admin, Mo (5) a registered member, Guest nobody. */
async function world() {
  const world = await ControlWorld.start();
  await world.addChannel('A');
  await world.addChannel('B', A);
  await world.register('Adam', 7);
  await world.setAcl(0, [allow('admin', Permission.Write)], [ADMIN_GROUP]);
  const admin = await world.joinUser('Adam', 7);
  const mo = await world.joinUser('Mo', 5);
  const guest = await world.join('Guest', { certificate: null });
  for (const { connection } of [admin, mo, guest]) connection.take();
  return { world, admin, mo, guest };
}

async function query(world: ControlWorld, connection: RecordingConnection, channelId: number) {
  connection.say('ACL', { channelId, query: true });
  await world.settle();
  const sent = connection.take();
  const rules = sent.find((message) => message.name === 'ACL');
  const names = sent.find((message) => message.name === 'QueryUsers');
  assert.ok(rules !== undefined, `no ACL among ${sent.map(({ name }) => name)}`);
  return { rules: rules.body as Decoded<'ACL'>, names: names && said(names.body) };
}

describe('asking for the rules of a channel', () => {
  test('is for those who may write there or on the root; others are denied', async () => {
    const { world: w, mo, admin } = await world();
    mo.connection.say('ACL', { channelId: A, query: true });
    await w.settle();
    assert.deepEqual(mo.connection.takeOnly('PermissionDenied').map(said), [
      { type: DenyType.Permission, permission: Permission.Write, channelId: A, session: mo.session.id },
    ]);
    await w.change({ kind: 'acl-replaced', id: A, inherit: false, entries: [], groups: [] });
    assert.equal(w.state.can(admin.session.id, Permission.Write, A), false);
    assert.equal((await query(w, admin.connection, A)).rules.inheritAcls, false);
    admin.connection.say('ACL', { channelId: 99, query: true });
    await w.settle();
    assert.deepEqual(admin.connection.take(), []);
  });

  test('shows the root first, inherited lines only where they apply below, and names everybody mentioned', async () => {
    const { world: w, admin } = await world();
    const hereOnly = { ...allow('all', Permission.SelfRegister), applySubs: false };
    await w.setAcl(0, [hereOnly, allow('admin', Permission.Write)], [ADMIN_GROUP]);
    await w.setAcl(A, [{ ...deny('', Permission.Speak), who: { kind: 'user', user: 5 as never } }]);
    const { rules, names } = await query(w, admin.connection, A);
    assert.deepEqual(rules.acls.map(said), [
      { applyHere: true, applySubs: true, inherited: true, group: 'admin', grant: 1, deny: 0 },
      { applyHere: true, applySubs: true, inherited: false, userId: 5, grant: 0, deny: 8 },
    ]);
    assert.deepEqual(rules.groups.map(said), [
      { name: 'admin', inherited: true, inherit: true, inheritable: true, inheritedMembers: [7] },
    ]);
    assert.deepEqual(names, { ids: [5, 7], names: ['Mo', 'Adam'] });
  });

  test("lists the parent's lines even where they are not inherited, but not those above a parent that inherits nothing", async () => {
    const { world: w, admin } = await world();
    await w.change({
      kind: 'acl-replaced',
      id: B,
      inherit: false,
      entries: [allow('all', Permission.Move)],
      groups: [],
    });
    await w.setAcl(A, [deny('all', Permission.Enter)]);
    const groupsOf = async (id: ChannelId) =>
      (await query(w, admin.connection, id)).rules.acls.map((entry) => [entry.group, entry.inherited]);
    assert.deepEqual(await groupsOf(B), [
      ['admin', true],
      ['all', true],
      ['all', false],
    ]);
    await w.change({
      kind: 'acl-replaced',
      id: A,
      inherit: false,
      entries: [deny('all', Permission.Enter)],
      groups: [],
    });
    assert.deepEqual(await groupsOf(B), [
      ['all', true],
      ['all', false],
    ]);
  });

  test('shows a group that stays in its channel as not inherited', async () => {
    const { world: w, admin } = await world();
    const closed = { name: 'staff', inherit: true, inheritable: false, add: [5 as never], remove: [] };
    await w.setAcl(0, [allow('admin', Permission.Write)], [ADMIN_GROUP, closed]);
    await w.setAcl(A, [], [{ name: 'staff', inherit: true, inheritable: true, add: [], remove: [5 as never] }]);
    const { rules } = await query(w, admin.connection, A);
    const staff = rules.groups.find(({ name }) => name === 'staff');
    assert.deepEqual(said(staff ?? {}), {
      name: 'staff',
      inherited: false,
      inherit: true,
      inheritable: true,
      remove: [5],
      inheritedMembers: [5],
    });
    const root = await query(w, admin.connection, 0);
    assert.deepEqual(
      root.rules.groups.map(({ name, inherited }) => [name, inherited]),
      [
        ['admin', false],
        ['staff', false],
      ],
    );
  });
});

describe('replacing the rules of a channel', () => {
  const save = async (w: ControlWorld, connection: RecordingConnection, body: Body<'ACL'>) => {
    connection.say('ACL', body);
    await w.settle();
  };

  test('takes lines as clients send them, without the flag that says they are inherited', async () => {
    const { world: w, admin } = await world();
    await save(w, admin.connection, {
      channelId: A,
      acls: [
        { group: 'all', deny: Permission.Enter },
        { userId: 5, applySubs: false, grant: 0xfffffff },
        { userId: 99, grant: 1 },
      ],
      groups: [
        { name: 'crew', add: [5, 5, 99], remove: [7] },
        { name: 'admin', inherited: true, inheritedMembers: [7] },
      ],
    });
    const channel = w.state.tree.get(A);
    assert.deepEqual(channel?.acl, [
      { applyHere: true, applySubs: true, who: { kind: 'group', group: 'all' }, allow: 0, deny: Permission.Enter },
      { applyHere: true, applySubs: false, who: { kind: 'user', user: 5 }, allow: 0x1f0fff, deny: 0 },
    ]);
    assert.equal(channel?.inheritAcl, true);
    // What says nothing of an inherited group makes no group of its own.
    assert.deepEqual(
      [...(channel?.groups.values() ?? [])],
      [{ name: 'crew', inherit: true, inheritable: true, add: [5], remove: [7] }],
    );
    const stored = await w.store.load();
    assert.equal(stored.acls.get(A)?.length, 2);
    assert.equal(stored.groups.get(A)?.length, 1);
  });

  test('nobody who edits locks themselves out: a line for them is put at the end', async () => {
    const { world: w, admin } = await world();
    await save(w, admin.connection, {
      channelId: A,
      inheritAcls: false,
      acls: [{ group: 'all', deny: Permission.Write }],
    });
    const own = w.state.tree.get(A)?.acl.at(-1);
    assert.deepEqual(own, {
      applyHere: true,
      applySubs: false,
      who: { kind: 'user', user: 7 },
      allow: Permission.Write | Permission.Traverse,
      deny: 0,
    });
    assert.ok(w.state.can(admin.session.id, Permission.Write, A));
    // Who keeps the right by other ways needs no line.
    await save(w, admin.connection, { channelId: A, acls: [{ group: 'all', deny: Permission.Speak }] });
    assert.equal(w.state.tree.get(A)?.acl.length, 1);
  });

  test('an unregistered editor is kept by certificate; without one there is nobody to keep', async () => {
    const { world: w, guest } = await world();
    await w.setAcl(A, [allow('all', Permission.Write)]);
    const known = await w.join('Known');
    await save(w, known.connection, { channelId: A, acls: [] });
    assert.deepEqual(w.state.tree.get(A)?.acl.at(-1)?.who, { kind: 'group', group: `$${known.session.certHash}` });
    await w.setAcl(A, [allow('all', Permission.Write)]);
    await save(w, guest.connection, { channelId: A, acls: [] });
    assert.deepEqual(w.state.tree.get(A)?.acl, []);
  });

  test('in a temporary channel holds as long as the channel and is not stored', async () => {
    const { world: w } = await world();
    await w.setAcl(0, [allow('all', Permission.MakeTempChannel)]);
    const { connection } = await w.join('Maker');
    connection.say('ChannelState', { parent: 0, name: 'Tmp', temporary: true });
    await w.settle();
    await save(w, connection, { channelId: 3, acls: [{ group: 'all', deny: Permission.Enter }] });
    assert.equal(w.state.isEnterRestricted(3 as ChannelId), true);
    assert.equal((await w.store.load()).acls.has(3 as ChannelId), false);
  });

  test('is denied as a whole when the store does not take it', async () => {
    const { world: w, admin } = await world();
    w.store.apply = () => Promise.reject(new Error('down'));
    await save(w, admin.connection, { channelId: A, acls: [{ group: 'all', deny: Permission.Enter }] });
    assert.deepEqual(admin.connection.takeNames(), ['PermissionDenied']);
    assert.deepEqual(w.state.tree.get(A)?.acl, []);
  });

  test('beyond all measure is refused with a reason', async () => {
    const { world: w, admin } = await world();
    await save(w, admin.connection, { channelId: A, acls: Array.from({ length: 2001 }, () => ({ group: 'all' })) });
    await save(w, admin.connection, { channelId: A, groups: [{ name: 'x'.repeat(513) }] });
    const denials = admin.connection.takeOnly('PermissionDenied');
    assert.deepEqual(
      denials.map(({ type }) => type),
      [DenyType.Text, DenyType.Text],
    );
  });

  test('takes the word from those who may not speak any more, and gives it back', async () => {
    const { world: w, admin, guest } = await world();
    const suppressed = () => guest.connection.takeOnly('UserState').map(said);
    await save(w, admin.connection, {
      channelId: 0,
      acls: [
        { group: 'all', deny: Permission.Speak },
        { group: 'admin', grant: 1 },
      ],
    });
    const told = suppressed();
    assert.ok(told.some((body) => body['session'] === guest.session.id && body['suppress'] === true));
    await save(w, admin.connection, { channelId: 0, acls: [{ group: 'admin', grant: 1 }] });
    assert.ok(suppressed().some((body) => body['session'] === guest.session.id && body['suppress'] === false));
    assert.equal(guest.session.audio.suppress, false);
  });
});

test('names and ids of users are told to those who edit some channel, in the stored spelling', async () => {
  const { world: w, admin, mo } = await world();
  const question: Body<'QueryUsers'> = { ids: [5, 99], names: ['aDAM', 'nobody', 'superuser'] };
  mo.connection.say('QueryUsers', question);
  admin.connection.say('QueryUsers', question);
  admin.connection.say('QueryUsers', {});
  await w.settle();
  assert.deepEqual(mo.connection.take(), []);
  assert.deepEqual(admin.connection.takeOnly('QueryUsers').map(said), [
    { ids: [5, 7, 0], names: ['Mo', 'Adam', 'SuperUser'] },
    {},
  ]);
});
