import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChannelId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { type RecordingConnection, said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;
const A = 1 as ChannelId;
const B = 2 as ChannelId;

/** root → A → B. Only staff enters and speaks in A and below; Page (7) may edit A, Guest is nobody. */
async function world(settings: Parameters<typeof ControlWorld.start>[0] = {}) {
  const world = await ControlWorld.start(settings);
  await world.addChannel('A');
  await world.addChannel('B', A);
  const closed = Permission.Enter | Permission.Speak;
  await world.register('Page', 7);
  await world.setAcl(A, [
    deny('all', closed),
    allow('staff', closed),
    { ...allow('', Permission.Write), who: { kind: 'user', user: 7 as never } },
  ]);
  const page = await world.joinUser('Page', 7, { kind: 'browser' });
  const guest = await world.join('Guest', { certificate: null });
  for (const { connection } of [page, guest]) connection.take();
  const change = async (
    connection: RecordingConnection,
    ...memberships: Body<'TemporaryGroups'>['memberships'] & {}
  ) => {
    connection.say('TemporaryGroups', { channelId: A, memberships });
    await world.settle();
  };
  return { world, page, guest, change };
}

async function listed(world: ControlWorld, connection: RecordingConnection) {
  connection.take();
  connection.say('TemporaryGroups', { channelId: A, query: true });
  await world.settle();
  const [answer] = connection.takeOnly('TemporaryGroups');
  return answer?.memberships.map(({ group, session }) => [group, session]);
}

test('a session that is taken into a group may what the group may, there and below, and its client is told', async () => {
  const { world: w, page, guest, change } = await world();
  await change(page.connection, { group: 'staff', session: guest.session.id });
  assert.deepEqual(
    [w.state.can(guest.session.id, Permission.Enter, A), w.state.can(guest.session.id, Permission.Enter, B)],
    [true, true],
  );
  const told = guest.connection.takeOnly('ChannelState').map(said);
  assert.deepEqual(told, [
    { channelId: A, canEnter: true },
    { channelId: B, canEnter: true },
  ]);
  assert.deepEqual(await listed(w, page.connection), [['staff', guest.session.id]]);
  await change(page.connection, { group: 'staff', session: guest.session.id, member: false });
  assert.equal(w.state.can(guest.session.id, Permission.Enter, A), false);
  assert.deepEqual(await listed(w, page.connection), []);
});

test('suppression follows, and so do the permissions that a client has asked for', async () => {
  const { world: w, page, guest, change } = await world();
  w.state.move(guest.session.id, A);
  guest.connection.say('PermissionQuery', { channelId: A });
  await w.settle();
  guest.connection.take();
  page.connection.take();
  assert.equal(guest.session.audio.suppress, true);
  await change(page.connection, { group: 'staff', session: guest.session.id });
  const suppress = page.connection.takeOnly('UserState').map(said);
  assert.deepEqual(suppress, [{ session: guest.session.id, suppress: false }]);
  const query = guest.connection.take().find((message) => message.name === 'PermissionQuery');
  assert.ok(query?.name === 'PermissionQuery');
  const { channelId, permissions, flush } = query.body;
  assert.deepEqual([channelId, ((permissions ?? 0) & Permission.Enter) !== 0, flush], [A, true, true]);
});

test('a membership ends with the session, and the next of that name or id has none', async () => {
  const { world: w, page, guest, change } = await world();
  await change(page.connection, { group: 'staff', session: guest.session.id });
  guest.connection.drop();
  await w.settle();
  assert.deepEqual(await listed(w, page.connection), []);
  const again = await w.join('Guest', { certificate: null });
  assert.equal(w.state.can(again.session.id, Permission.Enter, A), false);
});

test('who may not edit the channel is denied, and nothing changes; what a desktop says is ignored', async () => {
  const { world: w, guest, change } = await world();
  const other = await w.join('Other', { kind: 'browser' });
  await change(other.connection, { group: 'staff', session: other.session.id });
  assert.deepEqual(other.connection.takeOnly('PermissionDenied').map(said), [
    { type: DenyType.Permission, permission: Permission.Write, channelId: A, session: other.session.id },
  ]);
  assert.equal(other.session.temporaryGroups.size, 0);
  await change(guest.connection, { group: 'staff', session: guest.session.id });
  assert.equal(guest.session.temporaryGroups.size, 0);
});

for (const group of ['', 'all', 'sub,1', '!staff', '~staff', '#token', '$hash', 'x'.repeat(513)]) {
  test(`"${group.slice(0, 20)}" is refused as the name of a group, with all that came beside it`, async () => {
    const { page, guest, change } = await world();
    const session = guest.session.id;
    await change(page.connection, { group: 'staff', session }, { group, session });
    const [denied] = page.connection.takeOnly('PermissionDenied');
    assert.equal(denied?.type, DenyType.Text);
    assert.equal(guest.session.temporaryGroups.size, 0);
  });
}

test('the groups of a channel are bounded, and so is what one message changes', async () => {
  const { page, guest, change } = await world();
  const session = guest.session.id;
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ group: `g${at}`, session }));
  for (const count of [501, 1001]) {
    await change(page.connection, ...many(count));
    assert.equal(page.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.Text);
    assert.equal(guest.session.temporaryGroups.size, 0);
  }
  await change(page.connection, ...many(500));
  assert.equal(guest.session.temporaryGroups.get(A)?.size, 500);
});

