import { constants } from 'node:crypto';
import { type AddressInfo, createServer, isIPv4, type Server, type Socket } from 'node:net';
import {
  createServer as createTlsServer,
  rootCertificates,
  type TLSSocket,
  type TlsOptions,
  type Server as TlsServerSide,
} from 'node:tls';
import type { Clock, Log } from '#control/ports.ts';
import { everywhere } from './bind-addresses.ts';
import type { TlsIdentity } from './certificate.ts';
import { plainAddress } from './client-address.ts';
import { ConnectionLimit, type ConnectionLimits } from './connection-limit.ts';
import { ControlConnection } from './control-connection.ts';
import { type Entrances, FLUSH_DEADLINE_MS } from './entrances.ts';
import { judgePeerCertificate } from './peer-certificate.ts';

export interface TlsServerOptions {
  readonly identity: TlsIdentity;
  readonly entrances: Entrances;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes connections whose ALPN is http/1.1. */
  readonly web: (socket: TLSSocket) => void;
  /** Asked before the TLS handshake; false closes the connection without a word. */
  readonly admits?: (address: string) => boolean;
  /**
   * A desktop client has connected, or somebody without finishing the handshake: what counts towards a ban. Browsers do not,
   * for a page alone opens half a dozen connections, and each ends in its handshake before its person has trusted the certificate.
   */
  readonly attempted?: (address: string) => void;
  /** PEM of authorities beside the well-known ones whose client certificates are strong. */
  readonly authorities?: readonly string[];
  readonly handshakeTimeoutMs?: number;
  readonly handshakeLimits?: ConnectionLimits;
}

export interface TlsServerCounts {
  accepted: number;
  refused: number;
  /** TLS handshakes that failed or never ended: plain bytes, scanners, clients that are too old. */
  failedHandshakes: number;
  badCertificates: number;
  /** Closed because too many others were in their handshake. */
  evicted: number;
}

/** A whole office behind one address may connect at once, as after a restart. */
const HANDSHAKE_LIMITS: ConnectionLimits = { perSource: 128, total: 1024 };
/** Real clients give up connecting after 30 s. */
const HANDSHAKE_TIMEOUT_MS = 10_000;
const WEB_PROTOCOL = 'http/1.1';

/** The Mumble port: TLS for desktop clients and, told apart by ALPN, for browsers. */
export class TlsServer {
  readonly counts: TlsServerCounts = { accepted: 0, refused: 0, failedHandshakes: 0, badCertificates: 0, evicted: 0 };
  readonly #options: TlsServerOptions;
  readonly #authorities: string[] | undefined;
  /** One for each address. */
  readonly #listeners: Server[] = [];
  readonly #tls: TlsServerSide;
  readonly #sockets = new Set<Socket>();
  readonly #limit: ConnectionLimit;
  /** What ends the handshake of a connection in the books, by endKey. */
  readonly #handshaking = new Map<string, () => void>();

