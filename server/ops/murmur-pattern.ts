const WORD = String.raw`\p{L}\p{M}\p{N}_`;
/** What may follow a backslash in a Unicode pattern beside letters and digits. */
const SYNTAX = '^$\\.*+?()[]{}|/';

/**
 * A whole-match pattern from one as murmur's configuration has it: there \w means letters of all scripts, and any sign may
 * be escaped. Throws SyntaxError.
 */
export function murmurPattern(source: string): RegExp {
  let pattern = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') {
      at += 1;
      pattern += escaped(source.charAt(at), inClass);
      continue;
    }
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    pattern += char;
  }
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function escaped(char: string, inClass: boolean): string {
  if (char === 'w') return inClass ? WORD : `[${WORD}]`;
  const known = /[A-Za-z0-9]/.test(char) || SYNTAX.includes(char) || (inClass && char === '-');
  return known || char === '' ? `\\${char}` : char;
}
