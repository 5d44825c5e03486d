import { SvelteMap } from 'svelte/reactivity';
import type { ControlMessage } from '#proto/message-types.ts';
import { type Written, writtenIn } from './refusals.ts';

/** What became of an own message that the server has not taken. */
export interface Delivery {
  /** lost: the connection was gone before anybody knew. */
  readonly state: 'sending' | 'refused' | 'lost';
  /** Why it was refused, in words. */
  readonly reason: string;
}

export interface OutboxLine {
  send(message: ControlMessage): void;
  /** Resolves when the server has handled everything sent so far; false: the connection was lost before. */
  fence(): Promise<boolean>;
}

const SENDING: Delivery = { state: 'sending', reason: '' };
const LOST: Delivery = { state: 'lost', reason: '' };

/** Own messages on their way: the protocol says nothing of those that are taken, and of those that are not only why. */
export class Outbox {
  readonly #line: OutboxLine;
  readonly #deliveries = new SvelteMap<number, Delivery>();
  #handled: { readonly id: number; readonly written: Written | undefined } | null = null;

  constructor(line: OutboxLine) {
    this.#line = line;
  }

  /** undefined: it was taken. */
  of(id: number): Delivery | undefined {
    return this.#deliveries.get(id);
  }

  /** What the server is handling now; undefined: nothing of this. */
  get written(): Written | undefined {
    return this.#handled?.written;
  }

  async put(id: number, message: ControlMessage): Promise<void> {
    this.#deliveries.set(id, SENDING);
    // The server answers in order: what it refuses between the answers to these two is this message.
    const reached = this.#line.fence();
    this.#line.send(message);
    const handled = this.#line.fence();
    if (await reached) this.#handled = { id, written: writtenIn(message) };
    const known = await handled;
    if (this.#handled?.id === id) this.#handled = null;
    if (this.#deliveries.get(id) !== SENDING) return;
    if (known) this.#deliveries.delete(id);
    else this.#deliveries.set(id, LOST);
  }

  /** The server refused something: the number of the message it was; undefined: none of these. */
  refuse(reason: string): number | undefined {
    const id = this.#handled?.id;
    if (id !== undefined) this.#deliveries.set(id, { state: 'refused', reason });
    return id;
  }

  forget(id: number): void {
    this.#deliveries.delete(id);
  }

  clear(): void {
    this.#deliveries.clear();
    this.#handled = null;
  }
}
