/** Each in its own words. English is there from the start. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

/** The chosen language, or else the first of the browser's that there is. */
export function languageOf(chosen: string, browser: readonly string[]): LanguageCode {
  for (const tag of [chosen, ...browser]) {
    const code = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(code)) return code;
  }
  return 'en';
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code);
}
