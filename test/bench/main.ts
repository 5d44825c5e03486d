import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

// Every measurement in a process of its own, one after the other. README.md says what the figures mean; words on the command
// line choose: `npm run bench -- whole-server`.

const PARTS = ['ocb2', 'voice-fanout', 'media-plane', 'whole-server'];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`there is no ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
  process.exit(2);
}
for (const part of chosen.length > 0 ? chosen : PARTS) {
  console.log(`\n== ${part}`);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, `${part}.ts`)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}
