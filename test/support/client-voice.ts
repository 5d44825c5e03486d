import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { CryptState, MAX_DATAGRAM } from '#protocol/ocb2.ts';
import { createPingFrame, decodePing, encodePing } from '#protocol/udp-ping.ts';
import { createHeardFrame, createVoiceFrame } from '#protocol/voice-frame.ts';
import { decodeLegacyHeard, encodeLegacyTalk } from '#protocol/voice-legacy.ts';
import { decodeProtobufHeard, encodeProtobufTalk } from '#protocol/voice-protobuf.ts';
import { Inbox } from './inbox.ts';
import { Lateness } from './lateness.ts';

export type VoiceFormat = 'legacy' | 'protobuf';

export interface HeardPacket {
  readonly sender: number;
  readonly context: number;
  readonly frameNumber: number;
  readonly opus: Uint8Array;
  readonly terminator: boolean;
  readonly position: readonly number[] | null;
  readonly volume: number;
  readonly via: 'udp' | 'tunnel';
  /** performance.now() of the arrival. */
  readonly at: number;
}

export interface Speech {
  readonly opus: Uint8Array;
  /** Default: follows the last one by duration. */
  readonly frameNumber?: number;
  /** In units of 10 ms; default 2. */
  readonly duration?: number;
  readonly target?: number;
  readonly terminator?: boolean;
  readonly position?: readonly [number, number, number];
}

const POSITION_BYTES = 12;

/** The voice of one desktop client: encrypted datagrams, or packets through the tunnel. */
export class ClientVoice {
  readonly heard = new Inbox<HeardPacket>();
  readonly pongs = new Inbox<number>();
  /** Datagrams that did not decrypt, and plaintexts that were neither voice nor ping. */
  rejected = 0;
  /** Drop what is sent, or what arrives, as a network would. */
  dropOutgoing = false;
  dropIncoming = false;
  /** Talk through the tunnel, as a client does whose UDP does not work. */
  tunnelling = false;
  readonly #format: VoiceFormat;
  readonly #server: { readonly host: string; readonly port: number };
  readonly #tunnel: (packet: Uint8Array) => void;
  #socket: Socket;
  readonly #lateness = new Lateness();
  readonly #plain = new Uint8Array(MAX_DATAGRAM);
  readonly #frame = createHeardFrame();
  readonly #ping = createPingFrame();
  #crypt: CryptState | null = null;
  #nextFrame = 0;
  #nextPing = 1;
  #open = true;

  constructor(server: { host: string; port: number }, format: VoiceFormat, tunnel: (packet: Uint8Array) => void) {
    this.#server = server;
    this.#format = format;
    this.#tunnel = tunnel;
    this.#socket = this.#newSocket();
  }

