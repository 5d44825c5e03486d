// The official Mumble desktop clients against this server. The harness that drives them is no part of this repository:
// it is looked for at $MUMBLE_DESKTOP_TOOLS, else at ../shared/tools/desktop beside the clone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { threeFreePorts } from '../test/support/free-port.ts';
import { runTests } from './check/test-run.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const TOOLS = process.env['MUMBLE_DESKTOP_TOOLS'] ?? path.resolve(ROOT, '../shared/tools/desktop');
const OUTPUT = path.join(ROOT, 'test/output/interop');
/** From microphone to loudspeaker, both clients included; murmur needs 97 to 115. */
const MAX_DELAY_MS = 125;

interface StartedServer {
  readonly server: ChildProcess;
  readonly superUserPassword: string;
}

async function startServer(data: string, environment: Record<string, string>): Promise<StartedServer> {
  const server = spawn(process.execPath, [path.join(ROOT, 'server/main.ts'), '--data', data], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    process.stdout.write(`  ${line}\n`);
    // A new server says it last, after that it is ready.
    const password = /SuperUser's password +(\S+)/.exec(line)?.[1];
    if (password === undefined) continue;
    server.stdout.resume();
    return { server, superUserPassword: password };
  }
  throw new Error('the server ended before it was ready');
}

/** Exit status; a signal counts as 1. */
async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? 1;
}

async function interop(): Promise<number> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'undertone-interop-'));
  const [mumble, http, media] = await threeFreePorts();
  // All clients come from one address, which automatic bans would take for an attack.
  const environment = {
    PORT: `${mumble}`,
    HTTP_PORT: `${http}`,
    MEDIA_PORT: `${media}`,
    UNDERTONE_AUTOBAN_ATTEMPTS: '0',
  };
  const { server, superUserPassword } = await startServer(data, environment);
  try {
    const harness = spawn(
      'python3',
      [
        path.join(TOOLS, 'interop.py'),
        ...['--server', `127.0.0.1:${mumble}`, '--superuser', superUserPassword],
        ...['--max-delay', `${MAX_DELAY_MS}`],
        ...['--output', OUTPUT, ...process.argv.slice(2)],
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const status = await ended(harness);

    process.env['MUMBLE_DESKTOP_TOOLS'] = TOOLS;
    process.env['UNDERTONE_SERVER'] = `127.0.0.1:${mumble}`;
    process.env['UNDERTONE_SUPERUSER'] = superUserPassword;
    process.env['UNDERTONE_URL'] = `http://localhost:${http}/`;
    const files = fs.globSync('test/interop/*.test.ts', { cwd: ROOT }).sort();
    if (files.length === 0) return status;
    const print = (text: string) => process.stdout.write(text);
    const { counts } = await runTests({ root: ROOT, files, concurrency: 1, verbose: true, secondTry: false, print });
    const { passed, failed, skipped } = counts;
    print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    return failed > 0 ? 1 : status;
  } finally {
    server.kill('SIGTERM');
    await ended(server);
    fs.rmSync(data, { recursive: true, force: true });
  }
}

if (fs.existsSync(path.join(TOOLS, 'interop.py'))) {
  process.exitCode = await interop();
} else {
  const line = '*'.repeat(78);
  console.error(`${line}\n* SKIPPED: no desktop client was tried.`);
  console.error(
    `* There is no harness at ${TOOLS};\n* set MUMBLE_DESKTOP_TOOLS to the folder with interop.py.\n${line}`,
  );
}
