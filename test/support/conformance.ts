import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import type { Body, Decoded, MessageName } from '#proto/message-types.ts';
import { TestApp } from './app.ts';
import type { ClientIdentity } from './client-certificate.ts';
import type { Login, ProtocolClient } from './protocol-client.ts';

// The limits of speed have tests of their own.
const FAST = { messageLimit: 1000, messageBurst: 1000, pluginMessageLimit: 1000, pluginMessageBurst: 1000 };

type Setup = Readonly<Record<string, unknown>>;
type Visitor = Partial<Login> & { readonly identity?: ClientIdentity };

/** A server and clients of one kind of transport. */
export class Conformance {
  readonly server: TestApp;
  readonly transport: 'TLS' | 'WebSocket';

  static async start(t: TestContext, transport: 'TLS' | 'WebSocket', config: Setup = {}): Promise<Conformance> {
    return new Conformance(await TestApp.start(t, { config: { ...FAST, ...config } }), transport);
  }

  private constructor(server: TestApp, transport: 'TLS' | 'WebSocket') {
    this.server = server;
    this.transport = transport;
  }

  async join(name: string, { identity, ...login }: Visitor = {}): Promise<ProtocolClient> {
    if (this.transport === 'WebSocket') return this.server.joinByWeb(name, login);
    // The version of the connection decides the voice format, which is of no interest here.
    const client = await this.server.connect(identity === undefined ? {} : { identity });
    await client.login({ ...login, name });
    return client;
  }

  /** Who may do everything but talk. */
  async boss(): Promise<ProtocolClient> {
    return this.join('SuperUser', { password: this.server.app.firstPassword ?? '' });
  }
}

type Body_ = (world: Conformance) => Promise<void>;

/** The sentence is tested with desktop clients and with pages. */
export function conforms(sentence: string, config: Setup, body: Body_): void {
  for (const transport of ['TLS', 'WebSocket'] as const) {
    test(`${sentence}, over ${transport}`, async (t) => body(await Conformance.start(t, transport, config)));
  }
}

/** Takes a certificate, which pages do not have. */
export function conformsByTls(sentence: string, config: Setup, body: Body_): void {
  test(sentence, async (t) => body(await Conformance.start(t, 'TLS', config)));
}

/** Everything sent before has been handled and has arrived, at each of them. */
export async function settled(...clients: ProtocolClient[]): Promise<void> {
  for (const client of clients) await client.ping();
  for (const client of clients) await client.ping();
}

/** What arrived at the client by this, of one kind of message, in order. */
export async function arrivals<N extends MessageName>(
  client: ProtocolClient,
  name: N,
  cause: () => Promise<unknown>,
): Promise<Decoded<N>[]> {
  // What others did before is on its way, and comes before the answer to this.
  await client.ping();
  const before = client.inbox.all.length;
  await cause();
  return client.inbox.all
    .slice(before)
    .filter((message) => message.name === name)
    .map(({ body }) => body as Decoded<N>); // the name was just compared
}

/** Sends it and returns the type of each denial, and for a missing permission which one. */
export async function denials<N extends MessageName>(
  client: ProtocolClient,
  name: N,
  body: Body<N>,
): Promise<string[]> {
  const denied = await arrivals(client, 'PermissionDenied', () => {
    client.send(name, body);
    return settled(client);
  });
  return denied.map(({ type, permission }) =>
    type === Mumble.PermissionDenied.DenyType.Permission
      ? `Permission ${permission?.toString(16)}`
      : (Mumble.PermissionDenied.DenyType[type ?? 0] ?? '?'),
  );
}

/** A channel below the parent, as its maker sees it. */
export async function makeChannel(
  maker: ProtocolClient,
  name: string,
  parent = 0,
  set: Body<'ChannelState'> = {},
): Promise<number> {
  maker.send('ChannelState', { parent, name, ...set });
  await maker.becomes((belief) => belief.channelNamed(name) !== undefined, `channel ${name}`);
  const made = maker.belief.channelNamed(name);
  assert.ok(made !== undefined);
  return made.id;
}

type Line = NonNullable<Body<'ACL'>['acls']>[number];
/** What a new server grants on its root. */
export const ROOT_RULES: readonly Line[] = [
  { group: 'admin', grant: 1 },
  { group: 'auth', grant: 0x400 },
  { group: 'all', applySubs: false, grant: 0x80000 },
];

export async function setRules(
  boss: ProtocolClient,
  channelId: number,
  lines: readonly Line[],
  more: Omit<Body<'ACL'>, 'channelId' | 'acls'> = {},
): Promise<void> {
  boss.send('ACL', { channelId, acls: [...lines], ...more });
  await settled(boss);
}

/** The rights of a client, as it is told them. */
export async function rights(client: ProtocolClient, channelId: number): Promise<number> {
  const answers = await arrivals(client, 'PermissionQuery', () => {
    client.send('PermissionQuery', { channelId });
    return settled(client);
  });
  return (answers.at(-1)?.permissions ?? 0) & ~0x8000000;
}
