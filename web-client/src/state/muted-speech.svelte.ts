/** dBFS: quieter is no speech, whatever threshold voice activation has. */
const LEAST_DB = -50;
/** Readings in a row above the threshold before it is said: a cough is not talking. */
const TALKING_READINGS = 25;

/** Notices, once per mute, that somebody talks who is muted. */
export class MutedSpeech {
  #loudReadings = 0;
  #told = false;

  noticed = $state(false);

  /** While muted; both in dBFS. */
  read(level: number, threshold: number): void {
    if (this.#told) return;
    this.#loudReadings = level >= Math.max(threshold, LEAST_DB) ? this.#loudReadings + 1 : 0;
    if (this.#loudReadings < TALKING_READINGS) return;
    this.noticed = true;
    this.#told = true;
  }

  /** It was read. */
  dismiss(): void {
    this.noticed = false;
  }

  reset(): void {
    this.dismiss();
    this.#told = false;
    this.#loudReadings = 0;
  }
}
