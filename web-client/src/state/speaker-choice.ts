import type { AudioDevice } from '../audio/devices.ts';

/** A speaker that is unplugged gives way to the system's default until it is back. */
export class SpeakerChoice {
  #chosen = '';
  #lost = false;

  /** speakers: those that are plugged in; none: the browser does not say which. */
  among(
    chosen: string,
    speakers: readonly AudioDevice[],
  ): { readonly use: string; readonly news: 'lost' | 'back' | null } {
    const lost = chosen !== '' && speakers.length > 0 && !speakers.some(({ id }) => id === chosen);
    const same = chosen === this.#chosen;
    const news = !same || lost === this.#lost ? null : lost ? 'lost' : 'back';
    this.#chosen = chosen;
    this.#lost = lost;
    return { use: lost ? '' : chosen, news };
  }
}
