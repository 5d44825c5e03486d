import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#control/ports.ts';
import { plain } from './static-files.ts';

/** What anybody may know before joining; the page shows it, and other pages may too. */
export interface ServerInfo {
  readonly name: string;
  readonly users: number;
  readonly maxUsers: number;
  /** Host and port of the Mumble side; null: the host of the page. */
  readonly mumbleHost: string | null;
  readonly mumblePort: number;
  readonly passwordRequired: boolean;
  /** `tree.json` tells who is where. */
  readonly publicTree: boolean;
  /** Where newcomers come in. */
  readonly defaultChannel: number;
}

/** Why the address that asks may not join. */
export interface PageBan {
  /** null: for ever. */
  readonly until: Date | null;
  readonly reason: string;
  /** For too many attempts. */
  readonly automatic: boolean;
}

const NO_STORE = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
/** Made at most this often, however many ask. */
const TREE_LIFE_MS = 2000;

export function answerInfo(response: ServerResponse, info: ServerInfo, banned: PageBan | null): void {
  response.writeHead(200, NO_STORE);
  response.end(JSON.stringify(banned === null ? info : { ...info, publicTree: false, banned }));
}

/** Who is where, made for one visitor and told to all who come soon after. */
export class PublicTreeAnswer {
  readonly #clock: Clock;
  readonly #tree: () => readonly object[] | null;
  #madeAt = Number.NEGATIVE_INFINITY;
  #body: string | null = null;
  #tag = '';

  constructor(clock: Clock, tree: () => readonly object[] | null) {
    this.#clock = clock;
    this.#tree = tree;
  }

  answer(request: IncomingMessage, response: ServerResponse, banned: PageBan | null): void {
    this.#refresh();
    if (this.#body === null || banned !== null) {
      plain(response, 404, 'Who is where is not public.');
      return;
    }
    // The page asks again and again: mostly nothing has changed.
    if (isKnown(request.headers['if-none-match'], this.#tag)) {
      response.writeHead(304, { ETag: this.#tag, 'Cache-Control': 'no-cache' });
      response.end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: this.#tag });
    response.end(this.#body);
  }

  #refresh(): void {
    const now = this.#clock.now();
    if (now - this.#madeAt < TREE_LIFE_MS) return;
    this.#madeAt = now;
    const tree = this.#tree();
    this.#body = tree === null ? null : JSON.stringify({ channels: tree });
    this.#tag = `"${createHash('sha256')
      .update(this.#body ?? '')
      .digest('base64url')
      .slice(0, 22)}"`;
  }
}

/** RFC 9110, 13.1.2: any of several tags, and compared weakly, for a proxy that compresses marks them as weak. */
function isKnown(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}
