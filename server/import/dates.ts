const FORM = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,3})?)/;

/** A date as SQLite and Qt write it, which is of UTC; null for anything else. */
export function parseDate(text: string | null): Date | null {
  const [, day, time] = FORM.exec(text ?? '') ?? [];
  const date = new Date(`${day}T${time}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
