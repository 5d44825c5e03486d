import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

// Everything in the repository that is made from something else in it; `npm run check` sees whether it is up to date.

const ROOT = path.resolve(import.meta.dirname, '..');
const STEPS = [
  ['scripts/generate-proto.ts'],
  ['scripts/generate-config-doc.ts'],
  ['scripts/generate-messages.ts'],
  ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'schema/drizzle.config.ts'],
];

for (const [program = '', ...args] of STEPS) {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, program), ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
