import type { AclEntry, Change, ChannelRecord, GroupDef, UserRecord } from '#domain/change.ts';
import { DEFAULT_ACL } from '#domain/default-acl.ts';
import { type ChannelId, type Permissions, ROOT, type UserId } from '#domain/ids.ts';
import type { Random } from '../support/random.ts';
import { CLIENT_KINDS, type Person } from './simulated-client.ts';

const REGISTERED = 10;
const ADMINS = 3;
const HOSTS = 12;

export const TOKENS = ['red', 'Green', 'blue'];

export function somePeople(count: number): Person[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `P${at}`,
    kind: CLIENT_KINDS[at % CLIENT_KINDS.length] ?? 'protobuf',
    certHash: (at + 1).toString(16).padStart(40, '0'),
    // Some share an address, as behind a router.
    address: `192.0.2.${at % HOSTS}`,
    port: 50_000 + at,
  }));
}

/** A server that has been in use: users, channels below one another, links, rules. */
export function someContents(random: Random, people: readonly Person[]): Change[] {
  const changes: Change[] = [];
  const users = people.slice(0, REGISTERED).map((person, at): UserRecord => {
    const nothing = { email: null, comment: '', texture: null, lastSeen: null, lastDisconnect: null };
    const id = (at + 1) as UserId;
    return { id, name: person.name, certHash: person.certHash, lastChannel: null, ...nothing };
  });
  for (const user of users) changes.push({ kind: 'user-registered', user, password: null });
  const admins = users.slice(0, ADMINS).map(({ id }) => id);
  const admin: GroupDef = { name: 'admin', inherit: true, inheritable: true, add: admins, remove: [] };
  const entries = [...DEFAULT_ACL, ...(random.chance(0.5) ? [generosity(random)] : [])];
  changes.push({ kind: 'acl-replaced', id: ROOT, inherit: true, entries, groups: [admin, someGroup(random, users)] });
  const ids: ChannelId[] = [ROOT];
  for (let id = 1; id < random.between(6, 14); id += 1) {
    const parent = random.pick(ids);
    ids.push(id as ChannelId);
    const maxUsers = random.chance(0.1) ? random.between(1, 4) : 0;
    const plain = { description: '', position: 0, maxUsers, inheritAcl: true };
    const channel: ChannelRecord = { id: id as ChannelId, parent, name: `Room ${id}`, ...plain };
    changes.push({ kind: 'channel-created', channel });
    if (random.chance(0.5)) changes.push(someRules(random, channel.id, people, users));
  }
  for (const id of ids.slice(1)) {
    const other = random.pick(ids);
    if (other !== id && random.chance(0.3)) changes.push({ kind: 'links-changed', id, add: [other], remove: [] });
  }
  return changes;
}

function generosity(random: Random): AclEntry {
  const allow = random.pick([0x40 | 0x400, 0x80 | 0x800, 0x10 | 0x20, 0x40000]) as Permissions;
  const nothing = 0 as Permissions;
  return { applyHere: true, applySubs: true, who: { kind: 'group', group: 'all' }, allow, deny: nothing };
}

function someRules(random: Random, id: ChannelId, people: readonly Person[], users: readonly UserRecord[]): Change {
  const count = random.between(1, 3);
  const groups = random.chance(0.6) ? [someGroup(random, users)] : [];
  const entries = Array.from({ length: count }, () => someEntry(random, people, users)).map((entry, at) =>
    at === 0 ? concerning(entry, groups) : entry,
  );
  return { kind: 'acl-replaced', id, inherit: random.chance(0.85), entries, groups };
}

/** The entry, for a group that is defined beside it. */
export function concerning(entry: AclEntry, [group]: readonly GroupDef[]): AclEntry {
  return group === undefined ? entry : { ...entry, who: { kind: 'group', group: group.name } };
}

export function someGroup(random: Random, users: Iterable<Pick<UserRecord, 'id'>>): GroupDef {
  const ids = Array.from(users, ({ id }) => id);
  const some = (chance: number) => ids.filter(() => random.chance(chance));
  const flags = { inherit: random.chance(0.7), inheritable: random.chance(0.7) };
  return { name: random.pick(['staff', 'friends']), ...flags, add: some(0.3), remove: some(0.15) };
}

const RIGHTS = [0x4, 0x8, 0x100, 0x800, 0x200, 0x10, 0x20, 0x40, 0x80, 0x400, 0x4, 0x8, 0x100, 0x1, 0x2];
const GROUPS = [
  ...['all', 'all', 'auth', 'in', 'out', '~in', '~out', '!in', 'none', 'strong', '!strong', '!', '~auth'],
  ...['sub', 'sub,0,0', 'sub,0,1', '~sub,0,2', 'sub,-1', '!sub,1', 'sub,-2,0,3', '~!sub'],
  ...['admin', 'staff', '!staff', '~staff', 'friends', '~friends', '#red', '!#green', '#BLUE', '~#red'],
];

export function groupSpec(random: Random, people: readonly Person[]): string {
  if (random.chance(0.1)) return `${random.pick(['$', '!$'])}${random.pick(people).certHash}`;
  return random.pick(GROUPS);
}

export function someEntry(
  random: Random,
  people: readonly Person[],
  users: readonly Pick<UserRecord, 'id'>[],
): AclEntry {
  const some = (chance: number) => {
    let bits = 0;
    for (let times = 0; times < 3; times += 1) if (random.chance(chance)) bits |= random.pick(RIGHTS);
    return bits as Permissions;
  };
  const user = users.length > 0 && random.chance(0.15) ? random.pick(users).id : null;
  const where = random.below(4);
  return {
    applyHere: where !== 0,
    applySubs: where !== 1,
    who: user === null ? { kind: 'group', group: groupSpec(random, people) } : { kind: 'user', user },
    allow: some(0.4),
    deny: some(0.4),
  };
}
