import type { Translate } from '../i18n/catalogue.ts';
import type { Chat } from './chat.svelte.ts';
import { channelAt, type Invite, inviteLink, mumbleLink, pathOf, readInvite } from './invite.ts';
import type { Lobby } from './lobby.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Tree } from './tree.svelte.ts';

export interface InvitationParts {
  readonly settings: Pick<Settings, 'values' | 'change'>;
  readonly tree: Pick<Tree, 'channels'>;
  readonly chat: Pick<Chat, 'log'>;
  readonly lobby: Pick<Lobby, 'info'>;
  readonly t: Translate;
  readonly session: () => Pick<Session, 'phase' | 'enter' | 'setTokens'>;
}

/** Where the page's address leads and with which token; links that lead others there. */
export class Invitation {
  readonly #base: string;
  readonly #parts: InvitationParts;
  /** What the address asks for. */
  addressed: Invite | null = $state.raw(null);
  /** The same, until another channel is chosen. */
  current: Invite | null = $state.raw(null);

  constructor(base: string, hash: string, parts: InvitationParts) {
    this.#base = base;
    this.#parts = parts;
    this.addressed = readInvite(hash);
    this.current = this.addressed;
  }

  /** The address changed. */
  take(hash: string): void {
    this.addressed = readInvite(hash);
    this.current = this.addressed;
    const session = this.#parts.session();
    if (session.phase !== 'joined' && session.phase !== 'reconnecting') return;
    if (this.current?.token) session.setTokens(this.tokens);
    this.follow();
  }

  /** Where to go after joining, as an invitation says it; its token is kept. */
  choose(path: Invite['path']): void {
    this.current = { path, token: this.current?.token ?? '' };
  }

  follow(): void {
    const { tree, chat, t, session } = this.#parts;
    const path = this.current?.path;
    if (!path) return;
    const channel = channelAt(tree.channels, path);
    if (channel) session().enter(channel.id);
    else chat.log(t('room.inviteGone', { channel: path.join(' / ') }));
  }

  /** Those kept on this browser, and that of the invitation. */
  get tokens(): string[] {
    const { token = '' } = this.current ?? {};
    return [...new Set([...this.#parts.settings.values.tokens, ...(token === '' ? [] : [token])])];
  }

  /** Kept on this browser and told to the server at once. */
  setTokens(tokens: readonly string[]): void {
    this.#parts.settings.change({ tokens });
    this.#parts.session().setTokens(this.tokens);
  }

  /** token: one that opens it. */
  linkTo(channel: number, token = ''): string {
    return inviteLink(this.#base, pathOf(this.#parts.tree.channels, channel), token);
  }

  /** Empty where the server does not say where Mumble's clients connect to. */
  mumbleLinkTo(channel: number): string {
    return this.#mumbleLink(pathOf(this.#parts.tree.channels, channel));
  }

  /** The same as what this page is about to do. */
  get mumbleLink(): string {
    return this.#mumbleLink(this.current?.path ?? []);
  }

  #mumbleLink(path: readonly string[]): string {
    const { mumble, name } = this.#parts.lobby.info ?? { mumble: null, name: '' };
    return mumble ? mumbleLink(mumble, path, name) : '';
  }
}
