import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runCommand } from '../setup/command.mjs';
import { putBinary, workerRuns } from './worker-binary.mjs';

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download';
const ANSWER_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 300_000;

/** Where mediasoup publishes its worker for this machine; MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL as upstream. */
export function prebuiltUrl(version, env = process.env) {
  const base = env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || RELEASES;
  const kernel = process.platform === 'linux' ? `-kernel${Number.parseInt(os.release(), 10)}` : '';
  return `${base}/${version}/mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
}

/**
 * Downloads the official binary to `target`. Resolves with undefined, or with the reason (a phrase) why there is
 * none to be had: no such release, out of reach, does not run here.
 */
export async function downloadPrebuilt(version, target, { progress }, env = process.env) {
  if (env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return 'download switched off';
  const url = prebuiltUrl(version, env);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'mediasoup-worker-'));
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer')), ANSWER_TIMEOUT_MS);
  try {
    progress(url);
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || !response.body) return `${new URL(url).host} answered ${response.status}`;
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error('download took too long')), DOWNLOAD_TIMEOUT_MS);
    const archive = path.join(directory, 'worker.tgz');
    await pipeline(Readable.fromWeb(response.body), fs.createWriteStream(archive), { signal: abort.signal });
    await runCommand('tar', ['-xzf', archive, '-C', directory]);
    const binary = path.join(directory, path.basename(target));
    if (!workerRuns(binary)) return 'the official binary does not run on this machine';
    putBinary(binary, target);
    return undefined;
  } catch (error) {
    const reason = abort.signal.reason?.message ?? error.cause?.code ?? error.cause?.message ?? error.message;
    return `cannot get it from ${new URL(url).host} (${reason})`;
  } finally {
    clearTimeout(timer);
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
