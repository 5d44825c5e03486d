import { escapeMarkup } from './escape-markup.ts';
import { markdownToMarkup } from './markdown.ts';

/** Web addresses in running text, with what closes the sentence around them. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/g;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export type TextPart = { readonly kind: 'text' | 'link'; readonly text: string };

export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutClosing(found);
    if (address.endsWith('://')) continue;
    if (index > at) parts.push({ kind: 'text', text: text.slice(at, index) });
    parts.push({ kind: 'link', text: address });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** Closing punctuation belongs to the sentence; a bracket that was opened in the address, to the address. */
function withoutClosing(found: string): string {
  const counts = new Map<string, number>();
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) + 1);
  const countOf = (character: string): number => counts.get(character) ?? 0;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const opening = BRACKETS[last];
    if (opening === undefined ? !'.,;:!?'.includes(last) : countOf(last) <= countOf(opening)) break;
    counts.set(last, countOf(last) - 1);
  }
  return found.slice(0, end);
}

/** What was typed as Mumble sends it: Markdown becomes markup, in which typed angle brackets mean themselves. */
export function toMarkup(text: string, allowHtml: boolean): string {
  const trimmed = text.trim();
  // A server without HTML drops elements; escaped text survives there and reads right everywhere.
  return allowHtml ? markdownToMarkup(trimmed) : escapeMarkup(trimmed);
}
