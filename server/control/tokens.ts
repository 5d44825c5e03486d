const MAX_TOKENS = 200;
const MAX_TOKEN_LENGTH = 256;

/** Access tokens as they are compared: lower case, within bounds. */
export function readTokens(tokens: readonly string[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const token of tokens.slice(0, MAX_TOKENS)) {
    if (token !== '' && token.length <= MAX_TOKEN_LENGTH) kept.add(token.toLowerCase());
  }
  return kept;
}
