// Builds mediasoup's media worker out of the sources that its npm package brings, unmodified, with the libraries that
// Debian packages instead of those that upstream's build downloads. README.md tells what the shims are for.
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CommandFailed, runCommand } from '../setup/command.mjs';
import { findCommand } from '../setup/system-packages.mjs';
import { workerRuns } from './worker-binary.mjs';

const SHIM = fileURLToPath(new URL('shim', import.meta.url));
const CXX = process.env.CXX || 'g++';
/** Megabytes that one compiler process may need at its peak, with room to spare. */
const MEMORY_PER_JOB = 700e6;

const COMPILE_FLAGS = [
  '-std=c++20',
  '-O2',
  '-DNDEBUG',
  os.endianness() === 'LE' ? '-DMS_LITTLE_ENDIAN' : '-DMS_BIG_ENDIAN',
  '-DMS_EXECUTABLE',
  '-DFLATBUFFERS_LOCALE_INDEPENDENT=1',
  '-w',
];
const LINK_FLAGS = ['-O2', '-s'];
const LIBRARIES = ['-lsrtp2', '-luv', '-lssl', '-lcrypto', '-lpthread'];
/** Same options as in upstream's worker/fbs/meson.build. */
const FLATC_FLAGS = ['--cpp', '--cpp-field-case-style', 'lower', '--reflect-names', '--scoped-enums'];

/** Headers that most sources include; precompiled they halve the time. */
const PRECOMPILED = [
  '"common.hpp"',
  ...['array', 'cmath', 'cstring', 'deque', 'functional', 'limits', 'list', 'map', 'memory', 'optional', 'ostream'],
  ...['set', 'span', 'sstream', 'stdexcept', 'string', 'string_view', 'unordered_map', 'unordered_set', 'variant'],
  ...['vector', 'uv.h', 'ankerl/unordered_dense.h', 'FBS/log.h', 'FBS/message.h'],
]
  .map((name) => `#include ${name.startsWith('"') ? name : `<${name}>`}\n`)
  .join('');

/** What, besides the shims, decides the result. */
export const RECIPE = [CXX, ...COMPILE_FLAGS, ...LINK_FLAGS, ...LIBRARIES, ...FLATC_FLAGS];

const HEADER_PACKAGES = {
  'uv.h': 'libuv1-dev',
  'openssl/ssl.h': 'libssl-dev',
  'srtp2/srtp.h': 'libsrtp2-dev',
  'flatbuffers/flatbuffers.h': 'libflatbuffers-dev',
};

/** Debian packages that the build needs and this machine lacks. */
export async function missingBuildPackages() {
  const missing = findCommand('flatc') ? [] : ['flatbuffers-compiler'];
  if (!findCommand(CXX)) return ['g++', ...missing, ...Object.values(HEADER_PACKAGES)];
  for (const [header, name] of Object.entries(HEADER_PACKAGES)) {
    const check = promisify(execFile)(CXX, ['-std=c++20', '-fsyntax-only', '-x', 'c++', '-']);
    check.child.stdin.end(`#include <${header}>\n`);
    await check.catch(() => missing.push(name));
  }
  return missing;
}

/**
 * Builds the worker of the mediasoup package in `packageDirectory` and puts it at `output`. `directory` takes what
 * arises on the way, 130 MB; a build that broke off goes on from there.
 */
export async function buildWorker({ packageDirectory, output, directory, progress }) {
  const worker = path.join(packageDirectory, 'worker');
  const generated = path.join(directory, 'generated');
  const objects = path.join(directory, 'objects');
  fs.mkdirSync(path.join(generated, 'FBS'), { recursive: true });
  fs.mkdirSync(objects, { recursive: true });

  progress('schemas');
  const schemas = fs.readdirSync(path.join(worker, 'fbs')).filter((name) => name.endsWith('.fbs'));
  await runCommand('flatc', [
    ...FLATC_FLAGS,
    ...['--filename-suffix', '', '-o', path.join(generated, 'FBS')],
    ...schemas.map((name) => path.join(worker, 'fbs', name)),
  ]);

  progress('precompiling headers');
  const webrtc = path.join(worker, 'deps/libwebrtc');
  const includes = [SHIM, path.join(worker, 'include'), generated, webrtc, path.join(webrtc, 'libwebrtc')];
  const flags = [...COMPILE_FLAGS, ...includes.map((place) => `-I${place}`)];
  const header = path.join(generated, 'precompiled.hpp');
  fs.writeFileSync(header, `#pragma once\n${PRECOMPILED}`);
  await runCommand(CXX, [...flags, '-x', 'c++-header', '-c', header, '-o', `${header}.gch`]);

  const files = workerSources(worker).map((source) => ({
    source,
    object: path.join(objects, `${path.relative(worker, source).replaceAll(path.sep, '__')}.o`),
  }));
  await compileAll(files, [...flags, '-include', header], progress);

  progress('linking');
  const binary = path.join(directory, path.basename(output));
  await runCommand(CXX, [...LINK_FLAGS, '-o', binary, ...files.map(({ object }) => object), ...LIBRARIES]);
  if (!workerRuns(binary)) throw new Error(`${binary} was built but does not run`);
  fs.mkdirSync(path.dirname(output), { recursive: true });
  fs.renameSync(binary, output);
}

/** What upstream's Meson files list. */
function workerSources(worker) {
  const webrtc = path.join(worker, 'deps/libwebrtc');
  const listed = (directory, name) =>
    mesonList(fs.readFileSync(path.join(directory, 'meson.build'), 'utf8'), name).map((file) =>
      path.join(directory, file),
    );
  return [
    ...listed(worker, 'common_sources'),
    path.join(worker, 'src/main.cpp'),
    ...(fs.existsSync(webrtc) ? listed(webrtc, 'libwebrtc_sources') : []),
  ];
}

/** The C++ files in every Meson list called `name`; throws if there is none. */
export function mesonList(text, name) {
  const lists = [...text.matchAll(new RegExp(`^\\s*${name} \\+?= \\[([^\\]]*)\\]`, 'gm'))];
  const files = lists.flatMap(([, list]) => [...list.matchAll(/'([^']+\.(?:cpp|cc))'/g)].map(([, file]) => file));
  if (files.length === 0)
    throw new Error(`no list "${name}" in meson.build: this mediasoup is laid out in another way`);
  return files;
}

async function compileAll(files, flags, progress) {
  // Biggest first, so that no big one is left alone at the end.
  const queue = files.map((file) => ({ ...file, size: fs.statSync(file.source).size })).sort((a, b) => a.size - b.size);
  const total = queue.length;
  let failed = false;
  const compileNext = async () => {
    for (let job = queue.pop(); job && !failed; job = queue.pop()) {
      progress(`${total - queue.length} of ${total} files`);
      if (fs.existsSync(job.object)) continue;
      try {
        await runCommand(CXX, [...flags, '-c', job.source, '-o', `${job.object}.tmp`]);
      } catch (error) {
        failed = true;
        throw error instanceof CommandFailed ? new CommandFailed(job.source, 'does not compile', error.output) : error;
      }
      fs.renameSync(`${job.object}.tmp`, job.object);
    }
  };
  await Promise.all(Array.from({ length: jobCount() }, compileNext));
}

function jobCount() {
  const cores = os.availableParallelism?.() ?? os.cpus().length;
  const memory = process.availableMemory?.() || os.freemem();
  return Math.max(1, Math.min(cores, Math.floor(memory / MEMORY_PER_JOB)));
}
