import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { hasChromium } from '../support/chromium.ts';
import { noCoturn } from '../support/coturn.ts';
import { noNamespaces } from '../support/network-namespace.ts';
import { Random } from '../support/random.ts';
import { Conversation } from './conversation.ts';
import { DISTURBANCES, type Disturbance } from './disturbances.ts';
import { type Holdings, readHoldings } from './holdings.ts';

// How long, which seed, and a word of the only event there shall be, on the command line; README.md says what is printed.

const RECOVERY_LIMIT_MS = 15_000;
/** From when voice could get through again until what became of it is looked at. */
const SETTLE_MS = RECOVERY_LIMIT_MS + 5000;
/** What was heard last may not be collected yet. */
const COLLECTED_MS = 3000;
/** So much of a second must be heard; a tenth may be lost on purpose. */
const ENOUGH = 0.8;
const EVENTS = 8;
const SHORTEST_PAUSE_MS = 5000;
/** Mebibytes that anybody may hold more at the end: once, and per minute. */
const GROWTH = { once: 25, perMinute: 1 };
const PRESSURE = '/proc/pressure/cpu';
const SPARE_FILES = 4;
/** What a run may take beyond its minutes before it is broken off. */
const OVERTIME_MS = 90_000;

const impossible = noNamespaces || noCoturn || (!hasChromium && 'no Chromium here');
const [minutes = 5, seed = 1] = process.argv.slice(2, 4).map(Number);
const [only = ''] = process.argv.slice(4);
const disturbances = DISTURBANCES.filter(({ name }) => name.includes(only));
if (impossible || !(minutes > 0) || disturbances.length === 0) {
  console.error(impossible || 'usage: npm run test:endurance -- [minutes] [seed] [word of the only event]');
  process.exit(2);
}

const failures: string[] = [];
const call = await Conversation.open();
let ending: Promise<never> | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(signal));
setTimeout(() => void end('the run did not end'), minutes * 60_000 + OVERTIME_MS).unref();
await run(call).catch((error: unknown) => failures.push(`the run: ${String(error)}`));
await end();

/** However it came about: says what failed, and leaves no network behind. */
function end(why?: string): Promise<never> {
  if (why !== undefined) failures.push(why);
  ending ??= (async () => {
    await call.close();
    failures.push(...call.failures);
    for (const failure of failures) console.log(`FAILED: ${failure}`);
    console.log(failures.length === 0 ? 'passed' : `${failures.length} failures`);
    process.exit(failures.length === 0 ? 0 : 1);
  })();
  return ending;
}

async function run(conversation: Conversation): Promise<void> {
  const { server, httpPort, pages } = conversation;
  conversation.start();
  await delay(SHORTEST_PAUSE_MS);
  const begun = performance.now();
  const finish = begun + minutes * 60_000;
  const first = await readHoldings(server.pid, httpPort, pages);
  console.log(`${minutes} minutes, seed ${seed}, begins by ${await conversation.paths()}`);
  const minute = setInterval(() => void reportOrComplain(conversation, begun), 60_000);
  const random = new Random(seed);
  const pause = Math.max(SHORTEST_PAUSE_MS, (minutes * 60_000) / EVENTS - 2 * SETTLE_MS);
  let deck = random.shuffled(disturbances);
  while (performance.now() + SETTLE_MS + pause < finish) {
    await delay(pause);
    const [next] = deck;
    deck = deck.length > 1 ? deck.slice(1) : random.shuffled(disturbances);
    if (next === undefined) break;
    await disturb(conversation, next).catch((error: unknown) => {
      complain(next.name, error);
      conversation.network.mend();
    });
  }
  await delay(Math.max(0, finish - performance.now()));
  clearInterval(minute);
  await reportOrComplain(conversation, begun);
  compare(first, await readHoldings(server.pid, httpPort, pages));
}

async function disturb(conversation: Conversation, { name, happen, end: over }: Disturbance): Promise<void> {
  await settle(conversation, name, await happen(asDisturbed(conversation)));
  if (over === undefined) return;
  over(asDisturbed(conversation));
  await settle(conversation, `${name}: over`, performance.now());
}

