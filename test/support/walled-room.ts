import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_PATH } from './chromium.ts';
import { Coturn, noCoturn, type RelayAccess } from './coturn.ts';
import { threeFreePorts } from './free-port.ts';
import { NetworkNamespace } from './network-namespace.ts';
import { Room, type RoomOptions } from './room.ts';

const SECRET: RelayAccess = { turnSecret: 'shared with the relay' };

export interface WalledRoomOptions extends RoomOptions {
  /** Default: a secret, by which every page gets credentials of its own. */
  readonly relayAccess?: RelayAccess;
  /** How pages may speak with the relay; default: TCP alone. */
  readonly relayTransports?: readonly ('udp' | 'tcp')[];
}

export interface WalledPorts {
  readonly http: number;
  readonly media: number;
  readonly turn: number;
}

/** Server, relay and desktops on this machine; the browser at the far end of a cable with a firewall. */
export class WalledRoom {
  readonly room: Room;
  readonly network: NetworkNamespace;
  readonly ports: WalledPorts;
  /** null: there is none on this machine. */
  readonly coturn: Coturn | null;
  readonly #ending: (() => unknown)[];

  private constructor(parts: Pick<WalledRoom, 'room' | 'network' | 'ports' | 'coturn'>, ending: (() => unknown)[]) {
    this.room = parts.room;
    this.network = parts.network;
    this.ports = parts.ports;
    this.coturn = parts.coturn;
    this.#ending = ending;
  }

  static async open({
    relayAccess = SECRET,
    relayTransports = ['tcp'],
    ...options
  }: WalledRoomOptions = {}): Promise<WalledRoom> {
    const ending: (() => unknown)[] = [];
    try {
      const folder = mkdtempSync(join(tmpdir(), 'walled-'));
      ending.push(() => rmSync(folder, { recursive: true }));
      const network = NetworkNamespace.open();
      ending.push(() => network.close());
      const address = network.hostAddress;
      const [http, media, turn] = await threeFreePorts(address);
      const ports = { http, media, turn };
      const coturn = noCoturn ? null : await Coturn.start({ address, port: ports.turn, access: relayAccess });
      ending.push(() => coturn?.close());
      const room = await Room.open({
        ...options,
        config: {
          ...{ httpHost: '', httpPort: ports.http, mediaPort: ports.media, mediaAddress: '' },
          iceServers: relayTransports.map((transport) => `turn:${address}:${ports.turn}?transport=${transport}`).join(),
          ...relayAccess,
          ...options.config,
        },
        chromium: network.wrap(CHROMIUM_PATH, join(folder, 'chromium')),
        // Microphones are for secure pages; this one is only here.
        chromiumArgs: [`--unsafely-treat-insecure-origin-as-secure=http://${address}:${ports.http}`],
      });
      ending.push(() => room.close());
      return new WalledRoom({ room, network, ports, coturn }, ending);
    } catch (error) {
      for (const end of ending.toReversed()) await end();
      throw error;
    }
  }

  get pageUrl(): string {
    return `http://${this.network.hostAddress}:${this.ports.http}/`;
  }

  async close(): Promise<void> {
    for (const end of this.#ending.toReversed()) await end();
  }
}
