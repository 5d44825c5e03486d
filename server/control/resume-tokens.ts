import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionRecord } from './connections.ts';

/** How long a session outlives the loss of its page's connection. */
export const RESUME_SECONDS = 15;

const TOKEN_BYTES = 24;

/** Which token returns a page to which session. Whoever holds one is that page: kept as hashes, each good for one use. */
export class ResumeTokens {
  readonly #records = new Map<string, ConnectionRecord>();
  readonly #hashes = new Map<ConnectionRecord, string>();

  /** Replaces the record's former token. */
  issue(record: ConnectionRecord): string {
    this.forget(record);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    this.#records.set(hashOf(token), record);
    this.#hashes.set(record, hashOf(token));
    return token;
  }

  has(record: ConnectionRecord): boolean {
    return this.#hashes.has(record);
  }

  redeem(token: string): ConnectionRecord | undefined {
    const record = this.#records.get(hashOf(token));
    if (record !== undefined) this.forget(record);
    return record;
  }

  forget(record: ConnectionRecord): void {
    const hash = this.#hashes.get(record);
    if (hash === undefined) return;
    this.#hashes.delete(record);
    this.#records.delete(hash);
  }
}

/** Looking a hash up in a table tells by its time nothing about the token. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
