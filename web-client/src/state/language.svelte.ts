import { en, type Words } from '../i18n/en.ts';
import type { LanguageCode } from './languages.ts';

const loaders: Record<LanguageCode, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  de: () => import('../i18n/de.ts').then(({ de }) => de),
  fr: () => import('../i18n/fr.ts').then(({ fr }) => fr),
  es: () => import('../i18n/es.ts').then(({ es }) => es),
};

/** The words on screen, exchanged at once when another language is chosen. */
export class Language {
  #current: Words = $state.raw(en);
  #wanted: LanguageCode = 'en';

  /** Always the same object; what it holds is read anew, so that everything on screen follows. */
  readonly words: Words;

  constructor() {
    const current = (): Words => this.#current;
    this.words = new Proxy(en, { get: (_, key) => Reflect.get(current(), key) });
  }

  /** False when the catalogue could not be loaded; the words then stay as they were. */
  async choose(code: LanguageCode): Promise<boolean> {
    this.#wanted = code;
    try {
      const words = await loaders[code]();
      // Whoever chose twice quickly gets the second.
      if (this.#wanted === code) this.#current = words;
      return true;
    } catch {
      return false;
    }
  }
}
