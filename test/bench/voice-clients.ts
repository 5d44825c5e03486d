import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { CryptState, MAX_DATAGRAM } from '#protocol/ocb2.ts';
import { encodePing } from '#protocol/udp-ping.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { encodeProtobufTalk } from '#protocol/voice-protobuf.ts';

// The other side of voice-fanout.ts, in a process of its own so that its work is not on the server's bill.

export interface ClientsOrder {
  readonly port: number;
  readonly packets: number;
  /** Of Opus in each packet. */
  readonly bytes: number;
  /** The first one talks. Hex. */
  readonly sessions: readonly { readonly key: string; readonly serverNonce: string; readonly clientNonce: string }[];
}

/** Packets of the talker on the way at once. */
const WINDOW = 4;
const PATIENCE_MS = 200;

class Client {
  readonly socket: Socket;
  readonly #crypt: CryptState;
  readonly #port: number;
  readonly #sealed = new Uint8Array(MAX_DATAGRAM);
  received = 0;

  constructor(socket: Socket, port: number, keys: ClientsOrder['sessions'][number]) {
    this.socket = socket;
    this.#port = port;
    const [key, encrypt, decrypt] = [keys.key, keys.clientNonce, keys.serverNonce].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    if (key === undefined || encrypt === undefined || decrypt === undefined) throw new Error('keys are missing');
    this.#crypt = new CryptState(key, encrypt, decrypt);
  }

  static async open(port: number, keys: ClientsOrder['sessions'][number]): Promise<Client> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new Client(socket, port, keys);
  }

  send(plain: Uint8Array, length: number): void {
    const sealed = this.#crypt.encrypt(plain, length, this.#sealed);
    this.socket.send(this.#sealed.slice(0, sealed), this.#port, '127.0.0.1');
  }

  /** Until the server knows the address: among many sessions of one address that takes a few datagrams. */
  async bind(): Promise<void> {
    const ping = new Uint8Array(16);
    const length = encodePing('protobuf', 1, ping);
    for (;;) {
      this.send(ping, length);
      try {
        await once(this.socket, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
        return;
      } catch {
        // Not found yet.
      }
    }
  }
}

process.once('message', async (order: ClientsOrder) => {
  const clients: Client[] = [];
  for (const keys of order.sessions) {
    const client = await Client.open(order.port, keys);
    await client.bind();
    clients.push(client);
  }
  const [talker, ...listeners] = clients;
  if (talker === undefined) throw new Error('nobody talks');

  const frame = createVoiceFrame();
  frame.bytes = new Uint8Array(order.bytes).fill(0xf8);
  frame.opusLength = order.bytes;
  const plain = new Uint8Array(MAX_DATAGRAM);
  const last = listeners.at(-1);
  let sent = 0;
  const fill = () => {
    while (sent < order.packets && sent < (last?.received ?? 0) + WINDOW) {
      frame.frameNumber = sent++;
      talker.send(plain, encodeProtobufTalk(frame, plain));
    }
  };
  for (const listener of listeners) {
    listener.socket.on('message', () => {
      listener.received++;
      if (listener !== last) return;
      if (listener.received < order.packets) fill();
      else finish();
    });
  }
  const finish = () => {
    process.send?.({ delivered: listeners.reduce((sum, { received }) => sum + received, 0) });
    process.disconnect();
    for (const { socket } of clients) socket.close();
  };
  process.send?.({ ready: true });
  process.once('message', fill);
});
