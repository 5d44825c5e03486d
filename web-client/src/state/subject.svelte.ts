import type { Channel, User } from '../protocol/model.ts';
import type { Tree } from './tree.svelte.ts';

/** Whom or what a menu, a card or a dialog is about. It stays with them wherever they go, and turns into nobody else when they are gone. */
export class Subject {
  readonly #tree: Pick<Tree, 'users' | 'channels'>;
  #aim: { readonly kind: 'user' | 'channel'; readonly id: number; readonly name: string } | null = $state.raw(null);

  constructor(tree: Pick<Tree, 'users' | 'channels'>) {
    this.#tree = tree;
  }

  aimAt(target: User | Channel | undefined): void {
    if (!target) this.#aim = null;
    else if ('session' in target) this.#aim = { kind: 'user', id: target.session, name: target.name };
    else this.#aim = { kind: 'channel', id: target.id, name: target.name };
  }

  get user(): User | undefined {
    if (this.#aim?.kind !== 'user') return undefined;
    const user = this.#tree.users.get(this.#aim.id);
    // After a restart of the server a session number may be somebody else's.
    return user?.name === this.#aim.name ? user : undefined;
  }
  get channel(): Channel | undefined {
    return this.#aim?.kind === 'channel' ? this.#tree.channels.get(this.#aim.id) : undefined;
  }

  /** As they were called when it was aimed; null when it is about nobody, or they are there. */
  get goneName(): string | null {
    return this.#aim && !this.user && !this.channel ? this.#aim.name : null;
  }
}
