import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Change } from '#domain/change.ts';
import { Permission } from '#domain/permissions.ts';
import { messageId } from '#proto/message-types.ts';
import { ControlWorld, deny } from '../../test/support/control-world.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { said } from '../../test/support/recording-connection.ts';

const UNKNOWN = 999;

/** Once it is held, it stores one thing at a time, when the test says so. */
class HeldStore extends MemoryStore {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  hold(): void {
    this.#held = true;
  }

  override async apply(changes: readonly Change[]): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await super.apply(changes);
  }

  async storeOne(): Promise<void> {
    this.#waiting.shift()?.();
    await setImmediate();
  }

  async release(): Promise<void> {
    this.#held = false;
    await this.storeOne();
  }
}

/** SuperUser has said so many things, each to be stored, while Bob is in the root. */
async function busyAdministrator(writes: number) {
  const store = new HeldStore();
  const world = await ControlWorld.start({}, store);
  const room = await world.addChannel('Room');
  const admin = await world.joinUser('SuperUser', 0);
  const bob = await world.join('Bob');
  admin.connection.take();
  store.hold();
  for (let i = 1; i <= writes; i += 1) admin.connection.say('ChannelState', { channelId: room, description: `${i}` });
  return { store, world, room, admin, bob, described: () => world.state.tree.get(room)?.description };
}

describe('what is not for now, or not from this client, is ignored', () => {
  test('before the login everything but Version and Authenticate', async () => {
    const world = await ControlWorld.start();
    const connection = world.connect();
    connection.take();
    connection.say('Ping', { timestamp: 1 as never });
    connection.say('UserState', { selfMute: true });
    connection.say('TextMessage', { channelId: [0], message: 'hi' });
    connection.say('PluginDataTransmission', { data: Uint8Array.of(1), dataID: 'x', receiverSessions: [1] });
    connection.say('TransportRequest', { request: 1, direction: 0 });
    await world.settle();
    assert.deepEqual(connection.take(), []);
    assert.equal(world.server.metrics().messages.ignored, 5);
  });

  test('a second Authenticate while the first is being checked', async () => {
    const world = await ControlWorld.start();
    const connection = world.connect();
    connection.say('Authenticate', { username: 'Ada', opus: true });
    connection.say('Authenticate', { username: 'Bob', opus: true });
    await world.settle();
    assert.equal(world.state.sessions.count, 1);
    assert.equal(world.sessionOf(connection)?.name, 'Ada');
  });

  test('web messages of a desktop, datagram keys of a browser, and what only servers send', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    connection.say('TransportRequest', { request: 1, direction: 0 });
    connection.say('VoicePath', { path: 1 });
    connection.say('ServerSync', { session: 5 });
    connection.say('CodecVersion', { alpha: 1, beta: 1, preferAlpha: true });
    const browser = await world.join('Bob', { kind: 'browser' });
    connection.take();
    browser.connection.say('CryptSetup', {});
    await world.settle();
    assert.deepEqual([connection.take(), browser.connection.take()], [[], []]);
    assert.deepEqual(world.media.take('createTransport'), []);
  });

  test('unknown types', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    for (const type of [27, 999, 1000, 65_535]) connection.sayBytes(type, Uint8Array.of(1, 2, 3));
    await world.settle();
    assert.equal(connection.ended, null);
  });
});

describe('what a client does wrong', () => {
  test('malformed messages are ignored at first and end the connection at the twentieth', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    const broken = () => connection.sayBytes(messageId('UserState'), Uint8Array.of(0x0a));
    for (let i = 0; i < 19; i += 1) broken();
    assert.equal(connection.ended, null);
    broken();
    assert.equal(connection.ended, 'abort');
    assert.equal(world.state.sessions.count, 0);
  });

  test('a message without its required field counts as malformed', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    connection.sayBytes(messageId('ChannelRemove'), new Uint8Array(0));
    assert.equal(world.server.metrics().messages.malformed, 1);
  });

  test('a large message before the login ends the connection', async () => {
    const world = await ControlWorld.start();
    const connection = world.connect();
    connection.say('Authenticate', { username: 'x'.repeat(70_000) });
    assert.equal(connection.ended, 'abort');
  });

  test('who sends on and on while the store is slow is cut off, and its session ends in its turn', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    const gate = Promise.withResolvers<void>();
    world.server.lane.run(() => gate.promise);
    for (let i = 0; i < 2000; i += 1) connection.say('Ping', {});
    assert.equal(connection.ended, null);
    connection.say('Ping', {});
    assert.equal(connection.ended, 'abort');
    assert.equal(world.state.sessions.count, 1);
    gate.resolve();
    await world.settle();
    assert.equal(world.state.sessions.count, 0);
  });

  test('who sends more than any client has to say is cut off, be it many messages or large ones', async () => {
    const world = await ControlWorld.start();
    for (const [many, size] of [
      [2900, 0],
      [5, 2_000_000],
    ] as const) {
      const { connection } = await world.join(`Ann ${size}`);
      const say = () => connection.sayBytes(UNKNOWN, new Uint8Array(size));
      for (let i = 0; i < many; i++) say();
      assert.equal(connection.ended, null);
      for (let i = 0; i < many; i++) say();
      assert.equal(connection.ended, 'abort');
    }
    assert.equal(world.server.metrics().messages.violations, 2);
  });

  test('a denial goes to the asker alone', async () => {
    const world = await ControlWorld.start();
    await world.setAcl(0, [deny('all', Permission.TextMessage)]);
    const ada = await world.join('Ada');
    const bob = await world.join('Bob');
    ada.connection.take();
    ada.connection.say('TextMessage', { channelId: [0], message: 'hi' });
    await world.settle();
    assert.deepEqual(ada.connection.takeNames(), ['PermissionDenied']);
    assert.deepEqual(bob.connection.take(), []);
  });

  test('a bug in a handler is logged under an incident id and hurts nobody else', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    world.peers.counts = () => {
      throw new Error('bug');
    };
    connection.say('Ping', {});
    await world.settle();
    const [trouble] = world.troubles;
    assert.match(JSON.stringify(trouble?.fields), /"incident":"[0-9a-f]{8}","where":"Ping"/);
    connection.say('UserState', { selfMute: true });
    await world.settle();
    assert.deepEqual(connection.takeNames(), ['UserState']);
  });
});

