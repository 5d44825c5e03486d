import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { socketIn } from '../../server/store/lock-file.ts';

type When = 'before' | 'after';

/** Stands between the program and PostgreSQL, and cuts or stalls connections at the worst moment. */
export class CuttingProxy {
  readonly path: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #trap: { readonly text: string; readonly when: When } | null = null;
  #stalled = false;
  cuts = 0;
  connections = 0;

  private constructor(path: string, target: string) {
    this.path = path;
    this.#server = createServer((client) => this.#forward(client, connect(target)));
  }

  static async listen(directory: string, target: string): Promise<CuttingProxy> {
    await mkdir(directory);
    const proxy = new CuttingProxy(socketIn(directory), target);
    proxy.#server.listen(proxy.path);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Cuts once, when the program next sends this text: before it reaches PostgreSQL, or after PostgreSQL has answered. */
  cutOn(text: string, when: When): void {
    this.#trap = { text, when };
  }

  /** From now on nothing that is sent arrives. */
  stall(): void {
    this.#stalled = true;
  }

  restore(): void {
    this.#stalled = false;
    this.#trap = null;
    this.connections = 0;
    this.cuts = 0;
  }

  async cutAll(): Promise<void> {
    const closing = Array.from(this.#sockets, (socket) => once(socket, 'close'));
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closing);
  }

  async close(): Promise<void> {
    await this.cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #forward(client: Socket, server: Socket): void {
    this.connections++;
    let cutOnAnswer = false;
    const cut = () => {
      this.cuts++;
      client.destroy();
    };
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        (socket === client ? server : client).destroy();
      });
    }
    client.on('data', (bytes) => {
      if (this.#stalled) return;
      const trap = this.#trap;
      if (trap !== null && bytes.includes(trap.text)) {
        this.#trap = null;
        if (trap.when === 'before') return cut();
        cutOnAnswer = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (cutOnAnswer) return cut();
      client.write(bytes);
    });
  }
}
