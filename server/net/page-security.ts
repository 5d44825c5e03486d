import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { LOOPBACK_NETWORKS, Networks, plainAddress } from './client-address.ts';

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i;

const LOOPBACK = new Networks(LOOPBACK_NETWORKS);

/**
 * A browser of this machine asks for this server by a foreign name. Anybody's site can give its own name the address 127.0.0.1
 * (DNS rebinding), and its pages would then be of the same origin as ours. Through TLS it has no certificate for that, and a
 * proxy answers for the names it passes on.
 */
export function isRebound({ headers, socket }: IncomingMessage, publicUrl: URL | null): boolean {
  const address = plainAddress(socket.remoteAddress);
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  if ('encrypted' in socket || forwarded !== undefined || address === null || !LOOPBACK.contains(address)) return false;
  const { host } = headers;
  if (host === undefined) return false;
  if (!URL.canParse(`http://${host}`)) return true;
  const { hostname } = new URL(`http://${host}`);
  const isOwn = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === publicUrl?.hostname;
  return !isOwn && isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
}

/** Whether a WebSocket may be opened by the page that asks: ours, or no page at all. */
export function isOriginAllowed(request: IncomingMessage, publicUrl: URL | null): boolean {
  const { origin, host } = request.headers;
  // Browsers always send one; without it this is a program, which could write whatever it wants.
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (publicUrl !== null && page.origin === publicUrl.origin) return true;
  return page.host !== '' && page.host === host?.toLowerCase();
}

/**
 * Host and port by which people know this server, as its page sees them; identities are proven to it. Without a public URL that
 * is what the page was asked for as.
 */
export function pageHost(request: IncomingMessage, publicUrl: URL | null): string {
  const { origin, host } = request.headers;
  // Where the page is reached in two ways, by its public URL and directly, its own address says by which.
  if (publicUrl !== null && (origin === undefined || origin === publicUrl.origin)) return publicUrl.host;
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : (host ?? '').toLowerCase();
}

/**
 * For every answer; the page needs worklets, blob: workers, WebAssembly and its own WebSocket, and nothing from elsewhere.
 * @param embedders origins whose pages may have this one in a frame, or in a window that they opened.
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  embedders: readonly string[] = [],
): void {
  const { host } = request.headers;
  // Some browsers do not count ws: and wss: of the same host as 'self'.
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self' blob: 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    // Svelte's transitions and the virtual lists set style attributes.
    "style-src 'self' 'unsafe-inline'",
    // Users' messages may hold pictures, but only inline ones: a remote picture would tell its server who read it.
    "img-src 'self' data: blob:",
    "media-src 'self' blob: data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embedders.length === 0 ? "'none'" : ["'self'", ...embedders].join(' ')}`,
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  // Else whoever opened the page could not send it messages.
  response.setHeader('Cross-Origin-Opener-Policy', embedders.length === 0 ? 'same-origin' : 'unsafe-none');
  response.setHeader('Permissions-Policy', 'microphone=(self), camera=(), geolocation=()');
}
