import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CACHED } from '#domain/permissions.ts';
import type { Body } from '#proto/message-types.ts';
import { EXAMPLES, SUB_FORMS } from '../../test/support/acl-examples.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { aclEntry } from '../../test/support/drawn-world.ts';
import type { RecordingConnection } from '../../test/support/recording-connection.ts';

// Reference 6.9 once more, with nothing but messages: SuperUser edits as its client does, others ask what they may do.

const CHANNELS: Readonly<Record<string, number>> = { root: 0, A: 1, B: 2, C: 3, D: 4 };
const DEFAULTS = ['admin +Write', 'auth +MakeTempChannel', 'here all +SelfRegister'];
const ADMINS = { name: 'admin', add: [7] };

type WireGroup = NonNullable<Body<'ACL'>['groups']>[number];

async function edited(lines: readonly string[], groups: Readonly<Record<string, WireGroup[]>> = {}) {
  const world = await ControlWorld.start();
  const boss = await world.joinUser('SuperUser', 0);
  for (const [parent, name] of ['0A', '1B', '2C', '0D']) {
    boss.connection.say('ChannelState', { parent: Number(parent), name: name ?? '' });
    await world.settle();
  }
  for (const [name, id] of [
    ['m', 5],
    ['six', 6],
    ['adm', 7],
  ] as const)
    await world.register(name, id);
  const byChannel = Map.groupBy(
    [...DEFAULTS.map((line) => `root: ${line}`), ...lines],
    (line) => line.split(': ')[0] ?? '',
  );
  for (const channel of Object.keys(CHANNELS)) {
    const own = (byChannel.get(channel) ?? []).map((line) => line.slice(channel.length + 2));
    const acls = own.filter((line) => line !== 'inherit off').map(wireLine);
    const defined = [...(groups[channel] ?? []), ...(channel === 'root' ? [ADMINS] : [])];
    const inheritAcls = !own.includes('inherit off');
    boss.connection.say('ACL', { channelId: CHANNELS[channel] ?? 0, inheritAcls, acls, groups: defined });
    await world.settle();
  }
  assert.deepEqual(boss.connection.takeOnly('PermissionDenied'), []);
  return world;
}

function wireLine(line: string) {
  const { applyHere, applySubs, who, allow, deny } = aclEntry(line);
  const target = who.kind === 'user' ? { userId: who.user } : { group: who.group };
  return { applyHere, applySubs, ...target, grant: allow, deny };
}

/** "guest", "m" or "adm", then "in B", "with token". */
async function joined(world: ControlWorld, text: string): Promise<RecordingConnection> {
  const [name = '', ...facts] = text.split(' ');
  const fact = (word: string) => (facts.includes(word) ? facts[facts.indexOf(word) + 1] : undefined);
  const token = fact('with');
  const visitor = token === undefined ? {} : { tokens: [token] };
  const user = { m: 5, six: 6, adm: 7 }[name];
  const { connection } = await (user === undefined
    ? world.join('Guest', visitor)
    : world.joinUser(name, user, visitor));
  const place = fact('in');
  if (place !== undefined && place !== 'root') {
    connection.say('UserState', { channelId: CHANNELS[place] ?? 0 });
    await world.settle();
  }
  return connection;
}

async function rights(world: ControlWorld, connection: RecordingConnection, channel: string): Promise<number> {
  connection.take();
  connection.say('PermissionQuery', { channelId: CHANNELS[channel] ?? 0 });
  await world.settle();
  const answer = connection.takeOnly('PermissionQuery')[0]?.permissions ?? 0;
  assert.notEqual(answer & CACHED, 0);
  return answer & ~CACHED;
}

for (const [row, [lines, who, results]] of Object.entries(EXAMPLES)) {
  test(`the worked example ${row}, edited and asked by messages, has the rights of the reference`, async () => {
    const world = await edited(lines);
    const connection = await joined(world, who);
    for (const [channel, expected] of Object.entries(results)) {
      assert.equal(await rights(world, connection, channel), expected, `${who} on ${channel}`);
    }
  });
}

for (const [spec, tested, expected] of SUB_FORMS) {
  test(`a line for ${spec} on A applies on ${tested} to those whom the reference says`, async () => {
    const world = await edited([`A: ${spec} +Move`]);
    const found: string[] = [];
    for (const place of Object.keys(CHANNELS)) {
      const connection = await joined(world, `guest in ${place}`);
      found.push(((await rights(world, connection, tested)) & 0x20) === 0 ? 'no' : 'yes');
      connection.drop();
      await world.settle();
    }
    assert.equal(found.join(' '), expected);
  });
}

const STAFF: readonly (readonly [what: string, groups: Readonly<Record<string, WireGroup[]>>])[] = [
  ['adding and removing below', { root: [{ name: 'staff', add: [5] }], B: [{ name: 'staff', add: [6], remove: [5] }] }],
  ['not inheriting', { root: [{ name: 'staff', add: [5] }], B: [{ name: 'staff', add: [6], inherit: false }] }],
  ['not inheritable', { root: [{ name: 'staff', add: [5], inheritable: false }], B: [{ name: 'staff', add: [6] }] }],
];
for (const [what, groups] of STAFF) {
  test(`a group ${what} leaves user 5 and takes user 6`, async () => {
    const world = await edited(['C: staff +Move'], groups);
    const may = async (name: string) => ((await rights(world, await joined(world, name), 'C')) & 0x20) !== 0;
    assert.deepEqual([await may('m'), await may('six')], [false, true]);
  });
}

for (const [spec, expected] of [
  ['staff', [true, false, false]],
  ['~staff', [true, true, true]],
] as const) {
  test(`a line for ${spec} on the root asks for membership ${spec === 'staff' ? 'where it is tested' : 'at the root'}`, async () => {
    const groups = { root: [{ name: 'staff', add: [5] }], B: [{ name: 'staff', remove: [5] }] };
    const world = await edited([`root: ${spec} +Move`], groups);
    const connection = await joined(world, 'm');
    const found = [];
    for (const channel of ['A', 'B', 'C']) found.push(((await rights(world, connection, channel)) & 0x20) !== 0);
    assert.deepEqual(found, expected);
  });
}
