export type SettingsSection =
  | 'audio'
  | 'talking'
  | 'sounds'
  | 'appearance'
  | 'keys'
  | 'identity'
  | 'language'
  | 'about';

export type DialogRequest =
  | { readonly kind: 'information' | 'comment' | 'kick' | 'ban'; readonly session: number }
  /** What is asked about first. */
  | { readonly kind: 'remove-comment' | 'remove-picture' | 'register'; readonly session: number }
  | { readonly kind: 'own-comment' | 'own-picture' | 'register-self' | 'bans' | 'registrations' }
  /** channel: the one to enter with the token that is added. */
  | { readonly kind: 'tokens'; readonly channel?: number }
  | { readonly kind: 'connection' | 'whispers' }
  | { readonly kind: 'settings'; readonly section: SettingsSection }
  | { readonly kind: 'image'; readonly source: string; readonly title?: string }
  | { readonly kind: 'new-channel'; readonly parent: number }
  | { readonly kind: 'channel' | 'edit-channel' | 'remove-channel' | 'rules'; readonly channel: number };

/** At most one dialog at a time: no dialog stands over another. */
export class Dialogs {
  current: DialogRequest | null = $state.raw(null);
  /** What had the focus outside of menus and dialogs: a dialog chosen from a menu leads back to the row of the menu. */
  #origin: HTMLElement | null = null;

  open(request: DialogRequest): void {
    this.current = request;
  }

  close(): void {
    this.current = null;
  }

  followFocus(target: EventTarget | null): void {
    if (target instanceof HTMLElement && !target.closest('[role=menu], [role=dialog][aria-modal=true]:not(.sheet)')) {
      this.#origin = target;
    }
  }

  /** False when what had the focus is gone. */
  returnFocus(): boolean {
    if (!this.#origin?.isConnected) return false;
    this.#origin.focus();
    return true;
  }
}