  get crypt(): CryptState {
    if (this.#crypt === null) throw new Error('the server has sent no keys');
    return this.#crypt;
  }
  /** Local port; bound by the first datagram that is sent. */
  get port(): number {
    return this.#socket.address().port;
  }

  /** Goes on from another port, as behind a router that has forgotten the old one. What comes to that is lost. */
  changePort(): void {
    this.#socket.close();
    this.#socket = this.#newSocket();
  }

  useKeys(key: Uint8Array, encryptNonce: Uint8Array, decryptNonce: Uint8Array): void {
    this.#crypt = new CryptState(key, encryptNonce, decryptNonce);
  }

  /** Encrypted ping; the echo binds nothing at this end, but tells that both ways work. */
  async ping(deadlineMs?: number): Promise<void> {
    const stamp = this.sendPing();
    await this.pongs.take((pong) => pong === stamp, 'echo of an encrypted ping', deadlineMs);
  }

  /** Sends a ping and does not wait; returns its timestamp. */
  sendPing(): number {
    const stamp = this.#nextPing++;
    const out = new Uint8Array(16);
    this.sendPlain(out, encodePing(this.#format, stamp, out));
    return stamp;
  }

  talk(speech: Speech): void {
    const packet = this.encode(speech);
    if (this.tunnelling) this.#tunnel(packet);
    else this.sendPlain(packet, packet.length);
  }

  /** The packet as it would go into an envelope of either kind. */
  encode(speech: Speech): Uint8Array {
    const frame = createVoiceFrame();
    const position = new Float32Array(speech.position ?? []);
    frame.bytes = Buffer.concat([speech.opus, Buffer.from(position.buffer)]);
    frame.opusLength = speech.opus.length;
    frame.positionAt = speech.opus.length;
    frame.positionLength = position.byteLength;
    frame.target = speech.target ?? 0;
    frame.terminator = speech.terminator ?? false;
    frame.frameNumber = speech.frameNumber ?? this.#nextFrame;
    this.#nextFrame = frame.frameNumber + (speech.duration ?? 2);
    const out = new Uint8Array(MAX_DATAGRAM);
    const length = this.#format === 'legacy' ? encodeLegacyTalk(frame, out) : encodeProtobufTalk(frame, out);
    if (length === 0) throw new RangeError('this does not fit into a voice packet');
    return out.subarray(0, length);
  }

  /** Encrypts and sends plain[0..length). */
  sendPlain(plain: Uint8Array, length: number): void {
    const datagram = new Uint8Array(MAX_DATAGRAM);
    const sealed = this.crypt.encrypt(plain, length, datagram);
    this.sendRaw(datagram.subarray(0, sealed));
  }

  /** Sends a datagram as it is. */
  sendRaw(datagram: Uint8Array): void {
    if (!this.dropOutgoing && this.#open) this.#socket.send(datagram, this.#server.port, this.#server.host);
  }

  /** A packet that came through the tunnel. */
  receiveTunnelled(packet: Uint8Array): void {
    if (!this.#hear(packet, packet.length, 'tunnel')) this.rejected += 1;
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.heard.end('the client is closed');
    this.pongs.end('the client is closed');
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  #newSocket(): Socket {
    const socket = createSocket(isIPv6(this.#server.host) ? 'udp6' : 'udp4');
    socket.on('message', (datagram) => this.#lateness.handOn(() => this.#receive(datagram)));
    // Nobody listens at the other end: what a lossy network looks like, too.
    socket.on('error', () => {});
    return socket;
  }

  #receive(datagram: Uint8Array): void {
    if (this.dropIncoming || this.#crypt === null) return;
    const length = this.#crypt.decrypt(datagram, datagram.length, this.#plain);
    if (length < 0) {
      this.rejected += 1;
      return;
    }
    if (this.#hear(this.#plain, length, 'udp')) return;
    if (decodePing(this.#plain, length, this.#ping)) this.pongs.add(this.#stamp());
    else this.rejected += 1;
  }

  #hear(bytes: Uint8Array, length: number, via: HeardPacket['via']): boolean {
    const frame = this.#frame;
    const decode = this.#format === 'legacy' ? decodeLegacyHeard : decodeProtobufHeard;
    if (!decode(bytes, length, frame)) return false;
    const view = new DataView(frame.bytes.buffer, frame.bytes.byteOffset + frame.positionAt);
    this.heard.add({
      sender: frame.sender,
      context: frame.context,
      frameNumber: frame.frameNumber,
      opus: frame.bytes.slice(frame.opusAt, frame.opusAt + frame.opusLength),
      terminator: frame.terminator,
      position: frame.positionLength === POSITION_BYTES ? [0, 4, 8].map((at) => view.getFloat32(at, true)) : null,
      volume: frame.volume,
      via,
      at: performance.now(),
    });
    return true;
  }

  /** The echoed timestamp, found by encoding the ones that are out again: they are few. */
  #stamp(): number {
    const echo = Buffer.from(this.#ping.bytes.subarray(0, this.#ping.timestampAt + this.#ping.timestampLength));
    const out = new Uint8Array(16);
    for (let stamp = this.#nextPing - 1; stamp > 0; stamp--) {
      const length = encodePing(this.#format, stamp, out);
      if (echo.equals(out.subarray(0, length))) return stamp;
    }
    return 0;
  }
}
