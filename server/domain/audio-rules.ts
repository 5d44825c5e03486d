import type { AudioState } from './session.ts';

/** Adds what a change of flags implies: who is deaf is mute too, and who may talk again hears again (reference 4.10). */
export function withImplied(set: Partial<AudioState>): Partial<AudioState> {
  const implied: { -readonly [K in keyof AudioState]?: AudioState[K] } = { ...set };
  if (set.deaf === true) implied.mute = true;
  else if (set.mute === false) implied.deaf = false;
  if (set.selfDeaf === true) implied.selfMute = true;
  else if (set.selfMute === false) implied.selfDeaf = false;
  return implied;
}
