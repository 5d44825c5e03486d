import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { DatagramRing } from '#voice/datagram-ring.ts';
import type { DatagramOutlet } from './udp-host.ts';

/** The kernel's buffers: 100 listeners of ten talkers are 1 000 datagrams in one breath. Kernels give less where limited. */
const KERNEL_BUFFER_BYTES = 4 * 1024 * 1024;

export interface DatagramReceiver {
  /** The bytes are the receiver's. */
  received(socket: UdpSocket, datagram: Uint8Array, address: string, port: number): void;
}

export interface UdpBinding {
  /** Textual IP address; "::" takes IPv4 as well unless ipv6Only. */
  readonly address: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** One bound socket, for receiving and sending. */
export class UdpSocket implements DatagramOutlet {
  readonly #socket: Socket;
  readonly #ring = new DatagramRing();
  #closed = false;
  #errors = 0;

  private constructor(socket: Socket, receiver: DatagramReceiver) {
    this.#socket = socket;
    for (const set of [socket.setRecvBufferSize, socket.setSendBufferSize]) {
      try {
        set.call(socket, KERNEL_BUFFER_BYTES);
      } catch {
        // Some systems refuse what is above their limit instead of granting the limit: what there is must do.
      }
    }
    socket.on('message', (datagram, { address, port }) => receiver.received(this, datagram, address, port));
    socket.on('error', () => this.#errors++);
  }

  /** Resolves when bound; rejects with the system's error. */
  static open(binding: UdpBinding, ipv6Only: boolean, receiver: DatagramReceiver): Promise<UdpSocket> {
    const type = isIPv6(binding.address) ? 'udp6' : 'udp4';
    const family = type === 'udp6' ? 6 : 4;
    const socket = createSocket({
      type,
      ipv6Only: ipv6Only && type === 'udp6',
      // All our destinations are IP addresses. Answering at once spares a trip through the event loop per datagram, and lets
      // the kernel copy the bytes before send() returns.
      lookup: (address, _options, callback) => callback(null, address, family),
    });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(binding.port, binding.address, () => {
        socket.off('error', reject);
        resolve(new UdpSocket(socket, receiver));
      });
    });
  }

  get address(): UdpBinding {
    return this.#socket.address();
  }
  /** What the system complained about after opening. */
  get errors(): number {
    return this.#errors;
  }

  take(length: number): Uint8Array | null {
    return this.#closed ? null : this.#ring.take(length, this.#socket.getSendQueueCount());
  }

  /** Without a callback, which would cost a tick: a datagram that does not go out is lost, as on the way. */
  send(datagram: Uint8Array, port: number, address: string): void {
    this.#socket.send(datagram, port, address);
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    return new Promise((resolve) => this.#socket.close(resolve));
  }
}
