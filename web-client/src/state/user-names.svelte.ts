import { SvelteMap } from 'svelte/reactivity';
import type { ReceivedMessage } from '#proto/message-types.ts';
import type { Queries } from '../protocol/queries.ts';

/** Names of registrations, whether they are here or not. */
export class UserNames {
  readonly #queries: Queries;
  readonly #names = new SvelteMap<number, string>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** Empty while it is not known. */
  nameOf(id: number): string {
    return this.#names.get(id) ?? '';
  }

  learn(message: ReceivedMessage): void {
    if (message.name !== 'QueryUsers') return;
    const { ids, names } = message.body;
    ids.forEach((id, index) => {
      this.#names.set(id, names[index] ?? '');
    });
  }

  /** undefined: nobody is registered under this name. Rejects with QueryFailed. */
  async idOf(name: string): Promise<number | undefined> {
    const { ids, names } = await this.#queries.ask(
      { name: 'QueryUsers', body: { ids: [], names: [name] } },
      { answer: 'QueryUsers' },
    );
    const index = names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
    return index < 0 ? undefined : ids[index];
  }
}
