import { onDestroy } from 'svelte';
import type { Session } from './session.svelte.ts';

type Watched = Pick<Session, 'phase' | 'denial' | 'dismissDenial'> & { readonly link: Pick<Session['link'], 'fence'> };

/**
 * What a dialog sends, until the server has taken or refused it: a dialog that closed before would take along what was typed.
 * Belongs to a component: when that is gone, nothing is sent any more.
 */
export class Submission {
  readonly #session: Watched;
  #gone = false;

  waiting = $state(false);
  /** The connection was lost before the server answered. */
  lost = $state(false);

  constructor(session: Watched) {
    this.#session = session;
    onDestroy(() => {
      this.#gone = true;
    });
  }

  /** ready: false when something is still missing. True when the server has taken what was sent; the dialog says why it has not. */
  async run(send: () => void, ready: () => Promise<boolean> = async () => true): Promise<boolean> {
    if (this.waiting) return false;
    this.waiting = true;
    this.lost = false;
    const taken = (await ready()) && !this.#gone && (await this.#deliver(send));
    this.waiting = false;
    return taken && !this.#gone;
  }

  async #deliver(send: () => void): Promise<boolean> {
    const session = this.#session;
    session.dismissDenial();
    if (session.phase === 'joined') send();
    const handled = session.phase === 'joined' && (await session.link.fence());
    this.lost = !handled;
    return handled && session.denial === null;
  }
}
