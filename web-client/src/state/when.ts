/** Mumble writes times in UTC, with and without saying so. undefined: not a time. */
export function readTime(text: string | null | undefined): Date | undefined {
  if (!text) return undefined;
  const time = new Date(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

export function showTime(time: Date, language: string): string {
  return time.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
