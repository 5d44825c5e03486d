import type { Body, ControlMessage, Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { Question } from './question.svelte.ts';
import { readTime } from './when.ts';

type Registration = Decoded<'UserList'>['users'][number];
type Edit = NonNullable<Body<'UserList'>['users']>[number];

/** newest and oldest: by when they were here last. */
export const REGISTRATION_ORDERS = ['name', 'newest', 'oldest', 'channel'] as const;
export type RegistrationOrder = (typeof REGISTRATION_ORDERS)[number];

interface RegistrationsParts {
  readonly queries: Queries;
  send(message: ControlMessage): void;
  isHere(userId: number): boolean;
  nameOfChannel(channel: number): string;
}

/** The registered users as an admin sees them. */
export class Registrations {
  readonly #parts: RegistrationsParts;
  #edits: Promise<void> = Promise.resolve();
  readonly question: Question<Decoded<'UserList'>>;
  query = $state('');

  order: RegistrationOrder = $state('name');

  readonly all = $derived.by(() => {
    const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    const users = (this.question.answer?.users ?? []).toSorted((a, b) => names.compare(a.name ?? '', b.name ?? ''));
    // Equal ones stay in the order of their names.
    switch (this.order) {
      case 'name':
        return users;
      case 'channel':
        return users.toSorted((a, b) => names.compare(this.#channelOf(a), this.#channelOf(b)));
      default: {
        const by = this.order === 'newest' ? -1 : 1;
        return users.toSorted((a, b) => by * compare(this.#seen(a), this.#seen(b)));
      }
    }
  });
  readonly shown: Registration[] = $derived.by(() => {
    const wanted = this.query.trim().toLowerCase();
    return this.all.filter(({ name }) => (name ?? '').toLowerCase().includes(wanted));
  });

  constructor(parts: RegistrationsParts) {
    this.#parts = parts;
    this.question = new Question(() =>
      parts.queries.ask(
        { name: 'UserList', body: { users: [] } },
        { answer: 'UserList', permission: Permission.Register },
      ),
    );
  }

  /** True when the server has the name. */
  async rename(userId: number, name: string): Promise<boolean> {
    await this.#edit({ userId, name });
    return this.question.problem === null && this.all.some((user) => user.userId === userId && user.name === name);
  }

  /** A registration without a name is removed. */
  remove(userId: number): Promise<void> {
    return this.#edit({ userId });
  }

  #seen({ userId, lastSeen }: Registration): number {
    if (this.#parts.isHere(userId)) return Number.POSITIVE_INFINITY;
    return readTime(lastSeen)?.getTime() ?? Number.NEGATIVE_INFINITY;
  }
  #channelOf({ lastChannel }: Registration): string {
    return this.#parts.nameOfChannel(lastChannel ?? -1);
  }

  /** One after the other: the list that tells of one edit may not know of the next. */
  #edit(edit: Edit): Promise<void> {
    this.#edits = this.#edits.then(() => {
      this.#parts.send({ name: 'UserList', body: { users: [edit] } });
      // Nothing confirms it: the list tells.
      return this.question.refresh();
    });
    return this.#edits;
  }
}

/** Not by subtraction: now and never are infinitely far. */
function compare(a: number, b: number): number {
  return Number(a > b) - Number(a < b);
}
