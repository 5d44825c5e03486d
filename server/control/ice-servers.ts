import { createHmac } from 'node:crypto';
import type { SessionId } from '#domain/ids.ts';
import type { UndertoneWeb } from '#proto/generated/messages.js';

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** How pages prove themselves to the TURN servers that have no credentials of their own. */
export type TurnAccess =
  | { readonly kind: 'none' }
  | { readonly kind: 'static'; readonly username: string; readonly credential: string }
  /** Shared with the TURN server; every session gets credentials that end. */
  | { readonly kind: 'secret'; readonly secret: string; readonly lifetimeSeconds: number };

/** The STUN and TURN servers as one session may use them. */
export class IceServers {
  readonly #servers: readonly IceServer[];
  readonly #access: TurnAccess;

  constructor(servers: readonly IceServer[] = [], access: TurnAccess = { kind: 'none' }) {
    this.#servers = servers;
    this.#access = access;
  }

  for(session: SessionId, now: Date): UndertoneWeb.IIceServers {
    const access = this.#access;
    const granted =
      access.kind === 'secret' ? timeLimited(access.secret, session, now, access.lifetimeSeconds) : access;
    const servers = this.#servers.map((server) => {
      const { username = null, credential = null } = isOpen(server) && 'credential' in granted ? granted : server;
      return { urls: [...server.urls], username, credential };
    });
    return { servers, ...(access.kind === 'secret' && { seconds: access.lifetimeSeconds }) };
  }
}

/** Asks for credentials and has none of its own. */
export function isOpen({ urls, username }: IceServer): boolean {
  return username === undefined && urls.some((url) => url.startsWith('turn'));
}

/** draft-uberti-behave-turn-rest: the name says when it ends (seconds since 1970), the password is its HMAC. */
function timeLimited(secret: string, session: SessionId, now: Date, lifetimeSeconds: number) {
  const username = `${Math.floor(now.getTime() / 1000) + lifetimeSeconds}:${session}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
