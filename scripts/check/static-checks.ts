import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { CONFIG_DOCUMENT, configDocument } from '../generate-config-doc.ts';
import { MESSAGE_VALUES, messageValues } from '../generate-messages.ts';
import { GENERATED, generateProto } from '../generate-proto.ts';

/** What a check found: everything it printed, and whether it was content. */
export interface Finding {
  readonly passed: boolean;
  readonly output: string;
}
export interface StaticCheck {
  readonly name: string;
  readonly run: (root: string) => Promise<Finding>;
}

/** Slow ones first, as they run two at a time. */
export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'svelte-check', run: (root) => svelteCheck(root) },
  { name: 'tsc', run: (root) => tool(root, 'typescript/bin/tsc', ['--noEmit']) },
  { name: 'knip', run: (root) => tool(root, 'knip/bin/knip.js', []) },
  { name: 'biome', run: (root) => tool(root, '@biomejs/biome/bin/biome', ['check']) },
  { name: 'codecs are generated from proto/', run: (root) => codecsAreFresh(root) },
  { name: 'docs/configuration.md is generated from the settings', run: (root) => configDocumentIsFresh(root) },
  { name: 'values of messages are generated from en.json', run: (root) => messageValuesAreFresh(root) },
  { name: 'migrations are generated from schema/', run: (root) => migrationsAreFresh(root) },
];

function svelteCheck(root: string): Promise<Finding> {
  const args = ['--workspace', 'web-client', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'];
  return tool(root, 'svelte-check/bin/svelte-check', args);
}

async function codecsAreFresh(root: string): Promise<Finding> {
  return inScratch(async (scratch) => {
    await generateProto(scratch);
    const stale: string[] = [];
    for (const name of GENERATED) {
      const [made, kept] = await Promise.all([
        fs.readFile(path.join(scratch, name), 'utf8'),
        fs.readFile(path.join(root, 'proto/generated', name), 'utf8'),
      ]);
      if (made !== kept) stale.push(name);
    }
    return { passed: stale.length === 0, output: `out of date: ${stale.join(', ')}; run \`npm run generate\`` };
  });
}

async function configDocumentIsFresh(root: string): Promise<Finding> {
  const kept = await fs.readFile(path.join(root, CONFIG_DOCUMENT), 'utf8');
  return { passed: kept === configDocument(), output: 'out of date; run `npm run generate`' };
}

async function messageValuesAreFresh(root: string): Promise<Finding> {
  const kept = await fs.readFile(path.join(root, MESSAGE_VALUES), 'utf8');
  return { passed: kept === (await messageValues()), output: 'out of date; run `npm run generate`' };
}

async function migrationsAreFresh(root: string): Promise<Finding> {
  return inScratch(async (scratch) => {
    const migrations = path.join(root, 'schema/migrations');
    await fs.cp(migrations, scratch, { recursive: true });
    // drizzle-kit takes the folder only as a path relative to where it runs.
    const out = path.relative(root, scratch);
    const args = ['generate', '--dialect', 'postgresql', '--schema', 'schema/index.ts', '--out', out];
    const finding = await tool(root, 'drizzle-kit/bin.cjs', args);
    const [before, after] = await Promise.all([fs.readdir(migrations), fs.readdir(scratch)]);
    const added = after.filter((name) => !before.includes(name));
    if (!finding.passed || added.length === 0) return finding;
    const change = await fs.readFile(path.join(scratch, added[0] ?? ''), 'utf8');
    return { passed: false, output: `schema/ has changes without a migration; run \`npm run generate\`:\n${change}` };
  });
}

async function inScratch<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'undertone-check-'));
  try {
    return await work(scratch);
  } finally {
    await fs.rm(scratch, { recursive: true });
  }
}

/** Runs a program of node_modules on this Node. */
function tool(root: string, program: string, args: readonly string[]): Promise<Finding> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ passed: status === 0, output }));
  });
}
