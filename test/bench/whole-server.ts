import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MumbleClient } from '../support/mumble-client.ts';
import { printTable, quantile } from './cpu-time.ts';
import { type Memory, ServerProcess } from './server-process.ts';

// The server as users start it, from the outside: time to start, memory, and the way of a packet from client to client. The
// clients are of this process; the time it needs to notice a packet is in the delays, and its CPU is not on the server's bill.

const CLIENTS = 100;
const SETTLING_MS = 3000;
const FRAME_MS = 20;
const PACKETS = 500;
const OPUS = new Uint8Array(80).fill(0xf8);

/** Delays in ms of a talker's packets at all others, sorted. */
async function talk(clients: readonly MumbleClient[]): Promise<Float64Array> {
  const [talker, ...listeners] = clients;
  if (talker === undefined) throw new Error('nobody talks');
  const sent: number[] = [];
  const already = listeners.map(({ voice }) => voice.heard.all.length);
  const start = performance.now();
  for (let n = 0; n < PACKETS; n++) {
    await delay(Math.max(0, start + n * FRAME_MS - performance.now()));
    sent.push(performance.now());
    talker.voice.talk({ opus: OPUS, frameNumber: n * 2 });
  }
  await delay(FRAME_MS * 10);
  const delays = listeners.flatMap(({ voice }, i) =>
    voice.heard.all.slice(already[i]).map(({ at, frameNumber }) => at - (sent[frameNumber / 2] ?? Number.NaN)),
  );
  return Float64Array.from(delays).sort();
}

async function measureVoice(server: ServerProcess, clients: readonly MumbleClient[]): Promise<string[]> {
  const before = await server.cpuSeconds();
  const delays = await talk(clients);
  const cpu = (await server.cpuSeconds()) - before;
  const expected = PACKETS * (clients.length - 1);
  return [
    `1 → ${clients.length - 1}`,
    quantile(delays, 0.5).toFixed(2),
    quantile(delays, 0.99).toFixed(2),
    `${((1 - delays.length / expected) * 100).toFixed(1)} %`,
    ((cpu * 1e6) / delays.length).toFixed(0),
  ];
}

async function join(port: number, name: string): Promise<MumbleClient> {
  const client = await MumbleClient.join({ port, name });
  await client.voice.ping();
  return client;
}

function printMemory(title: string, parts: readonly Memory[]): void {
  const megabytes = (kilobytes: number) => (kilobytes / 1024).toFixed(0);
  const rows = parts.map(({ name, rss, pss }) => [name, megabytes(rss), megabytes(pss)]);
  printTable([[title, 'RSS MB', 'PSS MB'], ...rows], [28, 10, 10]);
}

const directory = await mkdtemp(path.join(tmpdir(), 'undertone-bench-'));
const clients: MumbleClient[] = [];
try {
  const first = await ServerProcess.start(directory);
  await first.stop();
  const server = await ServerProcess.start(directory);
  try {
    console.log(
      `first start ${first.startMilliseconds.toFixed(0)} ms, second ${server.startMilliseconds.toFixed(0)} ms`,
    );
    await delay(SETTLING_MS);
    printMemory('\nat start', await server.memory());
    for (let i = 0; i < 2; i++) clients.push(await join(server.port, `client ${i}`));
    const alone = await measureVoice(server, clients);
    while (clients.length < CLIENTS) clients.push(await join(server.port, `client ${clients.length}`));
    await delay(SETTLING_MS);
    printMemory(`\nwith ${CLIENTS} idle clients`, await server.memory());
    const many = await measureVoice(server, clients);
    console.log();
    const heads = ['forwarding', 'p50 ms', 'p99 ms', 'lost', 'CPU µs/copy'];
    printTable([heads, alone, many], [12, 10, 10, 10, 14]);
  } finally {
    await Promise.all(clients.map((client) => client.drop()));
    await server.stop();
  }
} finally {
  await rm(directory, { recursive: true });
}
