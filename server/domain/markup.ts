/** A piece of text with HTML in it; start and end are offsets. */
export type MarkupToken =
  /** Character data, entities undecoded. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'tag'; readonly name: string; readonly start: number; readonly end: number }
  /** Comments, declarations and the like. */
  | { readonly kind: 'hidden'; readonly start: number; readonly end: number }
  /** A '<' that begins nothing. */
  | { readonly kind: 'stray'; readonly start: number; readonly end: number };

const TAG_NAME = /\/?([a-z][a-z0-9:._-]*)/iy;
const ATTRIBUTE = /\s*([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?|[\s/]+|./gsy;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Splits text into markup and character data without asking for well-formed XML. As in XML a '<' never occurs inside a
 * tag, quoted or not: a scan ends at the next one, which keeps hostile text from costing more than linear time.
 */
export function* scanMarkup(text: string): Generator<MarkupToken> {
  let at = 0;
  let comments = true;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const end = open === -1 ? text.length : open;
    if (end > at) yield { kind: 'text', start: at, end };
    if (open === -1) return;
    let token: MarkupToken | undefined;
    if (comments && text.startsWith('<!--', open)) {
      const close = text.indexOf('-->', open + 4);
      comments = close !== -1;
      if (comments) token = { kind: 'hidden', start: open, end: close + 3 };
    }
    token ??= tagAt(text, open) ?? { kind: 'stray', start: open, end: open + 1 };
    yield token;
    at = token.end;
  }
}

function tagAt(text: string, start: number): MarkupToken | undefined {
  const next = text.charAt(start + 1);
  TAG_NAME.lastIndex = start + 1;
  const name = TAG_NAME.exec(text)?.[1];
  if (name === undefined && next !== '!' && next !== '?') return undefined;
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '<') return undefined;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      const end = at + 1;
      return name === undefined
        ? { kind: 'hidden', start, end }
        : { kind: 'tag', name: name.toLowerCase(), start, end };
    }
  }
  return undefined;
}

/** Length of all src attributes of a tag. */
export function srcLength(tag: string): number {
  let length = 0;
  for (const [whole, name] of tag.slice(0, -1).matchAll(ATTRIBUTE)) {
    if (name?.toLowerCase() === 'src') length += whole.length;
  }
  return length;
}

export function decodeEntities(text: string): string {
  return text.replace(
    ENTITY,
    (entity, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isScalar ? String.fromCodePoint(code) : entity;
    },
  );
}