describe('while one session has much to be stored', () => {
  test('others wait for one thing of it with each of their messages', async () => {
    const { store, world, room, bob, described } = await busyAdministrator(100);
    bob.connection.say('UserState', { channelId: room });
    const newcomer = world.connect();
    newcomer.say('Version', { release: 'test' });
    newcomer.say('Authenticate', { username: 'Eve', opus: true });
    assert.equal(bob.session.channel, 0);
    await store.storeOne();
    assert.deepEqual([bob.session.channel, described()], [room, '1']);
    await store.storeOne();
    assert.equal(world.sessionOf(newcomer), undefined);
    await store.storeOne();
    assert.deepEqual([world.sessionOf(newcomer)?.name, described()], ['Eve', '3']);
    await store.release();
    await world.settle();
    assert.equal(described(), '100');
  });

  test('its closing comes after all of it', async () => {
    const { store, world, admin, bob, described } = await busyAdministrator(5);
    admin.connection.drop();
    bob.connection.drop();
    await store.storeOne();
    assert.deepEqual(
      [...world.state.sessions.all()].map(({ name }) => name),
      ['SuperUser'],
    );
    await store.release();
    await world.settle();
    assert.deepEqual([world.state.sessions.count, described()], [0, '5']);
  });

  test('the server that closes does all of it first', async () => {
    const { store, world, admin, bob, described } = await busyAdministrator(5);
    bob.connection.say('UserState', { comment: 'x' });
    const closed = world.server.close();
    await store.storeOne();
    assert.deepEqual([admin.connection.ended, bob.connection.ended], [null, null]);
    await store.release();
    await closed;
    assert.deepEqual([admin.connection.ended, bob.connection.ended, described()], ['stop', 'stop', '5']);
  });
});

describe('the end of a session', () => {
  test('is told to all others once, frees its keys and slots and gives its name back', async () => {
    const world = await ControlWorld.start();
    const ada = await world.join('Ada');
    const bob = await world.join('Bob');
    assert.ok(world.peers.keys.has(ada.session.id));
    ada.connection.drop();
    await world.settle();
    assert.deepEqual(
      bob.connection.take().map(({ name, body }) => [name, said(body)]),
      [['UserRemove', { session: ada.session.id }]],
    );
    assert.equal(world.peers.keys.has(ada.session.id), false);
    assert.deepEqual(world.media.take('detach'), [[ada.session.id]]);
    assert.equal(world.server.connectionOf(ada.session.id), undefined);
    const again = await world.join('Ada');
    assert.notEqual(again.session.id, ada.session.id);
  });

  test('while the password is being checked no session comes into being', async () => {
    const world = await ControlWorld.start();
    const connection = world.connect();
    connection.say('Authenticate', { username: 'Ada', opus: true });
    connection.drop();
    await world.settle();
    assert.equal(world.state.sessions.count, 0);
    assert.equal(world.server.metrics().connections, 0);
  });

  test('close says goodbye to every connection and takes no more jobs', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Ada');
    const stranger = world.connect();
    await Promise.all([world.server.close(), world.server.close()]);
    assert.deepEqual([connection.ended, stranger.ended], ['stop', 'stop']);
    await assert.rejects(world.server.lane.run(() => {}));
    assert.equal(world.connect().ended, 'abort');
  });
});

test('who is banned by address or certificate is sent away before the login', async () => {
  const world = await ControlWorld.start();
  const ban = { name: '', reason: '', start: world.clock.date(), durationSeconds: 0, prefix: 120 };
  const address = '00000000000000000000ffffc6336400';
  await world.change({ kind: 'bans-replaced', bans: [{ ...ban, address, certHash: null }] });
  assert.equal(world.connect({ address: '198.51.100.9' }).ended, 'flush');
  assert.equal(world.connect({ address: '198.51.101.9' }).ended, null);
});
