import {
  type ControlMessage,
  encodeMessage,
  messageId,
  messageTypeById,
  type ReceivedMessage,
} from '#proto/message-types.ts';

/** A WebSocket as the page sees it, with the server's hand on the other end. */
export class PageSocket {
  binaryType = '';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  /** What the page said, oldest first. */
  readonly heard: ReceivedMessage[] = [];
  closedWith: number | undefined;

  send(data: Uint8Array): void {
    const type = messageTypeById(new DataView(data.buffer, data.byteOffset).getUint16(0));
    // The table pairs each name with its codec, which the erased MessageCodec type cannot say.
    if (type) this.heard.push({ name: type.name, body: type.codec.decode(data.subarray(2)) } as ReceivedMessage);
  }

  close(code?: number): void {
    this.closedWith = code ?? 1005;
  }

  /** Names alone, for the order of things. */
  get said(): string[] {
    return this.heard.map(({ name }) => name);
  }

  open(): void {
    this.onopen?.();
  }

  say(...messages: ControlMessage[]): void {
    for (const message of messages) {
      const payload = encodeMessage(message);
      const frame = new Uint8Array(2 + payload.length);
      new DataView(frame.buffer).setUint16(0, messageId(message.name));
      frame.set(payload, 2);
      this.onmessage?.({ data: frame.buffer });
    }
  }

  /** The network takes the connection away, or the server does and says so by a code. */
  drop(code = 1006): void {
    this.onclose?.({ code });
  }
}
