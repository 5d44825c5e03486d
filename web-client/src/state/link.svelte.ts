import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { Connection, type ConnectionOptions } from '../protocol/connection.ts';
import { Fence } from '../protocol/fence.ts';
import { Introduction } from '../protocol/introduction.ts';
import type { Credentials } from '../protocol/login.ts';
import { Pinger } from '../protocol/pinger.ts';
import { Resumption } from '../protocol/resumption.ts';
import type { VoiceReception } from '../protocol/voice-reception.ts';

/** Until the login is done nobody pings: a server that says nothing for so long meanwhile is gone. */
const SILENCE_MS = 15_000;

export interface LinkEvents {
  /** Never rejects; null: this page has no identity. */
  prove(nonce: Uint8Array): Promise<ControlMessage | null>;
  /** The server answers; what it says from now on describes everything anew. */
  opened(): void;
  /** The session of the connection before was taken up. */
  resumed(): void;
  /** It could not be: a new login follows. */
  renewed(): void;
  /** Everything that is not about the connection itself. */
  received(message: ReceivedMessage): void;
  voice(packet: Uint8Array): void;
  /** What the server is told of the voice that came. */
  reception(): VoiceReception;
  /** Voice is under way. */
  busy(): boolean;
  /** The server answered a ping; so many packets of the own voice have reached it by WebRTC. */
  answered(taken: number): void;
  /** The next attempt follows by itself, unless close() comes first. */
  lost(): void;
}

/** The way to the server over as many connections as it takes: logs in or resumes on each, and knows how it fares. */
export class Link {
  readonly #events: LinkEvents;
  readonly #connection: Connection;
  readonly #pinger: Pinger;
  readonly #resumption = new Resumption();
  readonly #introduction: Introduction;
  readonly #fence = new Fence((timestamp) => this.#pinger.mark(timestamp));
  #silence: ReturnType<typeof setTimeout> | undefined;
  #credentials: Credentials = { name: '', password: '', tokens: [] };

  /** performance.now() of the next attempt after a loss. */
  retryAt = $state(0);
  /** The server said that it stops, and has not answered since. */
  serverStopped = $state(false);
  /** Milliseconds; null before the first answer. */
  roundTrip: number | null = $state(null);

  constructor(url: string, events: LinkEvents, options: ConnectionOptions) {
    this.#events = events;
    this.#connection = new Connection(
      url,
      {
        opened: () => this.#begin(),
        received: (message) => this.#receive(message),
        voice: (packet) => {
          this.#pinger.heard();
          events.voice(packet);
        },
        lost: (retryInMs, stopped) => {
          this.#stopWaiting();
          this.#pinger.stop();
          this.#fence.lose();
          this.roundTrip = null;
          // Holds while attempts fail: they meet nobody who could say why.
          if (stopped) this.serverStopped = true;
          this.retryAt = performance.now() + retryInMs;
          events.lost();
        },
      },
      options,
    );
    this.#introduction = new Introduction({
      send: (message) => this.send(message),
      prove: (nonce) => events.prove(nonce),
    });
    this.#pinger = new Pinger({
      send: (message) => this.send(message),
      busy: () => events.busy(),
      doubted: () => this.#connection.race(),
      silent: () => this.#connection.abandon(),
      reception: () => events.reception(),
    });
  }

  get credentials(): Credentials {
    return this.#credentials;
  }
  /** For this and every later connection; the server learns of it with the next login. */
  set credentials(credentials: Credentials) {
    this.#credentials = credentials;
  }
  /** A loss need not end the session: what belongs to it is worth keeping. */
  get resumable(): boolean {
    return this.#resumption.possible;
  }
  /** This connection took up the session of the one before. */
  get resumed(): boolean {
    return this.#resumption.resumed;
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#connection.waiting;
  }

  open(credentials: Credentials): void {
    this.#credentials = credentials;
    this.#connection.open();
  }

  /** Whoever opens it again is somebody new. */
  close(): void {
    this.#stopWaiting();
    this.#connection.close();
    this.#pinger.stop();
    this.#fence.lose();
    this.#introduction.reset();
    this.#resumption.forget();
    this.serverStopped = false;
  }

  /** The login succeeded. */
  settle(): void {
    this.#stopWaiting();
    this.#connection.settle();
    this.#pinger.start();
  }

  retryNow(): void {
    this.#connection.retryNow();
  }

  /** A fresh connection in place of one that still seems to work. */
  renew(): void {
    this.#connection.abandon();
    this.#connection.retryNow();
  }

  /** The network or the time has jumped: finds out whether the connection survived. */
  probe(): void {
    this.#connection.retryNow();
    this.#pinger.probe();
  }

  send(message: ControlMessage): void {
    this.#connection.send(message);
  }

  sendVoice(packet: Uint8Array): void {
    this.#connection.sendVoice(packet);
  }

  /** Resolves when the server has handled everything sent so far; false: the connection was lost before. */
  fence(): Promise<boolean> {
    return this.#fence.passed();
  }

  #begin(): void {
    // What was said without a connection was said to nobody.
    this.#fence.lose();
    this.serverStopped = false;
    this.#introduction.reset();
    this.#await();
    this.#events.opened();
    const resume = this.#resumption.ask();
    if (resume) this.send(resume);
    else this.#introduction.logIn(this.#credentials);
  }

  #await(): void {
    this.#stopWaiting();
    this.#silence = setTimeout(() => this.#connection.abandon(), SILENCE_MS);
  }

  #stopWaiting(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  #receive(message: ReceivedMessage): void {
    this.#pinger.heard();
    if (this.#silence !== undefined) this.#await();
    switch (message.name) {
      case 'WebChallenge':
        this.#introduction.hear(message.body.nonce);
        return;
      case 'Ping':
        if (this.#fence.settle(message.body)) return;
        this.#pinger.handlePong(message.body);
        this.roundTrip = this.#pinger.roundTrip;
        this.#events.answered((message.body.good ?? 0) + (message.body.late ?? 0));
        return;
      default:
        break;
    }
    switch (this.#resumption.learn(message)) {
      case 'resumed':
        this.#events.resumed();
        return;
      case 'refused':
        this.#events.renewed();
        this.#introduction.logIn(this.#credentials);
        return;
      default:
        this.#events.received(message);
    }
  }
}
