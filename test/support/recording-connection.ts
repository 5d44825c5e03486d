import type { Connection, ControlEntrance, PeerCertificate, PeerIdentity } from '#control/ports.ts';
import {
  type Body,
  type ControlMessage,
  type Decoded,
  encodeMessage,
  type MessageName,
  messageId,
  messageTypeById,
  type ReceivedMessage,
} from '#proto/message-types.ts';

/** A client without a network: keeps, decoded, what the server sends and says what the test wants said. */
export class RecordingConnection implements Connection {
  readonly kind: 'desktop' | 'browser';
  readonly peer: PeerIdentity;
  readonly sent: ReceivedMessage[] = [];
  ended: 'flush' | 'abort' | 'stop' | null = null;
  readonly #entrance: ControlEntrance;
  #closed = false;

  constructor(entrance: ControlEntrance, kind: 'desktop' | 'browser', peer: PeerIdentity) {
    this.#entrance = entrance;
    this.kind = kind;
    this.peer = peer;
  }

  send(type: number, payload: Uint8Array): void {
    if (this.#closed) return;
    const known = messageTypeById(type);
    if (known === undefined) throw new Error(`the server sent an unknown message ${type}`);
    // The table pairs each name with the codec of its body.
    this.sent.push({ name: known.name, body: known.codec.decode(payload) } as ReceivedMessage);
  }

  sendVoice(): boolean {
    return !this.#closed;
  }

  close(how: 'flush' | 'abort' | 'stop'): void {
    this.ended ??= how;
    this.drop();
  }

  /** The far end leaves, or the network ends it. */
  drop(how: 'left' | 'lost' = 'left'): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#entrance.closed(this, how);
  }

  say<N extends MessageName>(name: N, body: Body<N>): void {
    // Name and body belong together by the signature.
    this.sayBytes(messageId(name), encodeMessage({ name, body } as ControlMessage));
  }
  sayBytes(type: number, payload: Uint8Array): void {
    this.#entrance.received(this, type, payload);
  }

  /** What came since the last take, in order. */
  take(): ReceivedMessage[] {
    return this.sent.splice(0);
  }
  /** Bodies of one kind of message among those that came since the last take; the others are forgotten too. */
  takeOnly<N extends MessageName>(name: N): Decoded<N>[] {
    return this.take()
      .filter((message): message is Extract<ReceivedMessage, { name: N }> => message.name === name)
      .map((message) => message.body as Decoded<N>);
  }
  /** What was denied since the last take; the rest is forgotten too. */
  takeDenials(): Record<string, unknown>[] {
    return this.takeOnly('PermissionDenied').map(said);
  }
  /** The only UserState that came since the last take, as far as it says something. Throws when there was more. */
  takeUserState(): Record<string, unknown> | undefined {
    const [state, ...others] = this.take();
    if (others.length > 0) throw new Error(`${state?.name} was not all: ${others.map(({ name }) => name)}`);
    return state === undefined ? undefined : said(state.body);
  }
  takeNames(): MessageName[] {
    return this.take().map((message) => message.name);
  }
}

export function certificate(hash: string): PeerCertificate {
  return { hash, emails: [], strong: false, chain: [Uint8Array.of(0x30, 0)] };
}

/** Only the fields that are present, lists only when they have entries: what a message said. */
export function said(body: object): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    fields[name] = value;
  }
  return fields;
}
