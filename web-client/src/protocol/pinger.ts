import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import { RoundTrips } from './round-trips.ts';
import { fromUint64, uint64 } from './uint64.ts';
import type { VoiceReception } from './voice-reception.ts';

const BEAT_MS = 1_000;
/** Beats from one ping to the next while nobody talks. */
const QUIET_BEATS = 5;
/**
 * Beats in which a ping was not answered before the connection is doubted, and before it is given up. Beats and not time: a page that
 * stood still itself has one beat behind it, and reads what has come before the next.
 */
const DOUBT_BEATS = 2;
const SILENT_BEATS = 10;

export interface PingerEvents {
  send(message: ControlMessage): void;
  /** Voice is under way: what becomes of it is not to wait for a slow ping. */
  busy(): boolean;
  /** Again with each beat: the network may be gone though the socket has not noticed. */
  doubted(): void;
  /** Nothing has come from the server for too long. */
  silent(): void;
  /** What is told of the voice that came. */
  reception(): VoiceReception;
}

/**
 * Keeps the session alive, measures the control connection's round trip, notices when nothing comes back, and tells the server how
 * its voice arrives.
 */
export class Pinger {
  readonly #events: PingerEvents;
  readonly #now: () => number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #beats = 0;
  /** Beats since the first ping after the last sign of life; null: nothing is waited for. */
  #unanswered: number | null = null;
  readonly #roundTrips = new RoundTrips();
  #last: number | null = null;

  constructor(events: PingerEvents, now: () => number = () => performance.now()) {
    this.#events = events;
    this.#now = now;
  }

  /** Milliseconds of the newest answer; null before the first. */
  get roundTrip(): number | null {
    return this.#last;
  }

  start(): void {
    this.stop();
    this.#roundTrips.reset();
    this.#last = null;
    this.#unanswered = null;
    this.#ping();
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The connection may be dead without knowing it: it has until the next beat to show the contrary. */
  probe(): void {
    if (this.#timer === undefined) return;
    this.#ping();
    this.#unanswered = Math.max(this.#unanswered ?? 0, DOUBT_BEATS - 1);
  }

  /** Any message is a sign of life. */
  heard(): void {
    this.#unanswered = null;
  }

  handlePong(pong: Decoded<'Ping'>): void {
    const sent = fromUint64(pong.timestamp) / 1000;
    const roundTrip = this.#now() - sent;
    if (sent <= 0 || roundTrip < 0) return;
    this.#last = roundTrip;
    this.#roundTrips.add(roundTrip);
  }

  /** A ping whose answer has another use than to measure. */
  mark(timestamp: number): void {
    this.#ping(timestamp);
  }

  #beat(): void {
    this.#beats += 1;
    if (this.#unanswered !== null) this.#unanswered += 1;
    const unanswered = this.#unanswered ?? 0;
    if (unanswered >= SILENT_BEATS) {
      this.#events.silent();
      return;
    }
    if (this.#beats >= QUIET_BEATS || this.#events.busy()) this.#ping();
    if (unanswered >= DOUBT_BEATS) this.#events.doubted();
  }

  /** Microseconds, so that a plain integer keeps the precision. */
  #ping(timestamp = Math.round(this.#now() * 1000)): void {
    this.#beats = 0;
    this.#unanswered ??= 0;
    const { good, late, lost, roundTrips } = this.#events.reception();
    this.#events.send({
      name: 'Ping',
      body: {
        timestamp: uint64(Math.max(1, timestamp)),
        good,
        late,
        lost,
        // Of Mumble's own encryption, which a page has not.
        resync: 0,
        udpPackets: roundTrips.count,
        udpPingAvg: roundTrips.mean,
        udpPingVar: roundTrips.variance,
        tcpPackets: this.#roundTrips.count,
        tcpPingAvg: this.#roundTrips.mean,
        tcpPingVar: this.#roundTrips.variance,
      },
    });
  }
}
