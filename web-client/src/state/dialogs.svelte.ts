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
  | { readonly kind: 'own-comment' | 'own-picture' | 'register-self' | 'bans' | 'registrations' | 'tokens' }
  | { readonly kind: 'connection' | 'whispers' }
  | { readonly kind: 'settings'; readonly section: SettingsSection }
  | { readonly kind: 'image'; readonly source: string }
  | { readonly kind: 'new-channel'; readonly parent: number }
  | { readonly kind: 'channel' | 'edit-channel' | 'remove-channel' | 'rules'; readonly channel: number };

/** At most one dialog at a time: no dialog stands over another. */
export class Dialogs {
  current: DialogRequest | null = $state.raw(null);

  open(request: DialogRequest): void {
    this.current = request;
  }

  close(): void {
    this.current = null;
  }
}
