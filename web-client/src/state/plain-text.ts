import { safeMarkup } from './safe-markup.ts';

/** What markup says, in one line. */
export function plainText(markup: string): string {
  const fragment = safeMarkup(markup);
  for (const element of fragment.querySelectorAll('br, p, li, tr')) element.append(' ');
  return (fragment.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Its first line that says anything: what is written above the rest. */
export function firstLine(markup: string): string {
  const fragment = safeMarkup(markup);
  for (const element of fragment.querySelectorAll('br, p, div, li, tr, h1, h2, h3, h4')) element.after('\n');
  const lines = (fragment.textContent ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.find((line) => line !== '') ?? '';
}
