/** PostgreSQL takes 65 535 parameters in a statement, and no row here has more than a dozen columns. */
const ROWS_AT_ONCE = 5000;

/** Rows in as many portions as they need statements; none for none. */
export function portions<T>(rows: readonly T[]): readonly T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, n) => rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE));
}
