import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { type TestContext, test } from 'node:test';
import { SERVER_VERSION, versionV1, versionV2 } from '#protocol/version.ts';
import { TestApp } from '../support/app.ts';
import { Inbox } from '../support/inbox.ts';
import { decodeSchemaPing } from '../support/udp-schema.ts';
import { until } from '../support/until.ts';

const COOKIE = Buffer.from('0123456789abcdef', 'hex');
/** Type 0 and eight bytes that come back as they were. */
const LEGACY = Buffer.concat([Buffer.alloc(4), COOKIE]);
/** Type 1, timestamp 300, extended information wanted. */
const MODERN = Uint8Array.of(0x01, 0x08, 0xac, 0x02, 0x10, 0x01);

/** A dialog that lists servers. */
class ServerList {
  readonly answers = new Inbox<Buffer>();
  readonly #socket = createSocket('udp4');
  readonly #port: number;

  constructor(t: TestContext, server: TestApp) {
    this.#port = server.app.ports.mumble;
    this.#socket.on('message', (datagram) => this.answers.add(datagram));
    t.after(() => this.#socket.close());
  }

  send(datagram: Uint8Array): void {
    this.#socket.send(datagram, this.#port, '127.0.0.1');
  }

  async ask(datagram: Uint8Array): Promise<Buffer> {
    this.send(datagram);
    return this.answers.take(() => true, 'an answer');
  }
}

test('server lists are told in both formats who is here, people only, and how many may be', async (t) => {
  const server = await TestApp.start(t, { config: { users: 42, bandwidth: 96_000 } });
  const list = new ServerList(t, server);
  for (const [people, join] of [
    [0, null],
    [1, () => server.join('Ann')],
    [1, () => server.join('Bot', { bot: true })],
    [2, () => server.joinByWeb('Browser')],
  ] as const) {
    await join?.();
    const old = await list.ask(LEGACY);
    assert.equal(old.length, 24);
    assert.equal(old.readUInt32BE(0), versionV1(SERVER_VERSION));
    assert.deepEqual(old.subarray(4, 12), COOKIE);
    assert.deepEqual([old.readUInt32BE(12), old.readUInt32BE(16), old.readUInt32BE(20)], [people, 42, 96_000]);

    const answer = await list.ask(MODERN);
    assert.equal(answer[0], 1);
    const { low, high } = versionV2(SERVER_VERSION);
    assert.deepEqual(
      { ...decodeSchemaPing(answer.subarray(1)) },
      {
        timestamp: '300',
        requestExtendedInformation: false,
        serverVersionV2: String((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)),
        userCount: people,
        maxUserCount: 42,
        maxBandwidthPerUser: 96_000,
      },
    );
  }
});

test('a server that does not want to be listed answers neither format', async (t) => {
  const server = await TestApp.start(t, { config: { allowPing: false } });
  const list = new ServerList(t, server);
  for (const question of [LEGACY, MODERN]) list.send(question);
  await until(async () => (await server.metric('udp_datagrams_total', 'queriesRefused')) === 2, 'both questions');
  const client = await server.join('Ann');
  await client.voice.ping();
  assert.deepEqual(list.answers.all, []);
});

test('what is nearly a question gets no answer', async (t) => {
  const server = await TestApp.start(t);
  const list = new ServerList(t, server);
  for (const datagram of [
    LEGACY.subarray(0, 11),
    Buffer.concat([LEGACY, Buffer.alloc(1)]),
    // No extended information wanted.
    Uint8Array.of(0x01, 0x08, 0xac, 0x02, 0x10, 0x00),
    Uint8Array.of(0x01, 0x08, 0xac, 0x02, 0x00),
    Uint8Array.of(0x02, 0x08, 0xac, 0x02, 0x10, 0x01),
  ]) {
    list.send(datagram);
  }
  const answer = await list.ask(LEGACY);
  assert.deepEqual(answer.subarray(4, 12), COOKIE);
  assert.equal(list.answers.all.length, 1);
});
