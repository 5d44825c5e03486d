import type { Connection } from '#control/ports.ts';
import { generateIdentity, type TlsIdentity } from '../../server/net/certificate.ts';
import type { Entrances } from '../../server/net/entrances.ts';
import { Inbox } from './inbox.ts';

export type Arrival =
  | { readonly kind: 'opened'; readonly connection: Connection }
  | { readonly kind: 'closed'; readonly connection: Connection; readonly how?: 'left' | 'lost' }
  | {
      readonly kind: 'message' | 'voice';
      readonly connection: Connection;
      readonly type: number;
      readonly payload: Buffer;
    };

/** Entrances that only keep what comes. */
export class RecordingEntrances implements Entrances {
  readonly arrivals = new Inbox<Arrival>();

  readonly control = {
    opened: (connection: Connection) => this.arrivals.add({ kind: 'opened', connection }),
    closed: (connection: Connection, how: 'left' | 'lost' = 'left') =>
      this.arrivals.add({ kind: 'closed', connection, how }),
    received: (connection: Connection, type: number, payload: Uint8Array) =>
      this.arrivals.add({ kind: 'message', connection, type, payload: Buffer.from(payload) }),
  };

  voice(connection: Connection, packet: Uint8Array): void {
    this.arrivals.add({ kind: 'voice', connection, type: 1, payload: Buffer.from(packet) });
  }

  async opened(): Promise<Connection> {
    const { connection } = await this.arrivals.take(({ kind }) => kind === 'opened', 'new connection');
    return connection;
  }
  async closed(connection: Connection): Promise<'left' | 'lost' | undefined> {
    const arrival = await this.arrivals.take(
      (it): it is Extract<Arrival, { kind: 'closed' }> => it.kind === 'closed' && it.connection === connection,
      'closed connection',
    );
    return arrival.how;
  }
  async message(): Promise<Extract<Arrival, { kind: 'message' | 'voice' }>> {
    return this.arrivals.take(
      (it): it is Extract<Arrival, { kind: 'message' | 'voice' }> => it.kind === 'message' || it.kind === 'voice',
      'message',
    );
  }
}

let identity: Promise<TlsIdentity> | undefined;

/** One key for a whole test file: making it takes longer than using it. */
export function sharedServerIdentity(): Promise<TlsIdentity> {
  identity ??= generateIdentity(new Date());
  return identity;
}
