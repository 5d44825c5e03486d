import { sourceKey } from '#domain/ip-address.ts';
import type { ConnectionRecord, Connections } from './connections.ts';

/** A whole office behind one address may log in at once; more than this is no office. */
const PER_SOURCE = 256;
const IN_TOTAL = 1024;

/**
 * The connection that has to go so that one more may wait for its login: the oldest that has said nothing yet, of the same
 * source first. Real clients authenticate at once, so what is old is idle.
 */
export function surplusHalfOpen(connections: Connections, newest: ConnectionRecord): ConnectionRecord | undefined {
  const source = sourceKey(newest.connection.peer.address);
  let total = 0;
  let sameSource = 0;
  let oldest: ConnectionRecord | undefined;
  let oldestOfSource: ConnectionRecord | undefined;
  for (const record of connections.all()) {
    const { phase } = record.handshake;
    if (phase !== 'greeted' && phase !== 'verifying') continue;
    const same = sourceKey(record.connection.peer.address) === source;
    total += 1;
    if (same) sameSource += 1;
    if (phase !== 'greeted') continue;
    // The registry lists them by age.
    oldest ??= record;
    if (same) oldestOfSource ??= record;
  }
  if (sameSource > PER_SOURCE) return oldestOfSource;
  return total > IN_TOTAL ? oldest : undefined;
}
