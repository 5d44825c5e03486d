import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UserRecord } from '#domain/change.ts';
import { type ChannelId, SUPER_USER } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Body } from '#proto/message-types.ts';
import { Beliefs, channelsOf, usersOf } from '../../test/support/control-beliefs.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { Random } from '../../test/support/random.ts';
import type { RecordingConnection } from '../../test/support/recording-connection.ts';

class Crowd {
  readonly world: ControlWorld;
  readonly clients = new Map<RecordingConnection, Beliefs>();
  readonly #random: Random;
  #names = 0;

  constructor(world: ControlWorld, random: Random) {
    this.world = world;
    this.#random = random;
  }

  async step(): Promise<void> {
    const random = this.#random;
    const connections = [...this.clients.keys()];
    if (connections.length < 2 || (connections.length < 8 && random.chance(0.05))) await this.#arrive();
    else if (random.chance(0.03)) random.pick(connections).drop();
    else this.#talk(random.pick(connections));
    // Some messages come while others still wait.
    if (random.chance(0.5)) await this.world.settle();
  }

  check(): void {
    const users = usersOf(this.world);
    for (const [connection, beliefs] of this.clients) {
      const session = this.world.sessionOf(connection);
      if (connection.ended !== null || session === undefined) {
        this.clients.delete(connection);
        continue;
      }
      beliefs.read(connection.take());
      assert.deepEqual(beliefs.users, users);
      assert.deepEqual(beliefs.channels, channelsOf(this.world, session));
      for (const [channel, believed] of beliefs.permissions) {
        assert.equal(believed, this.world.state.permissions(session.id, channel as ChannelId), `rights on ${channel}`);
      }
    }
  }

  async #arrive(): Promise<void> {
    this.#names += 1;
    const { state, logins } = this.world;
    logins.set('SuperUser', { kind: 'registered', user: SUPER_USER, name: 'SuperUser' });
    const boss = state.sessions.byUser(SUPER_USER) === undefined;
    const kind = this.#random.chance(0.3) ? 'browser' : 'desktop';
    const connection = await this.world.login({
      name: boss ? 'SuperUser' : this.#random.chance(0.2) ? 'Twin' : `Client ${this.#names}`,
      kind,
      certificate: { hash: this.#names.toString(16).padStart(40, '0'), emails: [], strong: false, chain: [] },
    });
    this.clients.set(connection, new Beliefs());
  }

  #talk(connection: RecordingConnection): void {
    const random = this.#random;
    const [channels, sessions] = [[...this.world.state.tree.all()], [...this.world.state.sessions.all()]];
    const one = (of: readonly { readonly id: number }[]) =>
      of.length > 0 && random.chance(0.95) ? random.pick(of).id : random.below(30);
    const some = () => one(channels);
    const somebody = () => one(sessions);
    const maybe = <T extends object>(chance: number, fields: T) => (random.chance(chance) ? fields : {});
    const flag = () => random.chance(0.5);
    switch (random.below(12)) {
      case 0:
        connection.say('ChannelState', { parent: some(), name: `C${random.below(30)}`, temporary: flag() });
        break;
      case 1:
        connection.say('ChannelState', {
          channelId: some(),
          ...maybe(0.3, { parent: some() }),
          ...maybe(0.3, { name: `C${random.below(30)}` }),
          ...maybe(0.5, { linksAdd: [some(), some()] }),
          ...maybe(0.3, { linksRemove: [some()] }),
        });
        break;
      case 2:
        if (random.chance(0.2)) connection.say('ChannelRemove', { channelId: some() });
        break;
      case 3:
        if (random.chance(0.1)) connection.say('UserRemove', { session: somebody(), reason: 'out' });
        break;
      case 4:
        connection.say('TextMessage', { treeId: [some()], session: [somebody()], message: 'hi' });
        break;
      case 5:
        connection.say('ACL', this.#rules(some));
        break;
      case 6: {
        const user = random.below(6);
        connection.say('UserList', { users: [{ userId: user, ...maybe(0.6, { name: `User ${random.below(30)}` }) }] });
        break;
      }
      case 7:
        if (flag()) connection.say('UserState', { ...maybe(0.5, { session: somebody() }), userId: 0 });
        else connection.say('Authenticate', { tokens: flag() ? ['key'] : [] });
        break;
      case 8:
        connection.say('PermissionQuery', { channelId: some() });
        break;
      default:
        connection.say('UserState', this.#userState(some, somebody, maybe, flag));
    }
  }

  #rules(some: () => number): Body<'ACL'> {
    const random = this.#random;
    const who = () => {
      const group = random.pick(['all', 'auth', 'in', '~sub,0,1', '!#key', 'crew', '~out']);
      return random.chance(0.3) ? { userId: random.below(6) } : { group };
    };
    const acls = Array.from({ length: random.below(4) }, () => ({
      ...who(),
      applyHere: random.chance(0.7),
      applySubs: random.chance(0.7),
      grant: random.pick([0x1, 0x4, 0x8, 0x801, 0x20]),
      deny: random.pick([0, 0, 0x4, 0x8, 0x2]),
    }));
    const groups = random.chance(0.3) ? [{ name: 'crew', add: [random.below(6)], remove: [random.below(6)] }] : [];
    return { channelId: some(), inheritAcls: random.chance(0.8), acls, groups };
  }

