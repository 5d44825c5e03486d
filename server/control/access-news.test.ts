import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChannelId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { type RecordingConnection, said } from '../../test/support/recording-connection.ts';

const A = 1 as ChannelId;
const B = 2 as ChannelId;

/** root → A → B and root → D; the administrator is SuperUser. */
async function world() {
  const world = await ControlWorld.start();
  await world.addChannel('A');
  await world.addChannel('B', A);
  await world.addChannel('D');
  const boss = await world.joinUser('SuperUser', 0);
  const guest = await world.join('Guest');
  boss.connection.take();
  const save = async (channelId: number, lines: readonly object[]) => {
    boss.connection.say('ACL', { channelId, acls: [...lines] });
    await world.settle();
  };
  return { world, boss, guest, save };
}

/** Channel states as "2 open" and "1 closed restricted", a silent field left out. */
function access(connection: RecordingConnection): string[] {
  return connection
    .takeOnly('ChannelState')
    .map(({ channelId, canEnter, isEnterRestricted }) =>
      [
        channelId,
        ...(canEnter === null ? [] : [canEnter ? 'open' : 'closed']),
        ...(isEnterRestricted === null ? [] : [isEnterRestricted ? 'restricted' : 'free']),
      ].join(' '),
    );
}

const NO_ENTRY = { group: 'all', deny: Permission.Enter };

test('an edited channel is told to everybody, each with what it may do itself, and of those below what changed', async () => {
  const { boss, guest, save } = await world();
  await save(A, [NO_ENTRY]);
  assert.deepEqual(access(guest.connection), ['1 closed restricted', '2 closed']);
  assert.deepEqual(access(boss.connection), ['1 open restricted']);
  await save(A, [NO_ENTRY]);
  assert.deepEqual(access(guest.connection), ['1 closed restricted'], 'the others are known already');
  await save(A, []);
  assert.deepEqual(access(guest.connection), ['1 open free', '2 open']);
});

test('a channel that is moved below a closed one closes for those who may not enter', async () => {
  const { world: w, boss, guest, save } = await world();
  await save(A, [NO_ENTRY]);
  guest.connection.take();
  boss.connection.say('ChannelState', { channelId: 3, parent: B });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['3', '3 closed']);
});

test('a new channel in a closed one is told to be closed', async () => {
  const { world: w, boss, guest, save } = await world();
  await save(A, [NO_ENTRY]);
  guest.connection.take();
  boss.connection.say('ChannelState', { parent: A, name: 'New' });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['4', '4 closed']);
});

test('rules that ask where somebody is are followed from channel to channel', async () => {
  const { world: w, guest, save } = await world();
  await save(B, [
    { group: 'all', deny: Permission.Enter },
    { group: '~sub,-1,0', grant: Permission.Enter },
  ]);
  assert.deepEqual(access(guest.connection), ['2 closed restricted']);
  guest.connection.say('UserState', { channelId: A });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['2 open']);
  guest.connection.say('UserState', { channelId: 3 });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['2 closed']);
});

test('new access tokens are answered with every channel', async () => {
  const { world: w, guest, save } = await world();
  await save(A, [NO_ENTRY, { group: '#key', grant: Permission.Enter }]);
  guest.connection.take();
  guest.connection.say('Authenticate', { tokens: ['KEY'] });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['0 open', '1 open', '3 open', '2 open']);
  guest.connection.say('Authenticate', {});
  await w.settle();
  assert.deepEqual(access(guest.connection), ['0 open', '1 closed', '3 open', '2 closed']);
  guest.connection.say('Authenticate', {});
  await w.settle();
  assert.deepEqual(guest.connection.take(), [], 'there is nothing to take away');
});

test('registering opens what is open to the registered, and unregistering closes it', async () => {
  const { world: w, boss, guest, save } = await world();
  await save(A, [NO_ENTRY, { group: 'auth', grant: Permission.Enter }]);
  const { connection, session } = await w.join('Mo');
  guest.connection.take();
  connection.say('UserState', { userId: 0 });
  await w.settle();
  assert.deepEqual(access(connection), ['1 open', '2 open']);
  boss.connection.say('UserList', { users: [{ userId: session.user ?? -1 }] });
  await w.settle();
  assert.deepEqual(access(connection), ['1 closed', '2 closed']);
  assert.deepEqual(access(guest.connection), []);
});

test('with many channels and sessions voice gets its turn in between, and nobody is forgotten', async () => {
  const { world: w, guest, save } = await world();
  const other = await w.join('Other');
  for (let i = 0; i < 300; i++) await w.addChannel(`Room ${i}`);
  const crowd = await Promise.all(Array.from({ length: 30 }, (_, i) => w.join(`Guest ${i}`)));
  for (const { connection } of [guest, other, ...crowd]) connection.take();
  await save(0, [NO_ENTRY]);
  for (let turn = 0; turn < 20; turn++) await w.settle();
  for (const { connection } of [guest, other, ...crowd]) {
    assert.equal(new Set(connection.takeOnly('ChannelState').map(({ channelId }) => channelId)).size, 304);
  }
});

test('what a login was told is not told again', async () => {
  const { world: w, save } = await world();
  await save(A, [NO_ENTRY]);
  const connection = await w.login({ name: 'Late' });
  const states = connection.takeOnly('ChannelState').map(said);
  assert.deepEqual(
    states.map(({ channelId, canEnter, isEnterRestricted }) => [channelId, canEnter, isEnterRestricted]),
    [
      [0, true, false],
      [1, false, true],
      [3, true, false],
      [2, false, false],
    ],
  );
  await save(3, []);
  assert.deepEqual(access(connection), ['3 open free']);
});

test('a move with lent tokens leaves no channel open that only they opened', async () => {
  const { world: w, boss, guest, save } = await world();
  await save(A, [NO_ENTRY, { group: '#key', grant: Permission.Enter }, { group: 'sub,5', grant: Permission.Enter }]);
  boss.connection.take();
  guest.connection.take();
  guest.connection.say('UserState', { channelId: A, temporaryAccessTokens: ['key'] });
  await w.settle();
  assert.equal(guest.session.channel, A);
  const told = access(guest.connection);
  for (const channel of [A, B])
    assert.notEqual(
      told.findLast((line) => line.startsWith(`${channel} `)),
      `${channel} open`,
    );
});

test('a channel that is moved takes those in it to other rights elsewhere, where rules ask how deep they stand', async () => {
  const { world: w, boss, guest, save } = await world();
  guest.connection.say('UserState', { channelId: 3 });
  await save(A, [NO_ENTRY, { group: '~sub', grant: Permission.Enter }]);
  guest.connection.take();
  boss.connection.say('ChannelState', { channelId: 3, parent: A });
  await w.settle();
  assert.deepEqual(access(guest.connection), ['3', '1 open', '2 open']);
});
