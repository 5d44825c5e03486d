import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import { RoundTrips } from './round-trips.ts';
import { fromUint64, uint64 } from './uint64.ts';
import type { VoiceReception } from './voice-reception.ts';

const INTERVAL_MS = 5_000;
/** Three pings without an answer: the network is gone though the socket has not noticed. */
const SILENCE_MS = 16_000;
/** After a sleep or a change of network the answer comes soon or not at all. */
const PROBE_MS = 2_500;

export interface PingerEvents {
  send(message: ControlMessage): void;
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
  #probe: ReturnType<typeof setTimeout> | undefined;
  #lastHeard = 0;
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
    this.#lastHeard = this.#now();
    this.#ping();
    this.#timer = setInterval(() => {
      if (this.#now() - this.#lastHeard > SILENCE_MS) this.#events.silent();
      else this.#ping();
    }, INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#probe);
    this.#timer = undefined;
  }

  /** The connection may be dead without knowing it: finds out at once. */
  probe(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#probe);
    this.#ping();
    this.#probe = setTimeout(() => this.#events.silent(), PROBE_MS);
  }

  /** Any message is a sign of life. */
  heard(): void {
    clearTimeout(this.#probe);
    this.#lastHeard = this.#now();
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

  /** Microseconds, so that a plain integer keeps the precision. */
  #ping(timestamp = Math.round(this.#now() * 1000)): void {
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
