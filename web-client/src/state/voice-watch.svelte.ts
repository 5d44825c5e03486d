import type { SlotStatistics } from '../audio/voice-statistics.ts';
import type { Queries } from '../protocol/queries.ts';
import { type HearingFacts, type HearingResult, QUIET_DB, walk } from './hearing-check.ts';
import { listeners } from './listeners.ts';
import type { Permissions } from './permissions.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { MicrophoneState, Talk } from './talk.svelte.ts';
import { type TalkerDelay, talkerDelay } from './talker-delay.ts';
import { type SlotReading, talkerReadings } from './talker-reading.ts';
import { TalkerTrips } from './talker-trips.ts';
import type { Tree } from './tree.svelte.ts';
import { UplinkEvidence } from './uplink-evidence.ts';
import type { Voice } from './voice.svelte.ts';

const SAMPLE_MS = 250;
/** The hearing check looks back this far: as long as a sentence. */
const SAMPLES = 12;
/** The server tells of its last second, the end of which may be underway: asked this often, it misses no sentence. */
const MEASURE_EVERY = 3;
/** Looks over which losses are told: some seconds. */
const LOOKS = 8;
/** Until then whoever opens this may still be reading; who has got through once may make a pause. */
const READING_MS = 5_000;
const PAUSE_MS = 15_000;

export interface VoiceWatchParts {
  readonly voice: Pick<Voice, 'readings' | 'state' | 'unheard' | 'carries'>;
  readonly talk: Talk;
  readonly tree: Tree;
  readonly settings: Settings;
  readonly queries: Pick<Queries, 'ask'>;
  readonly permissions: Pick<Permissions, 'mayBe'>;
  readonly session: Pick<Session, 'link'>;
}

export interface TalkerRow extends SlotReading {
  readonly delay: TalkerDelay | null;
}

interface Sample {
  readonly raw: number;
  readonly level: number;
  readonly transmitted: boolean;
}

/** Looks at how voice fares, both ways, while somebody wants to see it. */
export class VoiceWatch {
  readonly #parts: VoiceWatchParts;
  readonly #trips: TalkerTrips;
  readonly #evidence = new UplinkEvidence();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #samples: Sample[] = [];
  readonly #openedAt = performance.now();
  #earlier: readonly (readonly SlotStatistics[])[] = [];
  #spokeAt: number | null = null;
  #path: string | undefined;
  #asking = false;
  #measuring = false;
  #ticks = 0;

  way: readonly HearingResult[] = $state.raw([]);
  talkers: readonly TalkerRow[] = $state.raw([]);
  /** Share of the packets lost on the way to the server, 0 to 1; null: not known. */
  uplinkLoss: number | null = $state(null);

  constructor(parts: VoiceWatchParts) {
    this.#parts = parts;
    this.#trips = new TalkerTrips(parts.queries);
    this.#timer = setInterval(() => this.#tick(), SAMPLE_MS);
    this.#tick();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** There and back between here and the server, on the path of the voice. */
  get roundTrip(): number | null {
    const { voice, session } = this.#parts;
    return voice.readings.path?.protocol === 'WebSocket' ? session.link.roundTrip : voice.readings.roundTrip;
  }

  #tick(): void {
    const { talk, voice } = this.#parts;
    const now = performance.now();
    const path = voice.carries ? voice.readings.path?.protocol : undefined;
    if (path !== this.#path) this.#evidence.reset();
    this.#path = path;
    const { rawLevel: raw, level, transmitting: transmitted } = talk;
    this.#samples.push({ raw, level, transmitted });
    if (this.#samples.length > SAMPLES) this.#samples.shift();
    const speaking = transmitted && level >= QUIET_DB;
    if (speaking) this.#spokeAt = now;
    this.#evidence.looked(now, speaking);
    if (this.#ticks++ % MEASURE_EVERY === 0) {
      void this.#measure();
      void this.#ask();
    }
    this.way = walk(this.#facts(now));
  }

  async #measure(): Promise<void> {
    if (this.#measuring) return;
    this.#measuring = true;
    const { voice } = this.#parts;
    const path = this.#path;
    const [slots, uplink] = await Promise.all([voice.readings.statistics(), voice.readings.uplink()]).finally(() => {
      this.#measuring = false;
    });
    this.#readTalkers(slots);
    this.uplinkLoss = uplink.fractionLost;
    // On another way meanwhile.
    if (path === this.#path) this.#evidence.counted(performance.now(), uplink.packetsSent);
  }

  #readTalkers(slots: readonly SlotStatistics[]): void {
    const readings = talkerReadings(this.#earlier, slots);
    this.#earlier = [...this.#earlier.slice(1 - LOOKS), slots];
    this.#trips.refresh(
      readings.map(({ session }) => session),
      performance.now(),
    );
    const own = this.roundTrip;
    this.talkers = readings.map((reading) => {
      // At the end of a talk too few packets tell how long they are: as long as those before.
      const packet = reading.packet ?? this.talkers.find(({ session }) => session === reading.session)?.packet ?? null;
      const delay = talkerDelay({ ...reading, packet, own, theirs: this.#trips.of(reading.session) });
      return { ...reading, packet, delay };
    });
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const { queries, tree } = this.#parts;
    const session = tree.ownSession;
    const path = this.#path;
    const asked = performance.now();
    try {
      const { bandwidth } = await queries.ask(
        { name: 'UserStats', body: { session, statsOnly: true } },
        { answer: 'UserStats', matches: (body) => body.session === session },
      );
      if (path === this.#path) this.#evidence.answered(asked, performance.now(), bandwidth ?? 0);
    } catch {
      // The connection is lost or slow: nothing is known of what arrives.
      this.#evidence.reset();
    }
    this.#asking = false;
  }

  #facts(now: number): HearingFacts {
    const { talk, tree, voice, settings, permissions } = this.#parts;
    const { self } = tree;
    const hearers = listeners(tree, permissions);
    const tried = this.#spokeAt === null ? now - this.#openedAt > READING_MS : now - this.#spokeAt > PAUSE_MS;
    return {
      microphone: simply(talk.microphone),
      raw: Math.max(...this.#samples.map(({ raw }) => raw)),
      level: Math.max(...this.#samples.map(({ level }) => level)),
      mode: settings.values.mode,
      threshold: settings.values.threshold,
      muted: talk.muted,
      mutedByOthers: self !== undefined && (self.mute || self.deaf),
      suppressed: self?.suppress ?? false,
      transmitted: this.#samples.some(({ transmitted }) => transmitted),
      tried,
      connected: this.#connected(tried),
      unheard: voice.unheard,
      leaves: this.#evidence.leaves(now),
      arrives: this.#evidence.arrives(now),
      others: hearers.length,
      listening: hearers.filter(({ deaf, selfDeaf }) => !deaf && !selfDeaf).length,
    };
  }

  #connected(tried: boolean): boolean | null {
    const { state } = this.#parts.voice;
    if (state === 'connected') return true;
    return state === 'failed' || state === 'interrupted' || tried ? false : null;
  }
}

function simply(state: MicrophoneState): HearingFacts['microphone'] {
  switch (state) {
    case 'on':
    case 'off':
    case 'asking':
    case 'denied':
    case 'insecure':
    case 'soundless':
      return state;
    default:
      return 'unavailable';
  }
}
