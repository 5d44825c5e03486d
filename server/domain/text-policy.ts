import { decodeEntities, scanMarkup, srcLength } from './markup.ts';
import type { Settings } from './settings.ts';

export type TextLimits = Pick<Settings, 'allowHtml' | 'textMessageLength' | 'imageMessageLength'>;

/** Ends of these are line breaks to a reader. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p']);

/**
 * The form in which a message, comment or description is passed on; null when it is too long (reference 8.1). Lengths are
 * UTF-16 units, a limit of 0 is none.
 */
export function admitText(text: string, limits: TextLimits): string | null {
  if (limits.allowHtml) return isShortEnough(text, limits) ? text : null;
  const plain = toPlainText(text);
  return limits.textMessageLength === 0 || plain.length <= limits.textMessageLength ? plain : null;
}

/** Upstream passes text on as it is when it is no XML, so that anybody can get markup through; here what remains is escaped. */
export function toPlainText(text: string): string {
  if (!text.includes('<')) return collapse(text);
  let plain = '';
  for (const token of scanMarkup(text)) {
    if (token.kind === 'text') plain += decodeEntities(text.slice(token.start, token.end));
    else if (token.kind === 'stray') plain += '<';
    else if (token.kind === 'tag' && BREAKS.has(token.name)) plain += '\n';
  }
  return collapse(plain).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Pictures inside the text count against the larger limit alone. */
function isShortEnough(text: string, limits: TextLimits): boolean {
  const { textMessageLength, imageMessageLength } = limits;
  if (imageMessageLength !== 0 && text.length > imageMessageLength) return false;
  if (textMessageLength === 0 || text.length <= textMessageLength) return true;
  if (!text.includes('<')) return false;
  let length = text.length;
  for (const token of scanMarkup(text)) {
    // Without sound markup nobody can say what is picture and what is text.
    if (token.kind === 'stray') return false;
    if (token.kind === 'tag' && token.name === 'img') length -= srcLength(text.slice(token.start, token.end));
  }
  return length <= textMessageLength;
}
