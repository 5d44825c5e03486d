import type { Translate } from '../../i18n/catalogue.ts';

/** A push-to-talk key as it is printed on the keyboard. */
export function keyLabel(code: string, t: Translate): string {
  if (code === 'Space') return t('keys.space');
  const [, button] = /^Mouse(\d)$/.exec(code) ?? [];
  // Browsers count from 0, people and drivers from 1.
  if (button !== undefined) return t('keys.mouse', { button: Number(button) + 1 });
  return code.replace(/^(?:Key|Digit)/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
}
