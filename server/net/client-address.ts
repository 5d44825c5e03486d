import { BlockList, isIP, isIPv4 } from 'node:net';

/** Textual IP without zone, IPv4 without the mapped prefix; null when it is no IP address. */
export function plainAddress(address: string | undefined): string | null {
  const plain = (address ?? '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) === 0 ? null : plain;
}

/** Networks given as CIDR or as single addresses. Throws RangeError naming the one that is neither. */
export class Networks {
  readonly #list = new BlockList();

  constructor(networks: readonly string[]) {
    for (const network of networks) this.#add(network);
  }

  contains(address: string): boolean {
    return this.#list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }

  #add(network: string): void {
    const [address = '', prefix, ...rest] = network.split('/');
    const version = isIP(address);
    const bits = version === 4 ? 32 : 128;
    const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (version === 0 || rest.length > 0 || length < 0 || length > bits) {
      throw new RangeError(`${JSON.stringify(network)} is neither an IP address nor a network like 10.0.0.0/8`);
    }
    this.#list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
}

export const LOOPBACK_NETWORKS: readonly string[] = ['127.0.0.0/8', '::1'];

/**
 * The client's own address behind trusted proxies: the rightmost hop that is not a trusted proxy, for everything to the
 * left of it is that hop's unproved word. socketAddress must be plain.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | undefined, trusted: Networks): string {
  let client = socketAddress;
  const hops = (forwardedFor ?? '').split(',').reverse();
  for (const hop of hops) {
    if (!trusted.contains(client)) return client;
    const address = hopAddress(hop.trim());
    // A proxy that hides its client ("unknown") is the nearest that is known.
    if (address === null) return client;
    client = address;
  }
  return client;
}

/** Some proxies write the port too: 192.0.2.1:4711, [2001:db8::1]:4711. */
function hopAddress(hop: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? hop;
  return plainAddress(bare);
}
