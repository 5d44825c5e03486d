import type { Millis, SessionId } from '#domain/ids.ts';
import type { CryptState } from '#protocol/ocb2.ts';

/** Where datagrams leave; one per socket. */
export interface DatagramOutlet {
  /** A buffer of exactly length bytes, to fill and pass to send() at once; null when the datagram has to be dropped. */
  take(length: number): Uint8Array | null;
  send(datagram: Uint8Array, port: number, address: string): void;
}

/** A session on the UDP side. It is bound while outlet is not null. */
export interface UdpPeer {
  readonly session: SessionId;
  readonly crypt: CryptState;
  readonly host: UdpHost;
  outlet: DatagramOutlet | null;
  /** As the socket names it. */
  address: string;
  port: number;
  /** Voice to this session goes by UDP if it is bound; false while it tunnels its own (reference 1.14). */
  usesUdp: boolean;
  lastGood: Millis;
  lastResyncRequest: Millis;
}

/** Failed trials that one address may cost us. 24 bits of tag at this rate take nine hours to guess. */
const TRIALS_PER_SECOND = 500;
const TRIALS_BURST = 1000;

/** One IP address and the sessions whose control connection came from it. */
export class UdpHost {
  readonly peers: UdpPeer[] = [];
  readonly byPort = new Map<number, UdpPeer>();
  /** Where the search among many peers goes on, so that each gets its turn. */
  next = 0;
  #trials = TRIALS_BURST;
  #refilled: Millis;

  constructor(now: Millis) {
    this.#refilled = now;
  }

  /** Whether another decryption may be tried for a datagram of unknown owner. */
  admitsTrial(now: Millis): boolean {
    const refill = ((now - this.#refilled) * TRIALS_PER_SECOND) / 1000;
    if (refill >= 1) {
      this.#trials = Math.min(TRIALS_BURST, this.#trials + Math.floor(refill));
      this.#refilled = now;
    }
    if (this.#trials <= 0) return false;
    this.#trials--;
    return true;
  }

  bind(peer: UdpPeer, outlet: DatagramOutlet, address: string, port: number): void {
    if (peer.outlet !== null && peer.port !== port) this.unbind(peer);
    const former = this.byPort.get(port);
    if (former !== undefined && former !== peer) this.unbind(former);
    this.byPort.set(port, peer);
    peer.outlet = outlet;
    peer.address = address;
    peer.port = port;
  }

  unbind(peer: UdpPeer): void {
    if (this.byPort.get(peer.port) === peer) this.byPort.delete(peer.port);
    peer.outlet = null;
  }

  remove(peer: UdpPeer): void {
    this.unbind(peer);
    const at = this.peers.indexOf(peer);
    if (at >= 0) this.peers.splice(at, 1);
  }
}
