import protobuf from 'protobufjs/minimal.js';
import { type MessageName, messageTypeById, type ReceivedMessage } from '#proto/message-types.ts';
import { MAX_CONTROL_PAYLOAD } from './control-frame.ts';

// From the type and payload of a frame to a message. The table of types knows the protobuf codecs; what this adds is what they
// leave open: limits, and text that is no text.

export type ControlDecoding =
  | { readonly kind: 'message'; readonly message: ReceivedMessage }
  /** No such type; both ends ignore those, so that the family can grow. */
  | { readonly kind: 'unknown' }
  /** Not protobuf, a required field is missing, text that is not UTF-8, or more than anybody means. */
  | { readonly kind: 'malformed'; readonly name: MessageName; readonly reason: string };

/** Texts, pictures and lists that grow with the server. Everything else is small. */
const LARGE: ReadonlySet<MessageName> = new Set<MessageName>([
  'ACL',
  'BanList',
  'ChannelState',
  'ServerSync',
  'SlotsOpened',
  'TextMessage',
  'UserList',
  'UserState',
  'UserStats',
]);
const MAX_SMALL_PAYLOAD = 64 * 1024;
/** Entries of one repeated field, also within a nested message. */
export const MAX_REPEATED = 4096;
const MAX_REPEATED_OF: { readonly [N in MessageName]?: number } = { BanList: 65_536, UserList: 65_536 };
/** Fields and packed elements in one message: bounds what single-byte entries can make the decoder allocate. */
const MAX_ENTRIES = 600_000;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** protobufjs replaces invalid UTF-8 silently and takes as many entries as there are. */
class StrictReader extends protobuf.Reader {
  #entries = 0;

  override string(): string {
    return UTF8.decode(this.bytes());
  }

  override tag(): number {
    this.#count(1);
    return super.tag();
  }

  override uint32s(into?: number[]): number[] {
    this.#countPacked();
    return super.uint32s(into);
  }

  override int32s(into?: number[]): number[] {
    this.#countPacked();
    return super.int32s(into);
  }

  #countPacked(): void {
    const at = this.pos;
    const bytes = this.size();
    this.pos = at;
    this.#count(bytes);
  }

  #count(entries: number): void {
    this.#entries += entries;
    if (this.#entries > MAX_ENTRIES) throw new RangeError('too many entries');
  }
}

/** Never throws. UDPTunnel (type 1) carries a voice packet and not protobuf: it is not for this function. */
export function decodeControlMessage(type: number, payload: Uint8Array): ControlDecoding {
  const messageType = messageTypeById(type);
  if (messageType === undefined) return { kind: 'unknown' };
  const { name, codec } = messageType;
  if (payload.length > (LARGE.has(name) ? MAX_CONTROL_PAYLOAD : MAX_SMALL_PAYLOAD)) {
    return { kind: 'malformed', name, reason: 'too long' };
  }
  let body: object;
  try {
    body = codec.decode(new StrictReader(payload));
  } catch (error) {
    return { kind: 'malformed', name, reason: error instanceof Error ? error.message : String(error) };
  }
  if (hasLongList(body, MAX_REPEATED_OF[name] ?? MAX_REPEATED)) {
    return { kind: 'malformed', name, reason: 'too many entries' };
  }
  // The table pairs each name with the codec of its body; a look-up by number cannot show that to the compiler.
  return { kind: 'message', message: { name, body } as ReceivedMessage };
}

function hasLongList(body: object, limit: number): boolean {
  for (const value of Object.values(body)) {
    if (!Array.isArray(value)) continue;
    if (value.length > limit) return true;
    // Lists nest one level deep in this schema: VoiceTarget's targets, ACL's groups.
    for (const entry of value) {
      if (typeof entry === 'object' && entry !== null && !ArrayBuffer.isView(entry) && hasLongList(entry, limit)) {
        return true;
      }
    }
  }
  return false;
}
