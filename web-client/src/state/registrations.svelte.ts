import type { Body, ControlMessage, Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { Question } from './question.svelte.ts';

type Registration = Decoded<'UserList'>['users'][number];
type Edit = NonNullable<Body<'UserList'>['users']>[number];

/** The registered users as an admin sees them. */
export class Registrations {
  readonly #send: (message: ControlMessage) => void;
  readonly question: Question<Decoded<'UserList'>>;
  query = $state('');

  readonly all = $derived.by(() => {
    const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    const users = this.question.answer?.users ?? [];
    return users.toSorted((a, b) => order.compare(a.name ?? '', b.name ?? ''));
  });
  readonly shown: Registration[] = $derived.by(() => {
    const wanted = this.query.trim().toLowerCase();
    return this.all.filter(({ name }) => (name ?? '').toLowerCase().includes(wanted));
  });

  constructor(queries: Queries, send: (message: ControlMessage) => void) {
    this.#send = send;
    this.question = new Question(() =>
      queries.ask({ name: 'UserList', body: { users: [] } }, { answer: 'UserList', permission: Permission.Register }),
    );
  }

  rename(userId: number, name: string): Promise<void> {
    return this.#edit({ userId, name });
  }

  /** A registration without a name is removed. */
  remove(userId: number): Promise<void> {
    return this.#edit({ userId });
  }

  #edit(edit: Edit): Promise<void> {
    this.#send({ name: 'UserList', body: { users: [edit] } });
    // Nothing confirms it: the list tells.
    return this.question.refresh();
  }
}
