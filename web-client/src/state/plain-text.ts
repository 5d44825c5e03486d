import { safeMarkup } from './safe-markup.ts';

/** What markup says, in one line. */
export function plainText(markup: string): string {
  const fragment = safeMarkup(markup);
  for (const element of fragment.querySelectorAll('br, p, li, tr')) element.append(' ');
  return (fragment.textContent ?? '').replace(/\s+/g, ' ').trim();
}
