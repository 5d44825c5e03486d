import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServerState } from '#domain/create-server-state.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { mapServer } from '../../server/import/map-server.ts';
import type { MurmurServer } from '../../server/import/murmur-rows.ts';
import { fuzz } from '../support/fuzz.ts';
import { MemoryDatabase } from '../support/memory-store.ts';
import type { Random } from '../support/random.ts';

const NUMBERS = [-0x8000_0000, -1, 0, 0, 1, 1, 2, 3, 4, 5, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
const NAMES = ['', ' ', 'a', 'A', 'b', 'B ', '\0', 'ß', 'superuser', 'x'.repeat(600), '~sub,1', '#t', 'ab'.repeat(20)];

/** Ids are unique and in order, as murmur's indexes make them and they are read; everything else may be anything. */
function drawn(random: Random): MurmurServer {
  const number = () => random.pick(NUMBERS);
  const name = () => random.pick(NAMES);
  const maybe = <T>(value: T) => (random.chance(0.3) ? null : value);
  const ids = () =>
    random
      .shuffled([...new Set(NUMBERS)])
      .slice(0, random.below(9))
      .sort((a, b) => a - b);
  const some = <T>(make: () => T) => Array.from({ length: random.below(8) }, make);
  return {
    channels: ids().map((id) => ({
      ...{ id, parent: maybe(number()), name: name(), inheritAcl: number(), description: name() },
      ...{ position: number(), maxUsers: number() },
    })),
    links: some(() => ({ channel: number(), other: number() })),
    groups: ids().map((id) => ({ id, channel: number(), name: name(), inherit: number(), inheritable: number() })),
    members: some(() => ({ group: number(), user: number(), added: number() })),
    acl: some(() => ({
      ...{ channel: number(), user: maybe(number()), group: maybe(name()), applyHere: number(), applySubs: number() },
      ...{ grant: number(), revoke: number() },
    })),
    users: ids().map((id) => ({
      ...{ id, name: name(), password: name(), salt: name(), iterations: number(), certHash: name(), email: name() },
      ...{ comment: name(), lastChannel: maybe(number()), lastActive: maybe(name()), lastDisconnect: null },
    })),
    bans: some(() => ({
      ...{ address: maybe(random.bytes(random.pick([0, 4, 16]))), prefix: random.below(200), name: name() },
      ...{ certHash: name(), reason: name(), start: maybe('2024-01-01 00:00:00'), duration: number() },
    })),
    listeners: some(() => ({ user: number(), channel: number(), volume: random.fraction(), enabled: number() })),
    config: ['users', 'username', 'certificate', 'key'].map((key) => ({ key, value: name() })),
  };
}

test('whatever rows there are, what is made of them can be stored and started with, and no channel or user is lost in silence', () => {
  fuzz((random) => {
    const server = drawn(random);
    const { changes, findings } = mapServer(server, new Map(), DEFAULT_SETTINGS);
    const database = new MemoryDatabase();
    database.commit(changes);
    createServerState(database.tables.contents(), DEFAULT_SETTINGS);
    for (const [what, rows] of [
      ['channel', server.channels],
      ['user', server.users],
    ] as const) {
      const kept = changes.filter(({ kind }) => kind === 'channel-created' || kind === 'user-registered');
      const lost = findings.leftOut.filter((line) => new RegExp(`^${what} -?\\d+ "`).test(line));
      const made = kept.filter(({ kind }) => kind.startsWith(what));
      assert.equal(made.length + lost.length, rows.length);
    }
  });
});
