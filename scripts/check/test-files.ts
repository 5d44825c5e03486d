import { globSync } from 'node:fs';

export const TEST_PARTS = ['unit', 'integration', 'e2e'] as const;
export type TestPart = (typeof TEST_PARTS)[number];

const NOT_OURS = ['node_modules/**', 'web-client/dist/**', 'data/**', 'test/output/**'];
const BY_FOLDER: readonly (readonly [string, TestPart | undefined])[] = [
  ['test/contract/', 'integration'],
  ['test/integration/', 'integration'],
  ['test/e2e/', 'e2e'],
  // Needs programs that no package brings: `npm run test:interop`.
  ['test/interop/', undefined],
];

/** The part of the suite that a test file belongs to, by its folder: none is left out by accident. */
export function partOf(file: string): TestPart | undefined {
  const row = BY_FOLDER.find(([folder]) => file.startsWith(folder));
  return row === undefined ? 'unit' : row[1];
}

/** Test files of a part, relative to `root`, sorted. */
export function testFiles(root: string, part: TestPart): string[] {
  const files = globSync('**/*.test.{ts,mjs}', { cwd: root, exclude: NOT_OURS });
  return files.filter((file) => partOf(file) === part).sort();
}
