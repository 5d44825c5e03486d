import type { Change } from './change.ts';
import type { UserId } from './ids.ts';
import { foldName } from './names.ts';
import type { ServerState } from './server-state.ts';

export interface UserEdit {
  readonly user: UserId;
  readonly from: string;
  /** null: no user any more. */
  readonly to: string | null;
}

/**
 * Edits of registrations that are to be made together, each checked as if those before it had been made: nobody may have two
 * names, and no name two owners, neither another registration nor a guest who is here.
 */
export class UserEdits {
  readonly made: UserEdit[] = [];
  readonly #state: Pick<ServerState, 'users' | 'sessions'>;
  /** What the edits so far make of names: by folded name, whose it will be. */
  readonly #owners = new Map<string, UserId | 'nobody' | 'guest'>();
  readonly #names = new Map<UserId, string | null>();

  constructor(state: Pick<ServerState, 'users' | 'sessions'>) {
    this.#state = state;
  }

  get changes(): readonly Change[] {
    return this.made.map(({ user, to }) =>
      to === null ? { kind: 'user-removed', id: user } : { kind: 'user-updated', id: user, set: { name: to } },
    );
  }

  /** False when the name is another's. Whoever is unknown is passed over. */
  rename(user: UserId, to: string): boolean {
    const from = this.#nameOf(user);
    if (from === null) return true;
    if (!this.#isFree(to, user)) return false;
    this.#owners.set(foldName(from), 'nobody');
    this.#owners.set(foldName(to), user);
    this.#add({ user, from, to });
    return true;
  }

  remove(user: UserId): void {
    const from = this.#nameOf(user);
    if (from === null) return;
    const stays = this.#state.sessions.byUser(user) !== undefined;
    this.#owners.set(foldName(from), stays ? 'guest' : 'nobody');
    this.#add({ user, from, to: null });
  }

  #add(edit: UserEdit): void {
    this.#names.set(edit.user, edit.to);
    this.made.push(edit);
  }

  #nameOf(user: UserId): string | null {
    const name = this.#names.get(user);
    return name === undefined ? (this.#state.users.get(user)?.name ?? null) : name;
  }

  #isFree(name: string, user: UserId): boolean {
    const owner = this.#owners.get(foldName(name));
    if (owner !== undefined) return owner === 'nobody' || owner === user;
    const registered = this.#state.users.byName(name);
    const session = this.#state.sessions.byName(name);
    return (registered === undefined || registered.id === user) && (session === undefined || session.user === user);
  }
}
