import { createSocket } from 'node:dgram';
import { type EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below what Linux gives to connections on their way out, and to whoever asks for any port: those come and go all the time, and
 * one could be gone between the question and the use.
 */
const FIRST = 20_000;
const COUNT = 12_000;

/** A port of this address that was free a moment ago, for TCP and UDP. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (;;) {
    // Test files run side by side: each begins elsewhere.
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if ((await isFreeForTcp(port, host)) && (await isFreeForUdp(port, host))) return port;
  }
}

/** Three different ones. */
export async function threeFreePorts(host?: string): Promise<readonly [number, number, number]> {
  for (;;) {
    const ports = [await freePort(host), await freePort(host), await freePort(host)] as const;
    if (new Set(ports).size === ports.length) return ports;
  }
}

async function isFreeForTcp(port: number, host: string): Promise<boolean> {
  const server = createServer().listen(port, host);
  if (!(await listens(server))) return false;
  server.close();
  await once(server, 'close');
  return true;
}

async function isFreeForUdp(port: number, host: string): Promise<boolean> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.bind(port, host);
  const free = await listens(socket);
  socket.close();
  await once(socket, 'close');
  return free;
}

async function listens(emitter: EventEmitter): Promise<boolean> {
  try {
    await once(emitter, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}
