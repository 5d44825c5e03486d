import { escapeMarkup } from './escape-markup.ts';
import { markdownToMarkup } from './markdown.ts';

/** Web addresses in running text; closing punctuation belongs to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g;

export type TextPart = { readonly kind: 'text' | 'link'; readonly text: string };

export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > at) parts.push({ kind: 'text', text: text.slice(at, index) });
    parts.push({ kind: 'link', text: address });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** What was typed as Mumble sends it: Markdown becomes markup, in which typed angle brackets mean themselves. */
export function toMarkup(text: string, allowHtml: boolean): string {
  const trimmed = text.trim();
  // A server without HTML drops elements; escaped text survives there and reads right everywhere.
  return allowHtml ? markdownToMarkup(trimmed) : escapeMarkup(trimmed);
}
