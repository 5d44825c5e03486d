// Points in time as control messages carry them: ISO 8601 in whole seconds, UTC.

const ZONE = /(?:z|[+-]\d{2}:?\d{2})$/i;

export function isoTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** Some clients leave out the zone; it is UTC then too. null for what is no time. */
export function readIsoTime(text: string): Date | null {
  const date = new Date(ZONE.test(text) ? text : `${text}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
