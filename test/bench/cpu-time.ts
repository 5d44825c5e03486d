/** User and system time of this process in µs, all its threads and the kernel's work in its name. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** The value that this share of the others does not exceed. values is sorted. */
export function quantile(values: ArrayLike<number>, share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

export function printTable(rows: readonly (readonly string[])[], widths: readonly number[]): void {
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(''));
  }
}
