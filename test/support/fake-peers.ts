import type { CryptKeys, DatagramPeers, PacketCounts } from '#control/ports.ts';
import type { SessionId } from '#domain/ids.ts';

/** Keys and counters of sessions without any datagram. */
export class FakePeers implements DatagramPeers {
  readonly keys: Map<SessionId, CryptKeys> = new Map();
  readonly resyncs: { readonly session: SessionId; readonly nonce: Uint8Array }[] = [];
  received: PacketCounts = { good: 0, late: 0, lost: 0, resync: 0 };

  open(session: SessionId, _address: string): CryptKeys {
    const keys = {
      key: new Uint8Array(16).fill(1),
      serverNonce: new Uint8Array(16).fill(2),
      clientNonce: new Uint8Array(16).fill(3),
    };
    this.keys.set(session, keys);
    return keys;
  }
  serverNonce(session: SessionId): Uint8Array | undefined {
    return this.keys.get(session)?.serverNonce;
  }
  resync(session: SessionId, clientNonce: Uint8Array): boolean {
    this.resyncs.push({ session, nonce: clientNonce });
    return clientNonce.length === 16;
  }
  counts(_session: SessionId): PacketCounts {
    return this.received;
  }
  close(session: SessionId): void {
    this.keys.delete(session);
  }
}
