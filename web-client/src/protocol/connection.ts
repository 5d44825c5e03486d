import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { Backoff } from './backoff.ts';
import type * as frames from './frame.ts';

/** The part of WebSocket that is used; tests bring their own. */
export interface Socket {
  binaryType: string;
  /** Bytes that wait to leave. */
  readonly bufferedAmount: number;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

/** About two seconds of speech: more would only be heard later and later. */
const MOST_VOICE_WAITING = 12_000;

/** An attempt to connect is given this long. */
const CONNECT_MS = 8_000;
/** Tells the server that the page comes back for its session: anything in WebSocket's private range will do. */
const COMING_BACK = 4000;
/** Said by a server that stops or restarts, or by a proxy that does; RFC 6455 7.4.1 and IANA's registry. */
const STOPPING: ReadonlySet<number> = new Set([1001, 1012]);
/** Tells it that the page has left. */
const LEAVING = 1000;

export interface ConnectionEvents {
  opened(): void;
  received(message: ReceivedMessage): void;
  /** A voice packet through the tunnel. */
  voice(packet: Uint8Array): void;
  /**
   * The socket is gone or never opened; the next attempt starts after this many milliseconds unless close() comes first.
   * stopped: the server said that it stops.
   */
  lost(retryInMs: number, stopped: boolean): void;
}

/** How messages become bytes; loaded when somebody is about to join. */
export type Frames = typeof frames;

export interface ConnectionOptions {
  readonly frames: () => Frames;
  readonly openSocket?: (url: string) => Socket;
  readonly backoff?: Backoff;
}

/** The WebSocket to the server, opened again and again until close(). */
export class Connection {
  readonly #url: string;
  readonly #events: ConnectionEvents;
  readonly #frames: () => Frames;
  readonly #openSocket: (url: string) => Socket;
  readonly #backoff: Backoff;
  #socket: Socket | null = null;
  /** Takes the place of the socket unless that one says something first. */
  #rival: Socket | null = null;
  #ready = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = true;

  constructor(url: string, events: ConnectionEvents, options: ConnectionOptions) {
    this.#url = url;
    this.#events = events;
    this.#frames = options.frames;
    // A WebSocket's handlers take more than Socket promises to give; what is used of it is the same.
    this.#openSocket = options.openSocket ?? ((address) => new WebSocket(address) as unknown as Socket);
    this.#backoff = options.backoff ?? new Backoff();
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  open(): void {
    this.#closed = false;
    this.#connect();
  }

  /** Dropped silently while there is no open socket: what matters is sent anew after the next login. */
  send(message: ControlMessage): void {
    if (this.#ready) this.#socket?.send(this.#frames().encodeFrame(message));
  }

  /** False when the packet was dropped: there is no connection, or it does not keep up. */
  sendVoice(packet: Uint8Array): boolean {
    if (!this.#ready || !this.#socket || this.#socket.bufferedAmount > MOST_VOICE_WAITING) return false;
    this.#socket.send(this.#frames().encodeVoice(packet));
    return true;
  }

  /** The login succeeded: the next loss starts with the shortest wait again. */
  settle(): void {
    this.#backoff.reset();
  }

  retryNow(): void {
    if (this.#closed || this.#socket) return;
    this.#connect();
  }

  /** The socket may be dead without knowing it: another one is opened beside it, and the first that shows life is kept. */
  race(): void {
    if (!this.#ready || this.#rival) return;
    const rival = this.#open();
    this.#rival = rival;
    rival.onopen = () => {
      this.#rival = null;
      this.#detach()?.close(COMING_BACK);
      this.#events.lost(0, false);
      if (this.#closed) rival.close(LEAVING);
      else this.#take(rival);
    };
    rival.onclose = () => this.#dropRival();
  }

  /** Gives up on a socket that no longer answers; a broken network closes it only minutes later. */
  abandon(): void {
    const socket = this.#detach();
    if (!socket) return;
    socket.close(COMING_BACK);
    this.#scheduleRetry();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#detach()?.close(LEAVING);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    const socket = this.#open();
    this.#socket = socket;
    // Where packets vanish, browsers themselves wait for minutes.
    this.#retry = setTimeout(() => this.abandon(), CONNECT_MS);
    socket.onopen = () => this.#take(socket);
    socket.onclose = ({ code }) => this.#lose(code);
  }

  #open(): Socket {
    const socket = this.#openSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    return socket;
  }

  #take(socket: Socket): void {
    clearTimeout(this.#retry);
    this.#socket = socket;
    this.#ready = true;
    socket.onmessage = ({ data }) => {
      this.#dropRival();
      if (!(data instanceof ArrayBuffer)) return;
      const bytes = new Uint8Array(data);
      const { voiceIn, decodeFrame } = this.#frames();
      const packet = voiceIn(bytes);
      const message = packet ? undefined : decodeFrame(bytes);
      if (packet) this.#events.voice(packet);
      if (message) this.#events.received(message);
    };
    socket.onclose = ({ code }) => this.#lose(code);
    this.#events.opened();
  }

  #lose(code: number): void {
    this.#detach();
    this.#scheduleRetry(STOPPING.has(code));
  }

  #detach(): Socket | null {
    const socket = this.#socket;
    clearTimeout(this.#retry);
    this.#dropRival();
    this.#socket = null;
    this.#ready = false;
    if (socket) forget(socket);
    return socket;
  }

  #dropRival(): void {
    const rival = this.#rival;
    this.#rival = null;
    if (!rival) return;
    forget(rival);
    rival.close(LEAVING);
  }

  #scheduleRetry(stopped = false): void {
    if (this.#closed) return;
    const delay = this.#backoff.next();
    this.#retry = setTimeout(() => this.#connect(), delay);
    this.#events.lost(delay, stopped);
  }
}

function forget(socket: Socket): void {
  socket.onopen = null;
  socket.onmessage = null;
  socket.onclose = null;
}
