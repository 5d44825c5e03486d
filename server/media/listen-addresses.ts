import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

export interface MediaAddress {
  /** UDP and TCP; 0 lets the worker choose. */
  readonly port: number;
  /** Addresses to listen on; empty or absent: every address of this machine, loopback included. */
  readonly listen?: readonly string[];
  /** What browsers elsewhere reach this machine by, when it is none of its own: address or host name. */
  readonly announced?: string | null;
}

/** IPv4 with 127.0.0.1 last, then global IPv6. Link-local addresses are of no use as candidates. */
export function localAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outer = all.filter(({ internal }) => !internal);
  const v4 = outer.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  const v6 = outer.filter(({ family, scopeid }) => family === 'IPv6' && scopeid === 0).map(({ address }) => address);
  return [...new Set([...v4, '127.0.0.1', ...v6])];
}

/**
 * One socket per address and protocol: a wildcard socket could offer only one candidate. The announced address rides on the
 * first address of its kind; which socket a packet then comes in by does not matter to the worker.
 */
export function listenInfos({ port, listen = [], announced }: MediaAddress): types.TransportListenInfo[] {
  const addresses = listen.length > 0 ? listen : localAddresses();
  const carrier = announced ? addresses.find((address) => isIPv6(address) === isIPv6(announced)) : undefined;
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    addresses.map((ip) => ({
      protocol,
      ip,
      ...(port === 0 ? {} : { port }),
      ...(announced && ip === (carrier ?? addresses[0])
        ? { announcedAddress: announced, exposeInternalIp: !isWildcard(ip) }
        : {}),
    })),
  );
}

function isWildcard(ip: string): boolean {
  return ip === '0.0.0.0' || ip === '::';
}
