/** Degrees on the colour wheel, the same for the same person everywhere. */
export function hueOf(seed: string): number {
  let hash = 0;
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}

/** Two letters where they can be read, else one. */
export function initialsOf(name: string, size: number): string {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  const [first = '', second = ''] = words;
  const initial = [...first][0] ?? '?';
  if (size < 28) return initial;
  return second === '' ? [...first].slice(0, 2).join('') : initial + ([...second][0] ?? '');
}
