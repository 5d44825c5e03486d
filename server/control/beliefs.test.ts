import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { Body, ReceivedMessage } from '#proto/message-types.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { Random } from '../../test/support/random.ts';
import type { RecordingConnection } from '../../test/support/recording-connection.ts';

interface BelievedUser {
  name: string;
  channel: number;
  mute: boolean;
  deaf: boolean;
  suppress: boolean;
  selfMute: boolean;
  selfDeaf: boolean;
  prioritySpeaker: boolean;
  recording: boolean;
  listening: Set<number>;
}
const FLAGS = ['mute', 'deaf', 'suppress', 'selfMute', 'selfDeaf', 'prioritySpeaker', 'recording'] as const;

/** What a client makes of what it is told, as strict as real ones. */
class Beliefs {
  readonly users = new Map<number, BelievedUser>();
  readonly channels = new Map<number, { name: string; parent: number | null; links: Set<number> }>();

  read(messages: readonly ReceivedMessage[]): void {
    for (const message of messages) {
      if (message.name === 'ChannelState') this.#channel(message.body);
      else if (message.name === 'UserState') this.#user(message.body);
      else if (message.name === 'UserRemove') this.users.delete(message.body.session);
      else if (message.name === 'ChannelRemove') this.#removed(message.body.channelId);
    }
  }

  #channel(body: Extract<ReceivedMessage, { name: 'ChannelState' }>['body']): void {
    const id = body.channelId ?? 0;
    let channel = this.channels.get(id);
    if (channel === undefined) {
      assert.ok(body.name !== null, `channel ${id} is new and has no name`);
      if (id !== 0) assert.ok(this.channels.has(body.parent ?? -1), `the parent of channel ${id} is not known`);
      channel = { name: body.name, parent: null, links: new Set() };
      this.channels.set(id, channel);
    }
    if (body.name !== null) channel.name = body.name;
    if (body.parent !== null) channel.parent = body.parent;
    for (const other of [...body.links, ...body.linksAdd]) this.#link(id, other, true);
    for (const other of body.linksRemove) this.#link(id, other, false);
  }

  #link(a: number, b: number, there: boolean): void {
    const [one, two] = [this.channels.get(a), this.channels.get(b)];
    assert.ok(one !== undefined && two !== undefined, `a link of ${a} and ${b}, one of which is not known`);
    if (there) one.links.add(b) && two.links.add(a);
    else one.links.delete(b) && two.links.delete(a);
  }

  #user(body: Extract<ReceivedMessage, { name: 'UserState' }>['body']): void {
    const id = body.session ?? 0;
    let user = this.users.get(id);
    if (user === undefined) {
      assert.ok(body.name !== null, `session ${id} is new and has no name`);
      const silent = { mute: false, deaf: false, suppress: false, selfMute: false, selfDeaf: false };
      user = { name: body.name, channel: 0, ...silent, prioritySpeaker: false, recording: false, listening: new Set() };
      this.users.set(id, user);
    }
    if (body.channelId !== null) {
      assert.ok(this.channels.has(body.channelId), `session ${id} goes into a channel that is not known`);
      user.channel = body.channelId;
    }
    for (const flag of FLAGS) user[flag] = body[flag] ?? user[flag];
    // Clients derive these themselves from a state at login, which names the stronger flag only.
    if (body.deaf === true) user.mute = true;
    if (body.selfDeaf === true) user.selfMute = true;
    for (const channel of body.listeningChannelAdd) user.listening.add(channel);
    for (const channel of body.listeningChannelRemove) user.listening.delete(channel);
  }

  #removed(id: number): void {
    for (const user of this.users.values()) assert.notEqual(user.channel, id, 'a channel went with a session in it');
    for (const channel of this.channels.values()) channel.links.delete(id);
    this.channels.delete(id);
  }
}

function truthOf(world: ControlWorld) {
  const users = [...world.state.sessions.all()].map((session: Session) => [
    session.id,
    { name: session.name, channel: session.channel, ...session.audio, listening: new Set(session.listening.keys()) },
  ]);
  const channels = [...world.state.tree.all()].map(({ id, name, parent, links }) => [id, { name, parent, links }]);
  return { users: new Map(users as []), channels: new Map(channels as []) };
}

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
    const truth = truthOf(this.world);
    for (const [connection, beliefs] of this.clients) {
      if (connection.ended !== null || this.world.sessionOf(connection) === undefined) {
        this.clients.delete(connection);
        continue;
      }
      beliefs.read(connection.take());
      assert.deepEqual(beliefs.users, truth.users);
      assert.deepEqual(beliefs.channels, truth.channels);
    }
  }

  async #arrive(): Promise<void> {
    this.#names += 1;
    const kind = this.#random.chance(0.3) ? 'browser' : 'desktop';
    const connection = await this.world.login({
      name: this.#random.chance(0.2) ? 'Twin' : `Client ${this.#names}`,
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
    switch (random.below(8)) {
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
      default:
        connection.say('UserState', this.#userState(some, somebody, maybe, flag));
    }
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

describe('what every client believes is what is true, whatever they all do', () => {
  for (const seed of [1, 2, 3, 4]) {
    test(`seed ${seed}`, async () => {
      const world = await ControlWorld.start({ users: 20 });
      await world.setAcl(0, [allow('all', 0x1 | 0x8 | 0x100 | 0x10000)]);
      for (let at = 0; at < 6; at += 1) await world.addChannel(`Room ${at}`, at >> 1, { maxUsers: at === 5 ? 2 : 0 });
      await world.setAcl(1, [deny('all', Permission.Speak)]);
      await world.setAcl(2, [deny('all', Permission.Write | Permission.Enter), allow('~in', Permission.Enter)]);
      await world.setAcl(3, [deny('out', Permission.Listen | Permission.Speak | Permission.Write)]);
      const crowd = new Crowd(world, new Random(seed));
      for (let step = 0; step < 400; step += 1) {
        await crowd.step();
        if (step % 10 !== 9) continue;
        await world.settle();
        crowd.check();
      }
      assert.equal(world.server.metrics().messages.incidents, 0);
      assert.deepEqual(world.troubles, []);
    });
  }
});
