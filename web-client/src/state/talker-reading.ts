import type { SlotStatistics } from '../audio/voice-statistics.ts';

/** How one talker was heard since the last look. */
export interface SlotReading {
  readonly session: number;
  /** Milliseconds that sound waited to be played in step; null: nothing was played. */
  readonly jitterBuffer: number | null;
  /** Milliseconds of speech in one packet; null: too few came to tell. */
  readonly packet: number | null;
  /** Share of the packets, 0 to 1, over all looks: of a moment it would jump, as one of few is much. */
  readonly lost: number;
  /** Share of what was played, 0 to 1. */
  readonly concealed: number;
}

const SAMPLE_RATE = 48_000;
/** Milliseconds that packets of Opus may have. */
const PACKETS = [10, 20, 40, 60] as const;
/** Of fewer, one more or less in the buffer would be mistaken for longer ones. */
const ENOUGH_PACKETS = 10;

type Count = (slot: SlotStatistics) => number;
type Look = readonly SlotStatistics[];

/** One for each session on a slot; of several slots of one session, the one with the most packets. earlier: oldest first. */
export function talkerReadings(earlier: readonly Look[], now: Look): SlotReading[] {
  const best = new Map<number, { readonly packets: number; readonly reading: SlotReading }>();
  for (const slot of now) {
    if (slot.session === 0) continue;
    const looks = earlier.map((look) => look.find(({ bank, slot: at }) => bank === slot.bank && at === slot.slot));
    const last = looks.at(-1);
    const since = (of: Count, look = last) => of(slot) - (look ? of(look) : 0);
    const packets = since(({ packetsReceived }) => packetsReceived);
    const known = best.get(slot.session);
    if (known && known.packets >= packets) continue;
    const lost = since(({ packetsLost }) => packetsLost);
    const emitted = since(({ jitterBufferEmittedCount }) => jitterBufferEmittedCount);
    const waited = since(({ jitterBufferDelay }) => jitterBufferDelay);
    const played = since(({ totalSamplesDuration }) => totalSamplesDuration) * SAMPLE_RATE;
    const concealed = since(({ concealedSamples }) => concealedSamples);
    best.set(slot.session, {
      packets,
      reading: {
        session: slot.session,
        jitterBuffer: emitted > 0 ? (waited / emitted) * 1000 : null,
        packet: packets >= ENOUGH_PACKETS && emitted > 0 ? packetLength(emitted / (packets + Math.max(0, lost))) : null,
        lost: lossSince(since, looks[looks.findLastIndex((look) => look?.session !== slot.session) + 1]),
        // Silence between talk spurts counts as concealed: without packets it means nothing.
        concealed: packets > 0 && played > 0 ? Math.min(1, concealed / played) : 0,
      },
    });
  }
  return [...best.values()].map(({ reading }) => reading);
}

/** first: the earliest look at this talker on this slot. */
function lossSince(since: (of: Count, look?: SlotStatistics) => number, first: SlotStatistics | undefined): number {
  const lost = Math.max(
    0,
    since(({ packetsLost }) => packetsLost, first),
  );
  const all = lost + since(({ packetsReceived }) => packetsReceived, first);
  return all > 0 ? lost / all : 0;
}

function packetLength(samples: number): number {
  const milliseconds = (samples * 1000) / SAMPLE_RATE;
  const distance = (of: number) => Math.abs(Math.log(of / milliseconds));
  return PACKETS.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
