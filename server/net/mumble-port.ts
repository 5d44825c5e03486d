import { isSystemError } from './system-error.ts';
import type { TlsServer } from './tls-server.ts';
import type { UdpServer } from './udp-server.ts';

/** Tries for any port that is free for TCP and for UDP. */
const ATTEMPTS = 20;

interface Listeners {
  readonly tls: Pick<TlsServer, 'listen' | 'stopListening'>;
  readonly udp: Pick<UdpServer, 'listen' | 'listenEverywhere'>;
}

/**
 * Opens one port number for TLS and UDP, on these addresses or on every one. Port 0 takes any that is free for both: the system
 * hands out TCP and UDP ports without regard to each other. Resolves with the port, rejects with the system's error.
 */
export async function openMumblePort(
  { tls, udp }: Listeners,
  port: number,
  addresses: readonly string[],
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const bound = await tls.listen(port, addresses);
      await (addresses.length === 0
        ? udp.listenEverywhere(bound)
        : udp.listen(addresses.map((address) => ({ address, port: bound }))));
      return bound;
    } catch (error) {
      tls.stopListening();
      if (port !== 0 || attempt === ATTEMPTS || !isSystemError(error, 'EADDRINUSE')) throw error;
    }
  }
}
