import type { Queries } from '../protocol/queries.ts';
import type { Announcer } from './announcer.ts';
import type { Chat } from './chat.svelte.ts';
import type { logEvent } from './chat-log.ts';
import type { Identity } from './identity.svelte.ts';
import type { Invitation } from './invitation.svelte.ts';
import type { Lobby } from './lobby.svelte.ts';
import type { Profiles } from './profiles.ts';
import type { RoutingParts } from './routing.ts';
import type { Talk } from './talk.svelte.ts';
import type { Toast } from './toast.svelte.ts';
import type { Tree } from './tree.svelte.ts';
import type { Voice } from './voice.svelte.ts';
import type { Whisper } from './whisper.svelte.ts';

/** What a stay on the server is made of, as far as it uses it. */
export interface SessionParts extends Pick<RoutingParts, 't' | 'names'> {
  readonly tree: Tree;
  readonly chat: Chat;
  readonly permissions: RoutingParts['permissions'] & { reset(): void };
  readonly queries: RoutingParts['queries'] & Pick<Queries, 'failAll'>;
  readonly talk: Pick<Talk, 'muted' | 'deafened' | 'barred' | 'transmitting' | 'closeMicrophone' | 'reset'>;
  readonly voice: Pick<Voice, 'handle' | 'hear' | 'suspend' | 'resume' | 'close' | 'forget' | 'networkChanged'> & {
    readonly talking: { readonly size: number };
    readonly readings: Pick<Voice['readings'], 'reception' | 'answered'>;
  };
  readonly identity: Pick<Identity, 'prove'>;
  readonly whisper: Pick<Whisper, 'lose' | 'regain' | 'reset'>;
  readonly profiles: Pick<Profiles, 'reset'>;
  readonly announcer: Pick<Announcer, 'message' | 'event' | 'say'>;
  readonly invitation: Pick<Invitation, 'follow'>;
  readonly lobby: Pick<Lobby, 'refresh' | 'info'>;
  readonly toast: Pick<Toast, 'show'>;
  readonly logEvent: typeof logEvent;
}
