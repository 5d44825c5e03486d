import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionRecord } from './connections.ts';

/** How long a session outlives the loss of its page's connection. */
export const RESUME_SECONDS = 15;

const SECRET_BYTES = 24;

interface Known {
  readonly secret: string;
  /** Hash of the secret it came back with last: the answer with the next one may have got lost. */
  former: string | undefined;
  /** WebHello messages that it was sent. */
  hellos: number;
}

export interface Returning {
  readonly record: ConnectionRecord;
  /** The page has the last WebHello. */
  readonly hasHello: boolean;
}

/**
 * Which token returns a page to which session. It is a secret and the number of the last WebHello that the page has; whoever holds
 * the secret is that page. Looked up by its hash, and good for one return.
 */
export class ResumeTokens {
  readonly #records = new Map<string, ConnectionRecord>();
  readonly #known = new Map<ConnectionRecord, Known>();

  /** For the next WebHello. The secret stays the same: nothing is lost with a WebHello that does not arrive. */
  forHello(record: ConnectionRecord): string {
    const known = this.#known.get(record) ?? this.#add(record, { secret: newSecret(), former: undefined, hellos: 0 });
    known.hellos += 1;
    return `${known.secret}.${known.hellos}`;
  }

  /** Replaces the token that the page came back with, but that one counts until settle(). */
  renew(record: ConnectionRecord, token: string): string {
    const { secret, hello } = read(token);
    const hellos = this.#known.get(record)?.hellos ?? 0;
    this.forget(record);
    const known = this.#add(record, { secret: newSecret(), former: hashOf(secret), hellos });
    return `${known.secret}.${hello}`;
  }

  has(record: ConnectionRecord): boolean {
    return this.#known.has(record);
  }

  find(token: string): Returning | undefined {
    const { secret, hello } = read(token);
    const record = this.#records.get(hashOf(secret));
    return record && { record, hasHello: hello === this.#known.get(record)?.hellos };
  }

  /** The page spoke: it has the answer to its return. */
  settle(record: ConnectionRecord): void {
    const known = this.#known.get(record);
    if (known?.former === undefined) return;
    this.#records.delete(known.former);
    known.former = undefined;
  }

  forget(record: ConnectionRecord): void {
    const known = this.#known.get(record);
    if (known === undefined) return;
    this.settle(record);
    this.#records.delete(hashOf(known.secret));
    this.#known.delete(record);
  }

  #add(record: ConnectionRecord, known: Known): Known {
    this.#known.set(record, known);
    this.#records.set(hashOf(known.secret), record);
    if (known.former !== undefined) this.#records.set(known.former, record);
    return known;
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function read(token: string): { readonly secret: string; readonly hello: number } {
  const [secret = '', hello] = token.split('.');
  return { secret, hello: Number(hello) };
}

/** Looking a hash up in a table tells by its time nothing about the secret. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
