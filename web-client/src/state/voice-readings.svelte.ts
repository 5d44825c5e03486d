import type { VoiceRoute } from '../audio/path-keeper.ts';
import type { Uplink } from '../audio/uplink.ts';
import { VoiceFlow } from '../audio/voice-flow.ts';
import {
  type PathStatistics,
  pathStatistics,
  type SlotStatistics,
  settledRoundTrip,
  slotLevel,
  slotStatistics,
  streamCounts,
  tunnelStatistics,
  type UplinkStatistics,
  uplinkStatistics,
} from '../audio/voice-statistics.ts';
import type { Speakers } from '../protocol/speakers.ts';
import { VoiceReception } from '../protocol/voice-reception.ts';
import type { Talkers } from './talkers.svelte.ts';
import type { MediaPlane, VoiceTunnel } from './voice-media.ts';

const PATH_INTERVAL_MS = 2_000;
const LEVEL_INTERVAL_MS = 120;

export interface VoiceReadingsParts {
  readonly plane: Pick<MediaPlane, 'slots' | 'producer' | 'receiving' | 'transport'>;
  readonly tunnel: Pick<VoiceTunnel, 'readings' | 'sent'>;
  readonly carrier: { readonly route: VoiceRoute; pathFound(direct: boolean): void; flows(): void; stalled(): void };
  readonly speakers: Pick<Speakers, 'slotOf'>;
  readonly talkers: Talkers;
  readonly uplink: Pick<Uplink, 'watch' | 'waiting' | 'lost'>;
  /** Bytes that the WebSocket has not got rid of. */
  waiting(): number;
  /** The own voice is let through now. */
  transmitting(): boolean;
  /** Somebody is to be heard now. */
  awaiting(): boolean;
}

/** How voice fares both ways, read again and again from the browser's statistics; the uplink is told of it. */
export class VoiceReadings {
  readonly #parts: VoiceReadingsParts;
  readonly reception = new VoiceReception();
  #timers: ReturnType<typeof setInterval>[] = [];
  #readingLevels = false;
  #flow = new VoiceFlow();
  #readingFlow = false;
  path: PathStatistics | undefined = $state.raw();

  constructor(parts: VoiceReadingsParts) {
    this.#parts = parts;
  }

  /** There and back on the path of the voice; null as long as there is no sound value, and in the tunnel, which is the connection's. */
  get roundTrip(): number | null {
    return this.path ? settledRoundTrip(this.path) : null;
  }

  start(): void {
    this.#stop();
    this.#timers = [
      setInterval(() => void this.#readPath(), PATH_INTERVAL_MS),
      setInterval(() => {
        this.#parts.uplink.watch(this.#parts.transmitting(), performance.now());
        void this.#readLevels();
      }, LEVEL_INTERVAL_MS),
    ];
  }

  /** By a path that is new, perhaps: nobody is to see a wrong one until the next reading. */
  connected(): void {
    void this.#readPath();
  }

  routeChanged(route: VoiceRoute): void {
    this.path = route === 'tunnel' ? { protocol: 'WebSocket', roundTrip: null, measured: null } : undefined;
    if (route === 'tunnel') this.reception.roundTrips.reset();
    this.#flow = new VoiceFlow();
  }

  /** The server is there; so many packets of the own voice have reached it by WebRTC. */
  async answered(taken: number): Promise<void> {
    const { carrier, plane, awaiting } = this.#parts;
    const { receiving } = plane;
    if (carrier.route === 'tunnel' || !receiving || receiving.closed || this.#readingFlow) return;
    this.#readingFlow = true;
    const flow = this.#flow;
    const awaited = awaiting();
    const [{ packetsSent: sent }, streams] = await Promise.all([
      this.uplink(),
      streamCounts(receiving).catch(() => []),
    ]).finally(() => {
      this.#readingFlow = false;
    });
    const came = streams.reduce((sum, { received }) => sum + received, 0);
    const found = flow.read({ sent, taken, came, awaited });
    // On another way by now.
    if (flow !== this.#flow) return;
    if (found === 'flowing') carrier.flows();
    if (found === 'still') carrier.stalled();
  }

  close(): void {
    this.#stop();
    this.reception.reset();
    this.path = undefined;
  }

  async statistics(): Promise<SlotStatistics[]> {
    const { plane, speakers, tunnel } = this.#parts;
    const slots = [...plane.slots].map((entry) => slotStatistics(entry, speakers.slotOf(entry.bank, entry.slot)));
    return [...(await Promise.all(slots)), ...tunnel.readings.map(tunnelStatistics)];
  }

  async uplink(): Promise<UplinkStatistics> {
    const { carrier, tunnel, plane } = this.#parts;
    if (carrier.route === 'tunnel') return { packetsSent: tunnel.sent, fractionLost: null };
    return uplinkStatistics(plane.producer);
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  async #readPath(): Promise<void> {
    const { carrier, uplink, plane, waiting } = this.#parts;
    if (carrier.route === 'tunnel') uplink.waiting(waiting());
    const { transport } = plane;
    if (!transport || transport.closed || carrier.route === 'tunnel') return;
    await this.#tuneUplink();
    await this.#countReception();
    const path = await pathStatistics(transport);
    if (carrier.route !== 'webrtc' || !path) return;
    this.#measure(path);
    carrier.pathFound(path.protocol === 'UDP');
    this.path = path;
  }

  async #countReception(): Promise<void> {
    const { plane } = this.#parts;
    const { receiving } = plane;
    if (!receiving || receiving.closed) return;
    const counts = await streamCounts(receiving).catch(() => []);
    // Those of a media plane that was closed meanwhile belong to another session.
    if (receiving === plane.receiving) this.reception.count(counts);
  }

  #measure({ protocol, roundTrip, measured }: PathStatistics): void {
    const known = this.path?.protocol === protocol && measured !== null && measured === this.path.measured;
    if (protocol === 'UDP' && roundTrip !== null && !known) this.reception.roundTrips.add(roundTrip);
  }

  async #tuneUplink(): Promise<void> {
    const { fractionLost } = await this.uplink();
    if (fractionLost !== null) this.#parts.uplink.lost(fractionLost);
  }

  async #readLevels(): Promise<void> {
    const { talkers, tunnel, plane, speakers } = this.#parts;
    if (talkers.contexts.size === 0 || this.#readingLevels) return;
    this.#readingLevels = true;
    for (const { session, peak } of tunnel.readings) talkers.measure(session, Math.min(1, Math.sqrt(peak)));
    for (const entry of plane.slots) {
      const assignment = speakers.slotOf(entry.bank, entry.slot);
      if (!assignment?.talking) continue;
      const level = await slotLevel(entry);
      if (level !== undefined) talkers.measure(assignment.session, level);
    }
    this.#readingLevels = false;
  }
}
