import type { Words } from '../../i18n/en.ts';

/** A push-to-talk key as it is printed on the keyboard. */
export function keyLabel(code: string, words: Words): string {
  if (code === 'Space') return words.keys.space;
  const [, button] = /^Mouse(\d)$/.exec(code) ?? [];
  // Browsers count from 0, people and drivers from 1.
  if (button !== undefined) return words.keys.mouse(Number(button) + 1);
  return code.replace(/^(?:Key|Digit)/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
}
