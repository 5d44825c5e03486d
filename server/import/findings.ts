/** What an administrator should know of an import: a sentence each. */
export interface Findings {
  /** Rows that did not come over, and why. */
  readonly leftOut: string[];
  /** What came over changed, or needs a hand. */
  readonly remarks: string[];
}

const LONGEST_QUOTE = 60;

/** A name as a report shows it; it may be long, and hold anything. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_QUOTE ? `${name.slice(0, LONGEST_QUOTE)}…` : name);
}
