import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionRecord } from './connections.ts';

/** How long a session outlives the loss of its page's connection. */
export const RESUME_SECONDS = 15;

const TOKEN_BYTES = 24;

/** What a page may come back with. */
interface Hashes {
  readonly current: string;
  /** What it came back with last: the answer with the next token may have got lost. */
  former: string | undefined;
}

/** Which token returns a page to which session. Whoever holds one is that page: kept as hashes, each good for one return. */
export class ResumeTokens {
  readonly #records = new Map<string, ConnectionRecord>();
  readonly #hashes = new Map<ConnectionRecord, Hashes>();

  /** Replaces the record's tokens, but the one it has just come back with counts until settle(). */
  issue(record: ConnectionRecord, cameBackWith?: string): string {
    this.forget(record);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const hashes = { current: hashOf(token), former: cameBackWith === undefined ? undefined : hashOf(cameBackWith) };
    this.#hashes.set(record, hashes);
    this.#records.set(hashes.current, record);
    if (hashes.former !== undefined) this.#records.set(hashes.former, record);
    return token;
  }

  has(record: ConnectionRecord): boolean {
    return this.#hashes.has(record);
  }

  recordOf(token: string): ConnectionRecord | undefined {
    return this.#records.get(hashOf(token));
  }

  /** The page spoke: it has what it was sent. */
  settle(record: ConnectionRecord): void {
    const hashes = this.#hashes.get(record);
    if (hashes?.former === undefined) return;
    this.#records.delete(hashes.former);
    hashes.former = undefined;
  }

  forget(record: ConnectionRecord): void {
    const hashes = this.#hashes.get(record);
    if (hashes === undefined) return;
    this.settle(record);
    this.#records.delete(hashes.current);
    this.#hashes.delete(record);
  }
}

/** Looking a hash up in a table tells by its time nothing about the token. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
