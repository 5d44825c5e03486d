import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The worker's exit status when it is started without MEDIASOUP_VERSION: it got as far as its own main(). */
const NO_VERSION_GIVEN = 41;

/** True if the worker at `file` starts on this machine (right architecture, all libraries there). */
export function workerRuns(file) {
  try {
    execFileSync(file, [], { stdio: 'ignore', env: {}, timeout: 10_000 });
  } catch (error) {
    return error.status === NO_VERSION_GIVEN;
  }
  return false;
}

/** Copies a binary so that nobody ever sees half of it. */
export function putBinary(from, to) {
  const draft = `${to}.${process.pid}.tmp`;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  try {
    fs.copyFileSync(from, draft);
    fs.chmodSync(draft, 0o755);
    fs.renameSync(draft, to);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
