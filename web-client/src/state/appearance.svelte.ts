import type { Client } from './client.svelte.ts';
import { languageOf } from './languages.ts';
import { WakeLock } from './wake-lock.ts';

type Parts = Pick<Client, 'settings' | 'language' | 'session'>;

/** Carries colours and language to the document, and keeps a phone's screen on during a call. */
export function followAppearance({ settings, language, session }: Parts): void {
  const root = document.documentElement;
  const wakeLock = new WakeLock(document);
  const phone = matchMedia('(pointer: coarse)');
  $effect.root(() => {
    $effect(() => {
      const { theme } = settings.values;
      if (theme === 'system') delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
      // The browser's own bars take the colour of the page.
      for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
        const scheme = meta.media.includes('dark') ? 'dark' : 'light';
        meta.content = THEME_COLORS[theme === 'system' ? scheme : theme];
      }
    });
    $effect(() => {
      void language.choose(languageOf(settings.values.language, navigator.languages));
    });
    $effect(() => {
      root.lang = language.code;
    });
    $effect(() => {
      wakeLock.want(phone.matches && (session.phase === 'joined' || session.phase === 'reconnecting'));
    });
  });
}

/** --bg of both themes, as a browser's chrome takes it. */
const THEME_COLORS = { light: '#f1f4f6', dark: '#0c0f11' };
