import { speakOn } from './desktop-voice.ts';
import { Loudness } from './loudness.ts';
import type { Loudspeaker } from './loudspeaker.ts';
import type { MumbleClient } from './mumble-client.ts';
import { sine } from './tone.ts';

/** Two of them, twice as loud, are no louder than a device can play. */
const AMPLITUDE = 0.2;
/** Half a minute, again and again. */
const SPEECH_SAMPLES = 30 * 48_000;
const HERTZ = { ann: 620, ben: 1240 };

/** Chosen in percent, and heard in decibels; at last as at first. */
export const VOLUMES = [
  [50, -6],
  [200, 6],
  [100, 0],
] as const;

/** How loud the two are at this loudspeaker. */
export function annAndBenAt(loudspeaker: Loudspeaker): Loudness<'ann' | 'ben'> {
  return new Loudness(loudspeaker, HERTZ, AMPLITUDE);
}

/** Talks without a pause. */
export function talkAs(who: 'ann' | 'ben', client: MumbleClient, until: AbortSignal): void {
  void speakOn(client, sine(HERTZ[who], SPEECH_SAMPLES, { amplitude: AMPLITUDE }), { until });
}