  constructor(options: TlsServerOptions) {
    this.#options = options;
    this.#limit = new ConnectionLimit(options.handshakeLimits ?? HANDSHAKE_LIMITS);
    this.#authorities = options.authorities && [...rootCertificates, ...options.authorities];
    this.#tls = createTlsServer({
      ...this.#context(options.identity),
      requestCert: true,
      // Any certificate will do as an identity; what it is worth is judged afterwards.
      rejectUnauthorized: false,
      ALPNProtocols: [WEB_PROTOCOL],
      handshakeTimeout: options.handshakeTimeoutMs ?? HANDSHAKE_TIMEOUT_MS,
    });
    this.#tls.on('secureConnection', (socket) => this.#secured(socket));
    this.#tls.on('tlsClientError', (error, socket) => {
      this.counts.failedHandshakes += 1;
      if (isDistrust(error)) this.#handshaking.delete(endKey(socket));
      socket.destroy();
    });
  }

  /** TLS handshakes in progress. */
  get handshaking(): number {
    return this.#limit.count;
  }

  /**
   * On one port of all these addresses, of every address when there are none; "::" takes IPv4 too unless an IPv4 address is among
   * them. Rejects with the system's error, which names the address.
   */
  async listen(port: number, hosts: readonly string[]): Promise<number> {
    if (hosts.length === 0) return everywhere((host) => this.#listen(port, host));
    const ipv6Only = hosts.some(isIPv4);
    let bound = port;
    for (const host of hosts) bound = await this.#listen(bound, host, ipv6Only);
    return bound;
  }

  /** At once; what is connected stays, and one may listen again. */
  stopListening(): void {
    for (const listener of this.#listeners.splice(0)) listener.close();
  }

  /** For connections from now on; throws when key and certificate do not fit, and then nothing changes. */
  replaceIdentity(identity: TlsIdentity): void {
    this.#tls.setSecureContext(this.#context(identity));
  }

  /** Stops listening and destroys what is still open, of both kinds. */
  async close(): Promise<void> {
    const closed = this.#listeners.map((listener) => new Promise<void>((resolve) => listener.close(() => resolve())));
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
  }

  #context(identity: TlsIdentity): TlsOptions {
    return {
      cert: identity.cert,
      key: identity.key,
      minVersion: 'TLSv1.2',
      // A resumed session would skip the judgement of the client's certificate.
      secureOptions: constants.SSL_OP_NO_TICKET,
      ...(this.#authorities && { ca: this.#authorities }),
    };
  }

  #listen(port: number, host: string, ipv6Only = false): Promise<number> {
    const listener = createServer({ noDelay: true }, (socket) => this.#accept(socket));
    return new Promise((resolve, reject) => {
      listener.once('error', reject);
      listener.listen({ port, host, ipv6Only, backlog: 511 }, () => {
        listener.off('error', reject);
        listener.on('error', (error) => this.#options.log.error({ error }, 'the Mumble port had a failure'));
        this.#listeners.push(listener);
        // Not a pipe: listening on a port yields an AddressInfo.
        resolve((listener.address() as AddressInfo).port);
      });
    });
  }

  #accept(socket: Socket): void {
    const address = plainAddress(socket.remoteAddress);
    if (address === null || this.#options.admits?.(address) === false) {
      this.counts.refused += 1;
      socket.destroy();
      return;
    }
    this.counts.accepted += 1;
    this.#sockets.add(socket);
    const shaken = this.#limit.enter(address, () => {
      this.counts.evicted += 1;
      socket.destroy();
    });
    const key = endKey(socket);
    this.#handshaking.set(key, shaken);
    // Failures of the raw socket reach the TLS socket on top of it.
    socket.on('error', () => {});
    socket.once('close', () => {
      shaken();
      this.#sockets.delete(socket);
      if (this.#handshaking.delete(key)) this.#options.attempted?.(address);
    });
    this.#tls.emit('connection', socket);
  }

  #secured(socket: TLSSocket): void {
    const key = endKey(socket);
    const shaken = this.#handshaking.get(key);
    const address = plainAddress(socket.remoteAddress);
    // Closed meanwhile: then its address is gone too.
    if (shaken === undefined || address === null) {
      socket.destroy();
      return;
    }
    this.#handshaking.delete(key);
    shaken();
    if (socket.alpnProtocol === WEB_PROTOCOL) {
      this.#options.web(socket);
      return;
    }
    this.#options.attempted?.(address);
    const verdict = judgePeerCertificate(socket);
    if (verdict.kind === 'bad') {
      this.counts.badCertificates += 1;
      this.#options.log.info({ address, finding: verdict.finding }, 'closed a connection with a bad certificate');
      this.#dismiss(socket);
      return;
    }
    const peer = { address, certificate: verdict.certificate };
    const { entrances, clock } = this.#options;
    new ControlConnection(socket, peer, entrances, clock);
  }

  #dismiss(socket: TLSSocket): void {
    const deadline = setTimeout(() => socket.destroy(), FLUSH_DEADLINE_MS);
    socket.on('error', () => {});
    socket.once('close', () => clearTimeout(deadline));
    socket.resume();
    socket.end();
  }
}

/** Whether the client said that it does not trust our certificate, as browsers do of one that nobody has signed. */
function isDistrust(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return /ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_\w+)$/.test(code);
}

/** Raw and TLS socket of one connection agree on it; unique while the connection is open. */
function endKey(socket: Socket): string {
  return `${socket.remoteAddress}|${socket.remotePort}`;
}
