import { Catalogue, type Texts, type Translate } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import type { LanguageCode } from './languages.ts';

const loaders: Record<LanguageCode, () => Promise<Texts>> = {
  en: () => Promise.resolve(en),
  de: () => import('../i18n/de.json', { with: { type: 'json' } }).then((module) => module.default),
  fr: () => import('../i18n/fr.json', { with: { type: 'json' } }).then((module) => module.default),
  es: () => import('../i18n/es.json', { with: { type: 'json' } }).then((module) => module.default),
};

/** What is said on screen, exchanged at once when another language is chosen. */
export class Language {
  #catalogue = $state.raw(new Catalogue('en', en));
  #wanted: LanguageCode = 'en';

  /** BCP 47, for dates and screen readers. */
  get code(): string {
    return this.#catalogue.code;
  }

  /** Always the same function; it reads what is chosen anew, so that everything on screen follows. */
  readonly t: Translate = (key, ...values) => this.#catalogue.t(key, ...values);

  /** False when the catalogue could not be loaded; the words then stay as they were. */
  async choose(code: LanguageCode): Promise<boolean> {
    this.#wanted = code;
    try {
      const texts = await loaders[code]();
      // Whoever chose twice quickly gets the second.
      if (this.#wanted === code) this.#catalogue = new Catalogue(code, texts);
      return true;
    } catch {
      return false;
    }
  }
}
