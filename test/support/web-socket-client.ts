import { type ClientOptions, WebSocket } from 'ws';
import { Inbox } from './inbox.ts';
import { Lateness } from './lateness.ts';
import { ProtocolClient } from './protocol-client.ts';

export interface WebSocketClientOptions {
  /** ws: or wss: URL of the WebSocket. */
  readonly url: string;
  /** Default: none, as from a program. */
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the connection comes from; default: as the system chooses. */
  readonly localAddress?: string;
}

/** A browser's control connection without its media. */
export class WebSocketClient extends ProtocolClient {
  /** Tunnelled voice packets. */
  readonly packets = new Inbox<Uint8Array>();
  readonly #socket: WebSocket;
  readonly #lateness = new Lateness();
  /** What the server said at the end; null while it is open. */
  closeCode: number | null = null;

  /** Resolves when the WebSocket is open. */
  static async connect(options: WebSocketClientOptions): Promise<WebSocketClient> {
    // ws hands unknown options on to tls.connect; the Mumble port tells browsers apart by this one.
    const clientOptions: ClientOptions & { readonly ALPNProtocols: string[] } = {
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      perMessageDeflate: false,
      ...(options.origin !== undefined && { origin: options.origin }),
      ...(options.localAddress !== undefined && { localAddress: options.localAddress }),
      headers: { ...options.headers },
    };
    const socket = new WebSocket(options.url, clientOptions);
    const client = new WebSocketClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  private constructor(socket: WebSocket) {
    super();
    this.#socket = socket;
    // binaryType is "nodebuffer" and every message of the server is one binary buffer.
    socket.on('message', (data: Buffer) => {
      this.#lateness.handOn(() => this.receive(data.readUInt16BE(0), data.subarray(2)));
    });
    socket.on('error', () => {});
    socket.once('close', (code) => {
      this.#lateness.handOn(() => {
        this.closeCode = code;
        this.packets.end('the connection is closed');
        this.gone();
      });
    });
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  /** A binary message as it is. */
  sendRaw(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  /** Stops reading, as a page does that hangs; the server's messages pile up. */
  pauseReading(): void {
    this.#socket.pause();
  }
  resumeReading(): void {
    this.#socket.resume();
  }

  /** Cuts the connection without a word. */
  async drop(): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }

  protected override transmit(type: number, payload: Uint8Array): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const message = Buffer.allocUnsafe(2 + payload.length);
    message.writeUInt16BE(type, 0);
    message.set(payload, 2);
    this.#socket.send(message);
  }

  protected override tunnelled(packet: Uint8Array): void {
    this.packets.add(packet);
  }

  protected override end(): void {
    this.#socket.close();
  }
}
