import {
  type ControlMessage,
  encodeMessage,
  messageId,
  messageTypeById,
  type ReceivedMessage,
} from '#proto/message-types.ts';

const HEADER_BYTES = 2;

/** One WebSocket message: type id as 2 bytes big-endian, then the protobuf payload. */
export function encodeFrame(message: ControlMessage): Uint8Array<ArrayBuffer> {
  const payload = encodeMessage(message);
  const frame = new Uint8Array(HEADER_BYTES + payload.length);
  new DataView(frame.buffer).setUint16(0, messageId(message.name));
  frame.set(payload, HEADER_BYTES);
  return frame;
}

/** The packet of a message that carries voice: of this one type the payload is no protobuf message. */
export function voiceIn(bytes: Uint8Array): Uint8Array | undefined {
  return bytes[0] === 0 && bytes[1] === messageId('UDPTunnel') ? bytes.subarray(HEADER_BYTES) : undefined;
}

export function encodeVoice(packet: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEADER_BYTES + packet.length);
  new DataView(frame.buffer).setUint16(0, messageId('UDPTunnel'));
  frame.set(packet, HEADER_BYTES);
  return frame;
}

/** Undefined for ids this page does not know and for payloads that do not decode: both are ignored. */
export function decodeFrame(bytes: Uint8Array): ReceivedMessage | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const type = messageTypeById(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(0));
  if (!type) return undefined;
  try {
    // The table pairs each name with its codec, which the erased MessageCodec type cannot say.
    return { name: type.name, body: type.codec.decode(bytes.subarray(HEADER_BYTES)) } as ReceivedMessage;
  } catch {
    return undefined;
  }
}