test('what one channel keeps of everybody together is bounded, and so is the answer', async () => {
  const { world: w, page, change } = await world({ messageLimit: 1000, messageBurst: 1000 });
  const groups = Array.from({ length: 500 }, (_, at) => `g${at}`);
  for (let at = 0; at < 11; at += 1) {
    const { id } = (await w.join(`Member ${at}`)).session;
    page.connection.take();
    await change(page.connection, ...groups.map((group) => ({ group, session: id })));
    assert.equal(page.connection.takeOnly('PermissionDenied').length, at < 10 ? 0 : 1, `member ${at}`);
    assert.equal(w.state.sessions.get(id)?.temporaryGroups.size, at < 10 ? 1 : 0);
  }
  assert.equal((await listed(w, page.connection))?.length, 5000);
});

test('each message costs a command', async () => {
  const { page, guest, change } = await world({ messageLimit: 1, messageBurst: 2 });
  for (let times = 0; times < 5; times += 1)
    await change(page.connection, { group: 'staff', session: guest.session.id });
  assert.ok(page.connection.take().some(({ name }) => name === 'PermissionDenied'));
});

test('editing the rules keeps the members of groups that remain; a group that is removed takes them with it', async () => {
  const { world: w, page, guest, change } = await world();
  await change(
    page.connection,
    { group: 'staff', session: guest.session.id },
    { group: 'crew', session: guest.session.id },
  );
  page.connection.take();
  page.connection.say('ACL', { channelId: A, query: true });
  await w.settle();
  const [rules] = page.connection.takeOnly('ACL');
  assert.deepEqual(rules?.groups.map(({ name }) => name).toSorted(), ['admin', 'crew', 'staff']);
  const group = { name: 'staff', inherited: false, inherit: true, inheritable: true, add: [], remove: [] };
  page.connection.say('ACL', { channelId: A, inheritAcls: true, groups: [group], acls: rules?.acls ?? [] });
  await w.settle();
  assert.deepEqual(guest.session.temporaryGroups, new Map([[A, new Set(['staff'])]]));
});

test('an editor whose right comes from such a group keeps the channel when the edit does away with the group', async () => {
  const { world: w, page, change } = await world();
  const host = await w.join('Host', { kind: 'browser' });
  await w.setAcl(A, [...(w.state.tree.get(A)?.acl ?? []), allow('hosts', Permission.Write)]);
  await change(page.connection, { group: 'hosts', session: host.session.id });
  assert.equal(w.state.can(host.session.id, Permission.Write, A), true);
  const acls = [{ group: 'hosts', inherited: false, applyHere: true, applySubs: true, grant: Permission.Write }];
  host.connection.say('ACL', { channelId: A, inheritAcls: true, groups: [], acls });
  await w.settle();
  assert.equal(host.session.temporaryGroups.size, 0);
  assert.equal(w.state.can(host.session.id, Permission.Write, A), true);
});

test('a channel that is removed takes its memberships with it: its id may be that of another one day', async () => {
  const { world: w, page, guest, change } = await world();
  await change(page.connection, { group: 'staff', session: guest.session.id });
  await w.change({ kind: 'channels-removed', ids: [B, A] });
  assert.equal(guest.session.temporaryGroups.size, 0);
});
