/** The group of an ACL entry or voice target, taken apart (reference 6.4). */
export interface GroupSpec {
  readonly inverted: boolean;
  /** Evaluated in the channel that holds the ACL instead of the channel being tested. */
  readonly atHolder: boolean;
  readonly test: GroupTest;
}

export type GroupTest =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'certificate'; readonly hash: string }
  | { readonly kind: 'none' | 'all' | 'auth' | 'strong' | 'in' | 'out' }
  | { readonly kind: 'sub'; readonly offset: number; readonly minDepth: number; readonly maxDepth: number }
  | { readonly kind: 'group'; readonly name: string };

const NUMBER = /^\s*[+-]?\d{1,9}\s*$/;

/** null: nothing is left after the prefixes, so it applies to nobody, even inverted. */
export function parseGroupSpec(text: string): GroupSpec | null {
  let at = 0;
  let inverted = false;
  let atHolder = false;
  let token = false;
  let certificate = false;
  prefixes: for (; at < text.length; at++) {
    switch (text[at]) {
      case '!':
        inverted = true;
        break;
      case '~':
        atHolder = true;
        break;
      case '#':
        token = true;
        break;
      case '$':
        certificate = true;
        break;
      default:
        break prefixes;
    }
  }
  const rest = text.slice(at);
  if (rest === '') return null;
  if (token) return { inverted, atHolder, test: { kind: 'token', token: rest.toLowerCase() } };
  if (certificate) return { inverted, atHolder, test: { kind: 'certificate', hash: rest } };
  return { inverted, atHolder, test: parseName(rest) };
}

function parseName(name: string): GroupTest {
  switch (name) {
    case 'none':
    case 'all':
    case 'auth':
    case 'strong':
    case 'in':
    case 'out':
      return { kind: name };
    default:
      return name === 'sub' || name.startsWith('sub,') ? parseSub(name) : { kind: 'group', name };
  }
}

function parseSub(name: string): GroupTest {
  const [, offset, minDepth, maxDepth] = name.split(',');
  return {
    kind: 'sub',
    offset: argument(offset, 0),
    minDepth: argument(minDepth, 1),
    maxDepth: argument(maxDepth, 1000),
  };
}

function argument(text: string | undefined, missing: number): number {
  if (text === undefined || text === '') return missing;
  return NUMBER.test(text) ? Number(text) : 0;
}
