import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RoomPage } from '../support/room-page.ts';

/** Mebibytes of memory, and counts of what is held. */
export interface Holdings {
  readonly server: number;
  readonly worker: number;
  /** Live objects of each page after collecting garbage. */
  readonly pages: readonly number[];
  /** Open files and sockets of the server. */
  readonly files: number;
  /** By their names among the metrics. */
  readonly held: Readonly<Record<string, number>>;
}

const HELD =
  /^undertone_((?:sessions|web_sockets|channels)(?:\{.*\})?|media\{what="(?:browsers|banks|slots)"\}|control\{what="(?:connections|sessions)"\}) (\S+)$/gm;
const MEBI = 1024 * 1024;

export async function readHoldings(serverPid: number, httpPort: number, pages: readonly RoomPage[]): Promise<Holdings> {
  const worker = childrenOf(serverPid).find((pid) => commandOf(pid).includes('mediasoup-worker'));
  const metrics = await (await fetch(`http://127.0.0.1:${httpPort}/metrics`)).text();
  const heaps: number[] = [];
  for (const { page } of pages) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    heaps.push((await devtools.send('Runtime.getHeapUsage')).usedSize / MEBI);
    await devtools.detach();
  }
  return {
    server: residentOf(serverPid),
    worker: worker === undefined ? 0 : residentOf(worker),
    pages: heaps,
    files: readdirSync(`/proc/${serverPid}/fd`).length,
    held: Object.fromEntries([...metrics.matchAll(HELD)].map(([, name = '', value]) => [name, Number(value)])),
  };
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).flatMap((task) => {
    const list = `${tasks}/${task}/children`;
    return existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  });
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}
