import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMumblePort } from './mumble-port.ts';

/** Hands out the ports 1, 2, 3 … for TCP; those named are taken for UDP. */
class Machine {
  readonly open = new Set<number>();
  readonly #takenForUdp: (port: number) => boolean;
  #next = 1;

  constructor(takenForUdp: (port: number) => boolean) {
    this.#takenForUdp = takenForUdp;
  }

  readonly tls = {
    listen: async (port: number) => {
      const bound = port === 0 ? this.#next++ : port;
      this.open.add(bound);
      return bound;
    },
    stopListening: () => this.open.clear(),
  };
  readonly udp = {
    listen: async (bindings: readonly { readonly port: number }[]) => {
      for (const { port } of bindings) this.#bind(port);
    },
    listenEverywhere: async (port: number) => this.#bind(port),
  };

  #bind(port: number): void {
    if (this.#takenForUdp(port)) throw Object.assign(new Error(`bind EADDRINUSE ${port}`), { code: 'EADDRINUSE' });
  }
}

for (const addresses of [[], ['127.0.0.1', '::1']]) {
  const where = addresses.length === 0 ? 'everywhere' : 'on some addresses';

  test(`any port is one that is free for UDP too, ${where}`, async () => {
    const machine = new Machine((port) => port < 4);
    assert.equal(await openMumblePort(machine, 0, addresses), 4);
    assert.deepEqual([...machine.open], [4]);
  });

  test(`a port that was asked for is not exchanged for another, ${where}`, async () => {
    const machine = new Machine((port) => port === 64738);
    await assert.rejects(openMumblePort(machine, 64738, addresses), { code: 'EADDRINUSE' });
    assert.deepEqual([...machine.open], []);
  });
}

test('a machine without any free port says so', async () => {
  const machine = new Machine(() => true);
  await assert.rejects(openMumblePort(machine, 0, []), { code: 'EADDRINUSE' });
  assert.deepEqual([...machine.open], []);
});

test('another failure is not tried again', async () => {
  const machine = new Machine(() => false);
  let tries = 0;
  const udp = {
    ...machine.udp,
    listenEverywhere: async () => {
      tries++;
      throw Object.assign(new Error('bind EACCES'), { code: 'EACCES' });
    },
  };
  await assert.rejects(openMumblePort({ tls: machine.tls, udp }, 0, []), { code: 'EACCES' });
  assert.equal(tries, 1);
});
