// Voice as it travels through the WebSocket: MumbleUDP.Audio behind a type byte (proto/MumbleUDP.proto), the format of
// clients from 1.5 on.

/** What the page sends. */
export interface TalkPacket {
  readonly target: number;
  /** Counts 10 ms. */
  readonly frameNumber: number;
  readonly opus: Uint8Array;
  readonly terminator: boolean;
}

/** What it gets. */
export interface HeardPacket {
  readonly sender: number;
  /** 0 normal, 1 shout, 2 whisper, 3 listener. */
  readonly context: number;
  readonly frameNumber: number;
  readonly opus: Uint8Array;
  readonly volume: number;
  /** x, y, z in metres; null where the packet says none. */
  readonly position: readonly [number, number, number] | null;
  readonly terminator: boolean;
}

const TYPE_AUDIO = 0;
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

const TARGET = 1;
const CONTEXT = 2;
const SENDER = 3;
const FRAME_NUMBER = 4;
const OPUS = 5;
const POSITION = 6;
const POSITION_BYTES = 12;
const VOLUME = 7;
const TERMINATOR = 16;

export function encodeTalk({ target, frameNumber, opus, terminator }: TalkPacket): Uint8Array<ArrayBuffer> {
  const head = [TYPE_AUDIO, key(TARGET, VARINT), target, key(FRAME_NUMBER, VARINT)];
  putVarint(head, frameNumber);
  head.push(key(OPUS, BYTES));
  putVarint(head, opus.length);
  const tail: number[] = [];
  if (terminator) {
    putVarint(tail, key(TERMINATOR, VARINT));
    tail.push(1);
  }
  const packet = new Uint8Array(head.length + opus.length + tail.length);
  packet.set(head);
  packet.set(opus, head.length);
  packet.set(tail, head.length + opus.length);
  return packet;
}

/** Undefined for what is no voice packet. The audio is a view into the bytes. */
export function decodeHeard(bytes: Uint8Array): HeardPacket | undefined {
  if (bytes[0] !== TYPE_AUDIO) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Map<number, number>();
  let opus: Uint8Array | undefined;
  let position: HeardPacket['position'] = null;
  let volume = 1;
  let at = 1;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = view.getUint8(at++);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  try {
    while (at < bytes.length) {
      const tag = varint();
      const field = Math.floor(tag / 8);
      switch (tag % 8) {
        case VARINT:
          numbers.set(field, varint());
          break;
        case FIXED64:
          at += 8;
          break;
        case FIXED32:
          if (field === VOLUME) volume = view.getFloat32(at, true);
          at += 4;
          break;
        case BYTES: {
          const length = varint();
          if (at + length > bytes.length) return undefined;
          if (field === OPUS) opus = bytes.subarray(at, at + length);
          if (field === POSITION && length === POSITION_BYTES) {
            position = [view.getFloat32(at, true), view.getFloat32(at + 4, true), view.getFloat32(at + 8, true)];
          }
          at += length;
          break;
        }
        default:
          return undefined;
      }
    }
  } catch {
    // RangeError of the view: it ends in mid-field.
    return undefined;
  }
  if (opus === undefined || opus.length === 0) return undefined;
  return {
    sender: numbers.get(SENDER) ?? 0,
    context: numbers.get(CONTEXT) ?? 0,
    frameNumber: numbers.get(FRAME_NUMBER) ?? 0,
    opus,
    // 0 means "not set".
    volume: volume === 0 ? 1 : volume,
    position,
    terminator: (numbers.get(TERMINATOR) ?? 0) !== 0,
  };
}

function key(field: number, wireType: number): number {
  return field * 8 + wireType;
}

/** Whole numbers beyond 32 bits included. */
function putVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}
