import {
  type Body,
  type ControlMessage,
  type Decoded,
  encodeMessage,
  type MessageName,
  messageId,
  type ReceivedMessage,
} from '#proto/message-types.ts';
import { decodeControlMessage } from '#protocol/control-message.ts';
import { packVersion, versionV1, versionV2 } from '#protocol/version.ts';
import { Belief } from './belief.ts';
import { Inbox } from './inbox.ts';

export interface Login {
  readonly name: string;
  readonly password?: string;
  readonly tokens?: readonly string[];
  /** major.minor.patch; null: say no Version at all. */
  readonly version?: string | null;
  readonly opus?: boolean;
  readonly bot?: boolean;
}

/** The server answered the login with Reject. */
export class LoginRejected extends Error {
  readonly body: Decoded<'Reject'>;
  constructor(body: Decoded<'Reject'>) {
    super(`rejected: ${body.reason}`);
    this.body = body;
  }
}

export const DEFAULT_VERSION = '1.5.735';
/** Message type of tunnelled voice. */
export const TUNNEL = 1;

/** A client of the control protocol over some transport: what desktop and browser have in common. */
export abstract class ProtocolClient {
  readonly belief = new Belief();
  readonly inbox = new Inbox<ReceivedMessage>();
  #closed = Promise.withResolvers<void>();
  #pings = 0;

  protected abstract transmit(type: number, payload: Uint8Array): void;
  protected abstract tunnelled(packet: Uint8Array): void;
  /** Ends the transport in an orderly way. */
  protected abstract end(): void;

  get session(): number {
    return this.belief.session;
  }
  /** The channel this client believes to be in. */
  get channel(): number {
    return this.belief.users.get(this.session)?.channel ?? 0;
  }
  /** Resolves when the transport is gone, whoever ended it. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  send<N extends MessageName>(name: N, body: Body<N>): void {
    // Name and body belong together by the signature.
    this.transmit(messageId(name), encodeMessage({ name, body } as ControlMessage));
  }
  /** Anything at all. */
  sendBytes(type: number, payload: Uint8Array): void {
    this.transmit(type, payload);
  }

  /** Takes the oldest message of this name that was not taken yet; waits for it. */
  async next<N extends MessageName>(
    name: N,
    matches: (body: Decoded<N>) => boolean = () => true,
    deadlineMs?: number,
  ): Promise<Decoded<N>> {
    const message = await this.inbox.take(
      // The body is the one that belongs to the name just compared.
      (candidate) => candidate.name === name && matches(candidate.body as Decoded<N>),
      name,
      deadlineMs,
    );
    return message.body as Decoded<N>;
  }

  /** Waits until this holds of what the client believes. */
  becomes(holds: (belief: Belief) => boolean, what = 'change of belief', deadlineMs?: number): Promise<void> {
    return this.inbox.wait(() => holds(this.belief), what, deadlineMs);
  }

  /** Version, Authenticate, and everything up to ServerSync. Throws LoginRejected. */
  async login(login: Login): Promise<void> {
    this.introduce(login);
    const outcome = await this.inbox.take(
      ({ name }) => name === 'ServerSync' || name === 'Reject',
      'ServerSync or Reject',
    );
    if (outcome.name === 'Reject') throw new LoginRejected(outcome.body);
    this.loggedIn();
  }

  /** Says Version and Authenticate and does not wait. */
  introduce(login: Login): void {
    if (login.version !== null) {
      const number = parseVersion(login.version ?? DEFAULT_VERSION);
      this.send('Version', {
        versionV1: versionV1(number),
        versionV2: versionV2(number),
        release: 'test client',
        os: 'test',
        osVersion: '1',
      });
    }
    this.send('Authenticate', {
      username: login.name,
      password: login.password ?? null,
      tokens: [...(login.tokens ?? [])],
      opus: login.opus ?? true,
      clientType: login.bot === true ? 1 : 0,
    });
  }

  say(message: string, to: { channel?: number; tree?: number; session?: number } = { channel: this.channel }): void {
    this.send('TextMessage', {
      message,
      channelId: to.channel === undefined ? [] : [to.channel],
      treeId: to.tree === undefined ? [] : [to.tree],
      session: to.session === undefined ? [] : [to.session],
    });
  }

  /** Moves itself or somebody else, and waits until it sees that happen. */
  async move(channel: number, session = this.session): Promise<void> {
    this.send('UserState', { session, channelId: channel });
    await this.becomes(({ users }) => users.get(session)?.channel === channel, `move to channel ${channel}`);
  }

  /** Own or somebody else's flags, and waits until it sees them. */
  async setAudio(
    flags: Pick<Body<'UserState'>, 'selfMute' | 'selfDeaf' | 'mute' | 'deaf' | 'prioritySpeaker' | 'recording'>,
    session = this.session,
  ): Promise<void> {
    this.send('UserState', { session, ...flags });
    await this.becomes(
      ({ users }) => {
        const user = users.get(session);
        return user !== undefined && Object.entries(flags).every(([name, value]) => Reflect.get(user, name) === value);
      },
      `audio flags ${JSON.stringify(flags)}`,
    );
  }

  defineTarget(id: number, targets: NonNullable<Body<'VoiceTarget'>['targets']>): void {
    this.send('VoiceTarget', { id, targets });
  }

  /** Sends a ping and waits for its echo: everything sent before has then been handled. */
  async ping(counters: Omit<Body<'Ping'>, 'timestamp'> = {}): Promise<Decoded<'Ping'>> {
    this.#pings += 1;
    const stamp = this.#pings;
    // Long for a small number: the wire type of the field is 64 bits wide.
    this.send('Ping', { ...counters, timestamp: versionV2(packVersion(0, 0, stamp)) });
    return this.next('Ping', (body) => (body.timestamp?.low ?? 0) >>> 16 === stamp);
  }

  async close(): Promise<void> {
    this.end();
    await this.closed;
  }

  /** For what begins with the login. */
  protected loggedIn(): void {}

  protected receive(type: number, payload: Uint8Array): void {
    if (type === TUNNEL) {
      this.tunnelled(payload);
      return;
    }
    const decoding = decodeControlMessage(type, payload);
    if (decoding.kind !== 'message') {
      this.belief.offences.push(`message ${type} is ${decoding.kind}`);
      return;
    }
    this.belief.apply(decoding.message);
    this.handle(decoding.message);
    this.inbox.add(decoding.message);
  }

  /** For what the transport has to do with a message. */
  protected handle(_message: ReceivedMessage): void {}

  protected gone(): void {
    this.inbox.end('the connection is closed');
    this.#closed.resolve();
  }
}

export function parseVersion(text: string): number {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return packVersion(major, minor, patch);
}
