import type { Connection, PeerIdentity } from '#control/ports.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import {
  type Body,
  type ControlMessage,
  encodeMessage,
  type MessageName,
  messageId,
  messageTypeById,
  type ReceivedMessage,
} from '#proto/message-types.ts';
import { CryptState, SEAL_OVERHEAD } from '#protocol/ocb2.ts';
import { packVersion, versionV1, versionV2 } from '#protocol/version.ts';
import { Belief } from '../support/belief.ts';
import { certificate } from '../support/recording-connection.ts';
import type { ReferenceTarget } from './reference-voice.ts';
import type { SimulatedServer } from './simulated-server.ts';

export const CLIENT_KINDS = ['legacy', 'protobuf', 'browser'] as const;

/** Somebody who comes and goes. */
export interface Person {
  readonly name: string;
  readonly kind: (typeof CLIENT_KINDS)[number];
  /** Lowercase hex. */
  readonly certHash: string;
  readonly address: string;
  readonly port: number;
}

const VERSIONS = {
  legacy: packVersion(1, 4, 287),
  protobuf: packVersion(1, 5, 735),
  browser: packVersion(1, 5, 735),
};

/** Broadcasts come to one client after the other in the same bytes: they are decoded once for all. */
export class SharedDecoder {
  #payload: Uint8Array | undefined;
  #message: ReceivedMessage | undefined;

  decode(type: number, payload: Uint8Array): ReceivedMessage {
    if (this.#payload === payload && this.#message !== undefined) return this.#message;
    const known = messageTypeById(type);
    if (known === undefined) throw new Error(`the server sent an unknown message ${type}`);
    // The table pairs each name with the codec of its body.
    const message = { name: known.name, body: known.codec.decode(payload) } as ReceivedMessage;
    this.#payload = payload;
    this.#message = message;
    return message;
  }
}

/** One connection of a person, from both its ends: what the server writes to, and what the person knows and says. */
export class SimulatedClient implements Connection {
  readonly person: Person;
  readonly kind: 'desktop' | 'browser';
  readonly peer: PeerIdentity;
  belief = new Belief();
  /** Packet encryption, client's side. */
  crypt: CryptState | undefined;
  resumeToken = '';
  /** Desktops: voice goes through the control connection. Browsers: there is no WebRTC. */
  tunnels = false;
  talkTarget = 0;
  /** By id, as last defined. */
  readonly targets = new Map<number, ReferenceTarget>();
  frames = 0;
  /** Set when the login was answered. */
  session: Session | undefined;
  rejected = false;
  closed = false;
  readonly #server: SimulatedServer;
  readonly #decoder: SharedDecoder;
  readonly #tunnelled: (client: SimulatedClient, packet: Uint8Array) => void;

  constructor(
    server: SimulatedServer,
    person: Person,
    decoder: SharedDecoder,
    tunnelled: (client: SimulatedClient, packet: Uint8Array) => void,
  ) {
    this.person = person;
    this.kind = person.kind === 'browser' ? 'browser' : 'desktop';
    this.peer = { address: person.address, certificate: certificate(person.certHash) };
    this.#server = server;
    this.#decoder = decoder;
    this.#tunnelled = tunnelled;
    server.control.entrance.opened(this);
  }

  get id(): SessionId {
    return (this.session?.id ?? 0) as SessionId;
  }

  login(tokens: readonly string[]): void {
    const version = VERSIONS[this.person.kind];
    this.say('Version', { versionV1: versionV1(version), versionV2: versionV2(version), release: 'simulated' });
    this.say('Authenticate', { username: this.person.name, tokens: [...tokens], opus: true });
  }

  /** Instead of a login: takes over what another connection of the same page was. */
  resume(former: SimulatedClient): void {
    const { talkTarget, tunnels, frames } = former;
    Object.assign(this, { talkTarget, tunnels, frames });
    for (const [id, target] of former.targets) this.targets.set(id, target);
    this.say('Resume', { token: former.resumeToken });
  }

  say<N extends MessageName>(name: N, body: Body<N>): void {
    if (this.closed) return;
    // Name and body belong together by the signature.
    const payload = encodeMessage({ name, body } as ControlMessage);
    this.#server.control.entrance.received(this, messageId(name), payload);
  }

  send(type: number, payload: Uint8Array): void {
    if (this.closed) return;
    const message = this.#decoder.decode(type, payload);
    this.belief.apply(message);
    if (message.name === 'CryptSetup') this.#setUp(message.body);
    else if (message.name === 'Reject') this.rejected = true;
    else if (message.name === 'WebHello') this.resumeToken = message.body.resumeToken ?? '';
    else if (message.name === 'ResumeRefused') this.rejected = true;
    else if (message.name === 'Resumed') {
      this.resumeToken = message.body.resumeToken ?? '';
      this.belief = new Belief();
    }
  }

  sendVoice(packet: Uint8Array, length: number): boolean {
    if (!this.closed) this.#tunnelled(this, packet.slice(0, length));
    return !this.closed;
  }

  close(): void {
    this.drop('left');
  }

  /** The far end leaves, or the network ends it. */
  drop(how: 'left' | 'lost'): void {
    if (this.closed) return;
    this.closed = true;
    this.#server.control.entrance.closed(this, how);
  }

  seal(plain: Uint8Array, length: number): Uint8Array | undefined {
    if (this.crypt === undefined) return undefined;
    const datagram = new Uint8Array(length + SEAL_OVERHEAD);
    this.crypt.encrypt(plain, length, datagram);
    return datagram;
  }

  #setUp({ key, clientNonce, serverNonce }: Extract<ReceivedMessage, { name: 'CryptSetup' }>['body']): void {
    if (key === null || clientNonce === null || serverNonce === null) return;
    this.crypt = new CryptState(key, clientNonce, serverNonce);
  }
}
