import { QueryFailed } from '../protocol/queries.ts';
import type { UserNames } from './user-names.svelte.ts';

export type NameProblem = 'unknown' | QueryFailed['cause'];

interface NameEntryEvents {
  found(userId: number): void;
  /** What stands there is another text. */
  typed(): void;
}

/** A name of somebody registered, from the first letter until the server has said who that is. */
export class NameEntry {
  readonly #names: Pick<UserNames, 'idOf'>;
  readonly #events: NameEntryEvents;
  #text: string | null = $state(null);
  #answer: Promise<boolean> | null = null;

  problem: NameProblem | null = $state(null);

  constructor(names: Pick<UserNames, 'idOf'>, events: NameEntryEvents) {
    this.#names = names;
    this.#events = events;
  }

  /** null: nothing was typed, or it is known by now whose it is. */
  get text(): string | null {
    return this.#text;
  }

  get name(): string {
    return this.#text?.trim() ?? '';
  }

  type(text: string | null): void {
    this.#text = text;
    this.#answer = null;
    this.problem = null;
    this.#events.typed();
  }

  /** Looks it up. False: nobody is known under what stands there. */
  settle(): Promise<boolean> {
    if (this.name === '') {
      if (this.#text !== null) this.type(null);
      return Promise.resolve(true);
    }
    this.#answer ??= this.#ask(this.name);
    return this.#answer;
  }

  async #ask(name: string): Promise<boolean> {
    try {
      const userId = await this.#names.idOf(name);
      if (userId === undefined) return this.#fail(name, 'unknown');
      this.#events.found(userId);
      if (this.name === name) this.type(null);
      // What is being typed by now is not finished: nobody asked about it yet.
      return this.name === '';
    } catch (error) {
      return this.#fail(name, error instanceof QueryFailed ? error.cause : 'silence');
    }
  }

  #fail(name: string, problem: NameProblem): boolean {
    if (this.name !== name) return this.name === '';
    this.problem = problem;
    // Whoever asks again may be answered otherwise.
    this.#answer = null;
    return false;
  }
}
