/** Levels are in dBFS of the mean square; silence reads as this floor instead of minus infinity. */
export const FLOOR_DB = -96;

/** The part of the scale a meter shows: room noise to shouting. */
export const METER_LOW_DB = -70;
export const METER_HIGH_DB = -5;

export function meanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : sum / samples.length;
}

export function decibels(meanSquareValue: number): number {
  return meanSquareValue <= 0 ? FLOOR_DB : Math.max(FLOOR_DB, 10 * Math.log10(meanSquareValue));
}

/** 0 to 1 along a meter. */
export function meterFraction(db: number): number {
  return Math.min(1, Math.max(0, (db - METER_LOW_DB) / (METER_HIGH_DB - METER_LOW_DB)));
}

/** Rises at once and falls slowly, as meters do; one step per reading. */
export function decay(shown: number, reading: number): number {
  return reading >= shown ? reading : shown + (reading - shown) * 0.25;
}
