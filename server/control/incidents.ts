import { randomBytes } from 'node:crypto';
import type { ConnectionRecord } from './connections.ts';
import { type Lane, LaneClosed } from './lane.ts';
import type { Log } from './ports.ts';

/** A bug of ours: logged once under an id that an operator can search for. */
export function reportIncident(log: Log, where: string, error: unknown): string {
  const incident = randomBytes(4).toString('hex');
  log.error({ incident, where, error }, 'internal error');
  return incident;
}

/** A lane job that nobody waits for, in the turn of its owner. Jobs after the lane's end are not run. */
export function enqueue(
  { lane, log }: { readonly lane: Lane; readonly log: Log },
  what: string,
  owner: ConnectionRecord | 'server',
  job: () => Promise<void> | void,
): void {
  lane.run(job, owner === 'server' ? undefined : owner).catch((error: unknown) => {
    if (!(error instanceof LaneClosed)) reportIncident(log, what, error);
  });
}
