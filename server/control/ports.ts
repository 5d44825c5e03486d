import type { Change, Note, PasswordHash, StoredServer } from '#domain/change.ts';
import type { BankId, BlobHash, ChannelId, Millis, SessionId, SlotId, UserId } from '#domain/ids.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { ControlMessage } from '#proto/message-types.ts';

// What the control layer needs of the outside; net/, store/, media/, auth/ and the tests implement it.

export interface Clock {
  /** Monotonic. */
  now(): Millis;
  /** Calendar time. */
  date(): Date;
}

export interface Store {
  load(): Promise<StoredServer>;
  /** One transaction, all or nothing; resolves when it is durable. */
  apply(changes: readonly Change[]): Promise<void>;
  /** Coalesced, written later, may be lost in a crash. */
  note(note: Note): void;
  passwordOf(user: UserId): Promise<PasswordHash>;
  putBlob(bytes: Uint8Array): Promise<BlobHash>;
  getBlob(hash: BlobHash): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Facts about the far end, known before anything it says. */
export interface PeerIdentity {
  /** Textual IP, IPv4 without the mapped prefix; behind a trusted proxy the client's own. */
  readonly address: string;
  readonly certificate: PeerCertificate | null;
}
export interface PeerCertificate {
  /** Lowercase hex SHA-1 over the DER of the leaf. */
  readonly hash: string;
  readonly emails: readonly string[];
  /** Verified by a trusted authority. */
  readonly strong: boolean;
  /** DER, leaf first. */
  readonly chain: readonly Uint8Array[];
}

/** A transport-level link, perhaps not yet authenticated. Framing and encryption are its own affair. */
export interface Connection {
  readonly kind: 'desktop' | 'browser';
  readonly peer: PeerIdentity;
  /** Queues a message; order is kept. Disconnects by itself when the reader is too slow; never throws, also not when closed. */
  send(type: number, payload: Uint8Array): void;
  /** Voice packet as message type 1; false when dropped because much is queued already. */
  sendVoice(packet: Uint8Array, length: number): boolean;
  /** The far end has logged in: from now on its messages may have their full size. */
  authenticated?(): void;
  /**
   * 'flush' delivers what is queued, 'abort' does not; 'stop' is a flush after which a browser knows that the whole server
   * stops. The entrance's closed() follows once.
   */
  close(how: 'flush' | 'abort' | 'stop'): void;
}

/** What a connection calls; implemented by the dispatcher. Voice packets go to VoiceEntrance instead. */
export interface ControlEntrance {
  opened(connection: Connection): void;
  received(connection: Connection, type: number, payload: Uint8Array): void;
  /** 'lost': not by the far end's own will; a page may come back to its session. */
  closed(connection: Connection, how?: 'left' | 'lost'): void;
}

export interface Outbox {
  to(session: SessionId, message: ControlMessage): void;
  /** Every admitted session; encodes once. */
  toAll(message: ControlMessage, except?: SessionId): void;
  toEach(sessions: Iterable<SessionId>, message: ControlMessage): void;
  disconnect(session: SessionId, how: 'flush' | 'abort'): void;
}

/** Packet encryption of the desktop sessions and their UDP addresses. */
export interface DatagramPeers {
  /** Makes key and nonces; from now on datagrams from this address are tried against them. */
  open(session: SessionId, address: string): CryptKeys;
  /** The nonce the server encrypts with now; undefined when the session has no keys. */
  serverNonce(session: SessionId): Uint8Array | undefined;
  /** Takes the client's encrypt nonce after a loss of synchrony; false when it is not 16 bytes. */
  resync(session: SessionId, clientNonce: Uint8Array): boolean;
  /** Datagrams the server received of this session. */
  counts(session: SessionId): PacketCounts;
  close(session: SessionId): void;
}
export interface CryptKeys {
  readonly key: Uint8Array;
  readonly serverNonce: Uint8Array;
  readonly clientNonce: Uint8Array;
}
export interface PacketCounts {
  readonly good: number;
  readonly late: number;
  readonly lost: number;
  readonly resync: number;
}

/** Media side of the browsers. Parameters named unknown are mediasoup's own JSON; who implements this checks them. */
export interface MediaPlane {
  attach(browser: SessionId): Promise<{ readonly routerCapabilities: unknown }>;
  createTransport(
    browser: SessionId,
    direction: 'send' | 'receive',
  ): Promise<{ readonly id: string; readonly parameters: unknown }>;
  connectTransport(browser: SessionId, transport: string, dtlsParameters: unknown): Promise<void>;
  /** Starts (or replaces) the microphone. */
  produce(browser: SessionId, transport: string, rtpParameters: unknown): Promise<{ readonly id: string }>;
  restartIce(browser: SessionId, transport: string): Promise<{ readonly iceParameters: unknown }>;
  /** The banks this browser hears from now on; leaves all others except its private one. */
  listen(browser: SessionId, channels: readonly ChannelId[]): void;
  /** The page has made its consumers for these slots. */
  slotsReady(browser: SessionId, bank: BankId, slots: readonly SlotId[]): void;
  deafen(browser: SessionId, deaf: boolean): void;
  /** Tells slotsOpened and slotAssigned again for all that the browser hears: it may have missed some. */
  retell(browser: SessionId): void;
  /** Voice packets received of this browser; undefined when it sends none. */
  packetCounts(browser: SessionId): Pick<PacketCounts, 'good' | 'late' | 'lost'> | undefined;
  /** Closes all that belongs to the browser, or frees the slots a desktop speaker holds; idempotent. */
  detach(session: SessionId): void;
}
export interface SlotParameters {
  readonly slot: SlotId;
  readonly consumer: string;
  readonly producer: string;
  readonly rtpParameters: unknown;
}
/** Called by the media plane; implemented in control/. */
export interface MediaEvents {
  slotsOpened(browser: SessionId, bank: BankId, slots: readonly SlotParameters[]): void;
  slotsClosed(browser: SessionId, bank: BankId): void;
  /** To each browser that hears the bank. speaker null = the slot is free. */
  slotAssigned(browsers: Iterable<SessionId>, assignment: SlotAssignment): void;
  /** Everything of these browsers is gone with their worker; a new one is ready to attach to. */
  workerReplaced(browsers: readonly SessionId[]): void;
}
export interface SlotAssignment {
  readonly bank: BankId;
  readonly slot: SlotId;
  readonly speaker: SessionId | null;
  readonly context: VoiceContext;
  readonly talking: boolean;
  readonly volume: number;
}

export interface Authenticator {
  /** Decides who this is by name, password and certificate. Slow on purpose: runs outside the lane. */
  authenticate(claim: LoginClaim): Promise<LoginResult>;
}
export interface LoginClaim {
  readonly name: string;
  readonly password: string;
  readonly peer: PeerIdentity;
}
export type LoginResult =
  | { readonly kind: 'registered'; readonly user: UserId; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'unavailable' };

/** Told of every login; whoever guesses passwords is shut out by it. */
export interface LoginAttempts {
  /** A wrong password, of a user or of the server. */
  failed(address: string): void;
  succeeded(address: string): void;
}

/** The log as the inner layers see it. */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}