  #userState(
    some: () => number,
    somebody: () => number,
    maybe: <T extends object>(chance: number, fields: T) => Partial<T>,
    flag: () => boolean,
  ): Body<'UserState'> {
    return {
      ...maybe(0.4, { session: somebody() }),
      ...maybe(0.5, { channelId: some() }),
      ...maybe(0.2, { mute: flag() }),
      ...maybe(0.2, { deaf: flag() }),
      ...maybe(0.1, { suppress: false }),
      ...maybe(0.1, { prioritySpeaker: flag() }),
      ...maybe(0.2, { selfMute: flag() }),
      ...maybe(0.2, { selfDeaf: flag() }),
      ...maybe(0.1, { recording: flag() }),
      ...maybe(0.2, { listeningChannelAdd: [some(), some()] }),
      ...maybe(0.2, { listeningChannelRemove: [some()] }),
      ...maybe(0.1, { comment: 'c' }),
    };
  }
}

/** Six rooms with rules, as they were before the server came up. */
async function furnished(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const before = await ControlWorld.start({}, store);
  await before.setAcl(0, [allow('all', 0x1 | 0x8 | 0x100 | 0x10000 | 0x40000 | 0x80000)]);
  for (let at = 0; at < 6; at += 1) await before.addChannel(`Room ${at}`, at >> 1, { maxUsers: at === 5 ? 2 : 0 });
  await before.setAcl(1, [deny('all', Permission.Speak)]);
  await before.setAcl(2, [deny('all', Permission.Write | Permission.Enter), allow('~in', Permission.Enter)]);
  await before.setAcl(3, [deny('out', Permission.Listen | Permission.Speak | Permission.Write)]);
  return store;
}

/** What is stored is what is true, but for what lives in memory only. */
async function checkStore({ store, state }: ControlWorld): Promise<void> {
  const { channels, acls, groups, users, listeners } = await store.load();
  const permanent = [...state.tree.all()].filter(({ temporary }) => !temporary);
  assert.deepEqual(
    channels.map(({ id }) => id),
    permanent.map(({ id }) => id).sort((a, b) => a - b),
  );
  for (const { temporary: _, acl, links: __, groups: defined, ...record } of permanent) {
    assert.deepEqual(
      channels.find(({ id }) => id === record.id),
      record,
    );
    assert.deepEqual(acls.get(record.id) ?? [], acl);
    assert.deepEqual(
      (groups.get(record.id) ?? []).map(({ name }) => name),
      [...defined.keys()].sort(),
    );
  }
  const known = ({ id, name, certHash, comment }: UserRecord) => [id, name, certHash, comment];
  assert.deepEqual(
    users.map(known),
    [...state.users.all()].map(known).sort(([a], [b]) => Number(a) - Number(b)),
  );
  for (const { id } of users) {
    assert.deepEqual(new Set(state.storedListeners(id)), new Set(listeners.filter(({ user }) => user === id)));
  }
}

describe('what every client believes is what is true, whatever they all do', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    test(`seed ${seed}`, async () => {
      const world = await ControlWorld.start({ users: 20 }, await furnished());
      const crowd = new Crowd(world, new Random(seed));
      for (let step = 0; step < 400; step += 1) {
        await crowd.step();
        if (step % 10 !== 9) continue;
        await world.settle();
        crowd.check();
      }
      console.log(
        world.server.metrics().messages,
        world.state.epoch,
        [...world.state.users.all()].length,
        world.state.tree.size,
      );
      assert.equal(world.server.metrics().messages.incidents, 0);
      assert.deepEqual(world.troubles, []);
      await checkStore(world);
    });
  }
});
