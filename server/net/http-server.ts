import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import type { Clock, Log } from '#control/ports.ts';
import { MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { clientAddress, LOOPBACK_NETWORKS, Networks, plainAddress } from './client-address.ts';
import { ConnectionLimit, type ConnectionLimits } from './connection-limit.ts';
import type { Entrances } from './entrances.ts';
import { answerInfo, type PageBan, PublicTreeAnswer, type ServerInfo } from './page-info.ts';
import { isOriginAllowed, isRebound, pageHost, setSecurityHeaders } from './page-security.ts';
import { SourceLimit, type SourceLimits } from './source-limit.ts';
import { plain, type StaticFiles, staticFiles } from './static-files.ts';
import { WebConnection } from './web-connection.ts';

export interface HttpServerOptions {
  readonly entrances: Entrances;
  readonly clock: Clock;
  readonly log: Log;
  /** Directory of the built web client. */
  readonly pages: string;
  readonly info: () => ServerInfo;
  /** Channels with the names of who is in them, for visitors; null: that is nobody's business. */
  readonly publicTree?: () => readonly object[] | null;
  /** Prometheus text. */
  readonly metrics: () => string;
  /** Where people open the page, when that is not this server itself. */
  readonly publicUrl: URL | null;
  /** CIDRs whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Origins whose pages may embed or open this one. */
  readonly embedders?: readonly string[];
  /** Asked before a WebSocket is opened. */
  readonly admits?: (address: string) => boolean;
  /** Told to the page, which cannot see why its WebSocket was refused. */
  readonly banOf?: (address: string) => PageBan | null;
  readonly beatIntervalMs?: number;
  readonly idleMs?: number;
  readonly connectionLimits?: ConnectionLimits;
}

export interface HttpServerCounts {
  requests: number;
  webSockets: number;
  refusedOrigins: number;
  refused: number;
}

/** Two unanswered ones end a connection, see WebConnection. */
const BEAT_INTERVAL_MS = 15_000;
const REQUEST_TIMEOUT_MS = 10_000;
/** Who takes nothing of an answer for so long is gone. */
const IDLE_MS = 30_000;
/** Connections that are no WebSockets; a page makes half a dozen. */
const CONNECTION_LIMITS: ConnectionLimits = { perSource: 512, total: 2048 };
/** Lines in the log about refused WebSockets. */
const REFUSAL_LINES: SourceLimits = { perSource: { perSecond: 0.1, burst: 5 }, total: { perSecond: 1, burst: 50 } };
/** Longer than nginx keeps an idle upstream connection, so that it is the one to close it. */
const KEEP_ALIVE_MS = 65_000;
const TYPE_BYTES = 2;
const WEB_SOCKET_PATH = '/ws';

/** The web page, its WebSocket and what operators ask for; over plain TCP and over TLS sockets handed in. */
export class HttpServer {
  readonly counts: HttpServerCounts = { requests: 0, webSockets: 0, refusedOrigins: 0, refused: 0 };
  readonly #options: HttpServerOptions;
  readonly #server: Server;
  readonly #webSockets: WebSocketServer;
  readonly #connections = new Set<WebConnection>();
  readonly #files: StaticFiles;
  readonly #tree: PublicTreeAnswer;
  readonly #trusted: Networks;
  readonly #operators: Networks;
  /** Path of the public URL without its last slash; empty for the root. */
  readonly #prefix: string;
  readonly #heart: NodeJS.Timeout;
  readonly #limit: ConnectionLimit;
  /** What takes a connection out of the limit. */
  readonly #limited = new WeakMap<Duplex, () => void>();
  readonly #refusalLines: SourceLimit;
  #closing: Promise<void> | undefined;

  /** @throws RangeError for a trusted proxy that is no network. */
  constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#files = staticFiles(options.pages);
    this.#tree = new PublicTreeAnswer(options.clock, options.publicTree ?? (() => null));
    this.#trusted = new Networks(options.trustedProxies);
    this.#operators = new Networks([...LOOPBACK_NETWORKS, ...options.trustedProxies]);
    this.#prefix = (options.publicUrl?.pathname ?? '').replace(/\/+$/, '');
    this.#webSockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: TYPE_BYTES + MAX_CONTROL_PAYLOAD,
    });
    this.#server = createServer({
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: REQUEST_TIMEOUT_MS / 2,
      noDelay: true,
    });
    this.#limit = new ConnectionLimit(options.connectionLimits ?? CONNECTION_LIMITS);
    this.#refusalLines = new SourceLimit(REFUSAL_LINES, options.clock.now());
    this.#server.setTimeout(options.idleMs ?? IDLE_MS);
    this.#server.on('connection', (socket: Socket) => this.#enter(socket));
    this.#server.on('request', (request, response) => this.#answer(request, response));
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    const interval = options.beatIntervalMs ?? BEAT_INTERVAL_MS;
    this.#heart = setInterval(() => this.#beat(), interval);
    this.#heart.unref();
  }

  /** Open now. */
  get webSockets(): number {
    return this.#connections.size;
  }

  /** Open now that are no WebSockets. */
  get connections(): number {
    return this.#limit.count;
  }

  /** Rejects when the port is taken. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ port, host }, () => {
        this.#server.off('error', reject);
        this.#server.on('error', (error) => this.#options.log.error({ error }, 'the web port had a failure'));
        // Not a pipe: listening on a port yields an AddressInfo.
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Serves a connection that came in elsewhere. */
  adopt(socket: TLSSocket): void {
    this.#server.emit('connection', socket);
  }

  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      clearInterval(this.#heart);
      for (const connection of this.#connections) connection.close('abort');
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
    return this.#closing;
  }

  /** Until it becomes a WebSocket. */
  #enter(socket: Socket): void {
    const leave = this.#limit.enter(socket.remoteAddress ?? '', () => socket.destroy());
    this.#limited.set(socket, leave);
    socket.once('close', leave);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.counts.requests += 1;
    setSecurityHeaders(request, response, this.#options.embedders);
    if (isRebound(request, this.#options.publicUrl)) {
      plain(response, 421, 'This name is not known to be of this server. Is it? Then set PUBLIC_URL.');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      plain(response, 405, 'Method not allowed.');
      return;
    }
    const path = this.#path(request);
    // Without the slash the page's relative links would lead out of the sub-path.
    if (path === '') redirect(response, `${this.#prefix}/`);
    else if (path === '/healthz') plain(response, 200, 'ok');
    else if (path === '/metrics') this.#metrics(request, response);
    else if (path === '/info.json') answerInfo(response, this.#options.info(), this.#banOf(request));
    else if (path === '/tree.json') this.#tree.answer(request, response, this.#banOf(request));
    else this.#files(request, response);
  }

  /** Path below the public URL, whether or not a proxy took the prefix away; also sets request.url to it. */
  #path(request: IncomingMessage): string {
    const url = request.url ?? '/';
    const prefixed = this.#prefix !== '' && url.startsWith(this.#prefix);
    const rest = prefixed ? url.slice(this.#prefix.length) : url;
    if (!/^$|^[/?]/.test(rest)) return url;
    if (prefixed && !rest.startsWith('/')) return '';
    request.url = rest;
    return rest.replace(/[?#].*$/s, '');
  }

  #metrics(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#isOperator(request)) {
      plain(response, 403, 'For this machine and trusted proxies only.');
      return;
    }
    const body = this.#options.metrics();
    response.writeHead(200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(body);
  }

  #banOf(request: IncomingMessage): PageBan | null {
    const socketAddress = plainAddress(request.socket.remoteAddress);
    if (socketAddress === null) return null;
    return this.#options.banOf?.(this.#clientAddress(request, socketAddress)) ?? null;
  }

  /** A proxy that nobody declared makes strangers look local: what it forwards is not believed to be. */
  #isOperator(request: IncomingMessage): boolean {
    const socketAddress = plainAddress(request.socket.remoteAddress);
    if (socketAddress === null) return false;
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (forwarded !== undefined && !this.#trusted.contains(socketAddress)) return false;
    return this.#operators.contains(this.#clientAddress(request, socketAddress));
  }

  #clientAddress(request: IncomingMessage, socketAddress: string): string {
    const header = request.headers['x-forwarded-for'];
    return clientAddress(socketAddress, Array.isArray(header) ? header.join(',') : header, this.#trusted);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => {});
    const address = plainAddress(request.socket.remoteAddress);
    if (address === null || this.#path(request) !== WEB_SOCKET_PATH) {
      refuse(socket, 404);
      return;
    }
    const client = this.#clientAddress(request, address);
    const { clock, log, publicUrl } = this.#options;
    if (!isOriginAllowed(request, publicUrl) || isRebound(request, publicUrl)) {
      this.counts.refusedOrigins += 1;
      const { origin, host } = request.headers;
      if (this.#refusalLines.admits(client, clock.now())) log.info({ origin, host }, 'refused a WebSocket');
      refuse(socket, 403);
      return;
    }
    if (this.#closing !== undefined || this.#options.admits?.(client) === false) {
      this.counts.refused += 1;
      refuse(socket, 403);
      return;
    }
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.counts.webSockets += 1;
      this.#limited.get(socket)?.();
      const { entrances } = this.#options;
      const host = pageHost(request, publicUrl);
      const connection = new WebConnection({ webSocket, socket, address: client, host, entrances, clock, log });
      this.#connections.add(connection);
      webSocket.once('close', () => this.#connections.delete(connection));
    });
  }

  #beat(): void {
    for (const connection of this.#connections) connection.beat();
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location, 'Content-Length': 0 });
  response.end();
}

function refuse(socket: Duplex, status: number): void {
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  // Nothing watches a connection that asked for an upgrade: it must not stay half open.
  socket.end(answer, () => socket.destroy());
}
