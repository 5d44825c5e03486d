// Provides what a fresh clone lacks: `node scripts/setup.mjs start` for running the server, `… test` for the whole
// test suite. Runs on any Node from 18 on and needs no package; says nothing when nothing is missing.
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MediaWorker } from './mediasoup-worker/media-worker.mjs';
import { EmbeddedPostgres } from './setup/embedded-postgres.mjs';
import { withLock } from './setup/lock.mjs';
import { NodeRuntime } from './setup/node-runtime.mjs';
import { NpmPackages } from './setup/npm-packages.mjs';
import { runStep, SetupError } from './setup/step.mjs';
import { installSystemPackages, missingTestPackages } from './setup/system-packages.mjs';
import { WebClientBuild } from './setup/web-client.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const npmPackages = new NpmPackages(root);
const nodeRuntime = new NodeRuntime(root);
const embeddedPostgres = new EmbeddedPostgres(root);
const mediaWorker = new MediaWorker(root);
const webClient = new WebClientBuild(root);

function isComplete(mode) {
  return (
    ![npmPackages, nodeRuntime, embeddedPostgres, mediaWorker, webClient].some((part) => part.isMissing()) &&
    (mode === 'start' || missingTestPackages().length === 0)
  );
}

async function provide(mode) {
  if (npmPackages.isMissing()) await runStep('npm packages', (report) => npmPackages.provide(report));
  if (nodeRuntime.isMissing()) await runStep('Node', (report) => nodeRuntime.provide(report));
  if (embeddedPostgres.isMissing()) await runStep('embedded PostgreSQL', (report) => embeddedPostgres.provide(report));

  const mustBuildWorker =
    mediaWorker.isMissing() && !(await runStep('media worker', (report) => mediaWorker.provideReadyMade(report)));

  // All system packages at once, so that who must install them by hand is asked only once.
  const systemPackages = [
    ...(mode === 'test' ? missingTestPackages() : []),
    ...(mustBuildWorker ? await mediaWorker.missingBuildPackages() : []),
  ];
  if (systemPackages.length > 0) {
    await runStep('system packages', (report) => installSystemPackages(systemPackages, report));
  }
  if (mustBuildWorker) {
    await runStep('media worker from its sources (about two minutes, once)', (report) => mediaWorker.build(report));
  }
  if (webClient.isMissing()) await runStep('web client', (report) => webClient.provide(nodeRuntime.binary, report));
}

const mode = process.argv[2];
if (mode !== 'start' && mode !== 'test') {
  console.error('usage: node scripts/setup.mjs start|test');
  process.exit(2);
}
try {
  if (!isComplete(mode)) {
    await withLock(
      path.join(root, '.setup.lock'),
      () => provide(mode),
      (pid) => console.error(`set-up: waiting for another set-up of this directory (process ${pid})`),
    );
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