function asDisturbed(conversation: Conversation) {
  const { network, pages, httpPort } = conversation;
  return { network, pages, httpPort, silence: conversation.silence.bind(conversation) };
}

/** Waits, and says what became of the call since the network was back. */
async function settle(conversation: Conversation, what: string, back: number): Promise<void> {
  const sessions = await conversation.sessions();
  await delay(SETTLE_MS);
  const now = performance.now();
  const slowest = conversation.logs.map((log) => ({
    name: log.name,
    after: log.recovery(back, now - COLLECTED_MS, ENOUGH),
  }));
  const worst = slowest.toSorted((a, b) => (b.after ?? now) - (a.after ?? now))[0];
  const after = worst?.after ?? null;
  const same = (await conversation.sessions()).every((session, n) => session === sessions[n]);
  const recovered = after === null ? 'not recovered' : `all heard after ${(after / 1000).toFixed(1)} s`;
  console.log(
    `* ${what}: ${recovered} (${worst?.name}), by ${await conversation.paths()}, ${same ? 'same sessions' : 'OTHER SESSIONS'}${waiting()}`,
  );
  if (after === null || after > RECOVERY_LIMIT_MS) failures.push(`${what}: ${worst?.name} ${recovered}${waiting()}`);
  failures.push(...(await conversation.faults()).map((fault) => `${what}: ${fault}`));
}

/** The last minute. */
async function report(conversation: Conversation, begun: number): Promise<void> {
  const { server, httpPort, pages } = conversation;
  const to = performance.now() - COLLECTED_MS;
  const from = Math.max(begun, to - 60_000);
  for (const log of conversation.logs) {
    const share = (100 * log.share(from, to)).toFixed(1).padStart(5);
    const gap = log.longestGap(from, to);
    const [lasted, ago] = [gap.milliseconds, to - gap.end].map((time) => (time / 1000).toFixed(1).padStart(4));
    console.log(`  ${log.name.padEnd(16)} ${share} %  longest gap ${lasted} s, ended ${ago} s ago`);
  }
  const { server: resident, worker, pages: heaps, files } = await readHoldings(server.pid, httpPort, pages);
  const heap = heaps.map((size) => size.toFixed(1)).join(' and ');
  console.log(
    `  server ${resident.toFixed(0)} MiB, ${files} files; worker ${worker.toFixed(0)} MiB; pages ${heap} MiB${waiting()}`,
  );
}

/** On a machine that is busy elsewhere gaps say nothing about the call. */
function waiting(): string {
  const share = existsSync(PRESSURE) ? /some .*avg60=(\S+)/.exec(readFileSync(PRESSURE, 'utf8'))?.[1] : undefined;
  return share === undefined ? '' : `; a processor was waited for ${share} % of the minute`;
}

function compare(first: Holdings, last: Holdings): void {
  const allowed = GROWTH.once + GROWTH.perMinute * minutes;
  const sizes = ({ server, worker, pages }: Holdings) => [server, worker, ...pages];
  const before = sizes(first);
  for (const [n, size] of sizes(last).entries()) {
    const grown = size - (before[n] ?? 0);
    const who = ['the server', 'the media worker', 'the first page', 'the second page'][n];
    if (grown > allowed) failures.push(`${who} holds ${grown.toFixed(0)} MiB more than at first`);
  }
  if (last.files > first.files + SPARE_FILES) failures.push(`${first.files} files were open, now ${last.files}`);
  for (const [name, value] of Object.entries(last.held)) {
    if (value > (first.held[name] ?? 0)) failures.push(`${name} was ${first.held[name]}, is ${value}`);
  }
}

function reportOrComplain(conversation: Conversation, begun: number): Promise<void> {
  return report(conversation, begun).catch((error: unknown) => complain('a report', error));
}

function complain(what: string, error: unknown): void {
  const failure = `${what}: ${String(error)}`;
  console.log(`! ${failure}`);
  failures.push(failure);
}
