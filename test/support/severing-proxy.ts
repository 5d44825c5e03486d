import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a page and the server as a network does that breaks. */
export class SeveringProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #down = false;

  private constructor(port: number, localAddress: string) {
    this.#server = createServer((client) => {
      if (this.#down) {
        client.destroy();
        return;
      }
      const server = connect({ port, host: '127.0.0.1', localAddress });
      for (const [socket, other] of [
        [client, server],
        [server, client],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.once('close', () => {
          this.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }

  /** from: the address of loopback that the server sees, another person's for instance. */
  static async listen(target: number, from = '127.0.0.1'): Promise<SeveringProxy> {
    const proxy = new SeveringProxy(target, from);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    // A listening server has an object for its address.
    return (this.#server.address() as AddressInfo).port;
  }

  /** Cuts every connection, and refuses new ones until restore(). */
  sever(): void {
    this.#down = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** What is connected stays so and brings nothing any more, as when the network under it has changed; new connections work. */
  swallow(): void {
    for (const socket of this.#sockets) socket.unpipe().resume();
  }

  restore(): void {
    this.#down = false;
  }

  async close(): Promise<void> {
    this.sever();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
