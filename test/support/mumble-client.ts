import { connect, type TLSSocket } from 'node:tls';
import type { ReceivedMessage } from '#proto/message-types.ts';
import { ControlFrameDecoder, encodeControlFrame, MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { speaksProtobufVoice } from '#protocol/version.ts';
import type { ClientIdentity } from './client-certificate.ts';
import { ClientVoice } from './client-voice.ts';
import { Lateness } from './lateness.ts';
import { DEFAULT_VERSION, type Login, ProtocolClient, parseVersion, TUNNEL } from './protocol-client.ts';

export interface MumbleClientOptions {
  readonly port: number;
  readonly host?: string;
  readonly identity?: ClientIdentity;
  /** Announced at login; decides the format of voice packets. */
  readonly version?: string;
  /** Ping by itself every 5 s once logged in, as real clients do; default true. */
  readonly pings?: boolean;
}

const PING_INTERVAL_MS = 5000;

/** The project's own desktop client: TLS, and UDP with OCB2. */
export class MumbleClient extends ProtocolClient {
  readonly voice: ClientVoice;
  readonly #socket: TLSSocket;
  readonly #options: MumbleClientOptions;
  readonly #decoder = new ControlFrameDecoder(MAX_CONTROL_PAYLOAD);
  readonly #frames = { frame: (type: number, payload: Uint8Array) => this.receive(type, payload) };
  readonly #lateness = new Lateness();
  #pinging: NodeJS.Timeout | undefined;

  /** Resolves after the TLS handshake. */
  static async connect(options: MumbleClientOptions): Promise<MumbleClient> {
    const socket = connect({
      port: options.port,
      host: options.host ?? '127.0.0.1',
      rejectUnauthorized: false,
      ...(options.identity && { cert: options.identity.cert, key: options.identity.key }),
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve);
      socket.once('error', reject);
    });
    return new MumbleClient(socket, options);
  }

  /** Connected and logged in. */
  static async join(options: MumbleClientOptions & Login): Promise<MumbleClient> {
    const client = await MumbleClient.connect(options as MumbleClientOptions);
    try {
      await client.login(options);
    } catch (error) {
      await client.close();
      throw error;
    }
    return client;
  }

  private constructor(socket: TLSSocket, options: MumbleClientOptions) {
    super();
    this.#socket = socket;
    this.#options = options;
    const server = { host: options.host ?? '127.0.0.1', port: options.port };
    const format = speaksProtobufVoice(parseVersion(options.version ?? DEFAULT_VERSION)) ? 'protobuf' : 'legacy';
    this.voice = new ClientVoice(server, format, (packet) => this.transmit(TUNNEL, packet));
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#lateness.handOn(() => this.#read(bytes)));
    // A reset is one way to be disconnected.
    socket.on('error', () => {});
    socket.once('close', () => {
      clearInterval(this.#pinging);
      this.#lateness.handOn(() => void this.voice.close().then(() => this.gone()));
    });
  }

  /** PEM-less DER of the server's certificate. */
  get serverCertificate(): Buffer {
    return this.#socket.getPeerCertificate().raw;
  }

  /** Asks for the server's encrypt nonce, as a client does that cannot decrypt any more. */
  requestResync(): void {
    this.send('CryptSetup', {});
  }

  /** Bytes on the TLS connection without any framing. */
  sendRaw(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Stops reading, as a client does that hangs; the server's messages pile up. */
  pauseReading(): void {
    this.#socket.pause();
  }
  resumeReading(): void {
    this.#socket.resume();
  }

  /** Cuts the connection without a word. */
  async drop(): Promise<void> {
    this.#socket.destroy();
    await this.closed;
  }

  protected override transmit(type: number, payload: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(encodeControlFrame(type, payload));
  }

  protected override tunnelled(packet: Uint8Array): void {
    this.voice.receiveTunnelled(packet);
  }

  protected override end(): void {
    this.#socket.resume();
    this.#socket.end();
  }

  protected override loggedIn(): void {
    if (this.#options.pings === false) return;
    this.#pinging = setInterval(() => this.#pingBoth(), PING_INTERVAL_MS);
    this.#pinging.unref();
  }

  protected override handle(message: ReceivedMessage): void {
    if (message.name !== 'CryptSetup') return;
    const { key, serverNonce, clientNonce } = message.body;
    if (key !== null && serverNonce !== null && clientNonce !== null) {
      this.voice.useKeys(key, clientNonce, serverNonce);
    } else if (serverNonce !== null) {
      this.voice.crypt.resynchronise(serverNonce);
    } else {
      this.send('CryptSetup', { clientNonce: this.voice.crypt.encryptNonce });
    }
  }

  #read(bytes: Uint8Array): void {
    const violation = this.#decoder.push(bytes, this.#frames);
    if (violation !== null) this.belief.offences.push(`the server sent a frame that is ${violation}`);
  }

  #pingBoth(): void {
    const { good, late, lost, resync } = this.voice.crypt;
    this.ping({ good, late, lost, resync }).catch(() => {});
    this.voice.sendPing();
  }
}
