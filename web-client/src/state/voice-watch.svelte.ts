import type { SlotStatistics } from '../audio/voice-statistics.ts';
import type { Queries } from '../protocol/queries.ts';
import { type HearingFacts, type HearingResult, walk } from './hearing-check.ts';
import type { Settings } from './settings.svelte.ts';
import { Statistics } from './statistics.svelte.ts';
import type { MicrophoneState, Talk } from './talk.svelte.ts';
import { type SlotReading, talkerReadings } from './talker-reading.ts';
import type { Tree } from './tree.svelte.ts';
import type { Voice } from './voice.svelte.ts';

const SAMPLE_MS = 250;
/** The hearing check looks back this far: as long as a sentence. */
const SAMPLES = 12;
const STATISTICS_EVERY = 4;

export interface VoiceWatchParts {
  readonly voice: Voice;
  readonly talk: Talk;
  readonly tree: Tree;
  readonly settings: Settings;
  readonly queries: Queries;
}

interface Sample {
  readonly level: number;
  readonly transmitted: boolean;
}

/** Looks at how voice fares, both ways, while somebody wants to see it. */
export class VoiceWatch {
  readonly #parts: VoiceWatchParts;
  readonly #server: Statistics;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #samples: Sample[] = [];
  #before: readonly SlotStatistics[] = [];
  #sentBefore: number | null = null;
  #ticks = 0;

  way: readonly HearingResult[] = $state.raw([]);
  talkers: readonly SlotReading[] = $state.raw([]);
  /** Share of the packets lost on the way to the server, 0 to 1; null: not known. */
  uplinkLoss: number | null = $state(null);
  #sent: number | null = $state(null);

  constructor(parts: VoiceWatchParts) {
    this.#parts = parts;
    this.#server = new Statistics(parts.queries, parts.tree.ownSession);
    this.#timer = setInterval(() => this.#tick(), SAMPLE_MS);
    this.#tick();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#server.close();
  }

  #tick(): void {
    const { talk } = this.#parts;
    this.#samples.push({ level: talk.level, transmitted: talk.transmitting });
    if (this.#samples.length > SAMPLES) this.#samples.shift();
    if (this.#ticks++ % STATISTICS_EVERY === 0) void this.#measure();
    this.way = walk(this.#facts());
  }

  async #measure(): Promise<void> {
    const { voice } = this.#parts;
    const [slots, uplink] = await Promise.all([voice.readings.statistics(), voice.readings.uplink()]);
    this.talkers = talkerReadings(this.#before, slots);
    this.#before = slots;
    this.#sent = this.#sentBefore === null ? null : uplink.packetsSent - this.#sentBefore;
    this.#sentBefore = uplink.packetsSent;
    this.uplinkLoss = uplink.fractionLost;
  }

  #facts(): HearingFacts {
    const { talk, tree, voice, settings } = this.#parts;
    const { self } = tree;
    const others = [...tree.users.values()].filter(
      (user) => user.channel === self?.channel && user.session !== self.session,
    );
    return {
      microphone: simply(talk.microphone),
      level: Math.max(...this.#samples.map(({ level }) => level)),
      mode: settings.values.mode,
      threshold: settings.values.threshold,
      muted: talk.muted,
      mutedByOthers: self !== undefined && (self.mute || self.deaf),
      suppressed: self?.suppress ?? false,
      transmitted: this.#samples.some(({ transmitted }) => transmitted),
      connected: voice.carries,
      sent: this.#sent,
      arriving: this.#server.current?.bandwidth ?? null,
      others: others.length,
      listening: others.filter(({ deaf, selfDeaf }) => !deaf && !selfDeaf).length,
    };
  }
}

function simply(state: MicrophoneState): HearingFacts['microphone'] {
  switch (state) {
    case 'on':
    case 'off':
    case 'asking':
    case 'denied':
      return state;
    default:
      return 'unavailable';
  }
}
