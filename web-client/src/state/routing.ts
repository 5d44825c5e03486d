import type { Decoded, ReceivedMessage } from '#proto/message-types.ts';
import type { Translate } from '../i18n/catalogue.ts';
import type { MirrorEvent } from '../protocol/model.ts';
import type { Queries } from '../protocol/queries.ts';
import type { Announcer } from './announcer.ts';
import type { Chat } from './chat.svelte.ts';
import type { Denials } from './denials.svelte.ts';
import type { Permissions } from './permissions.svelte.ts';
import { explainDenial, type Written } from './refusals.ts';
import type { Tree } from './tree.svelte.ts';
import type { UserNames } from './user-names.svelte.ts';
import type { Voice } from './voice.svelte.ts';

/** Who gets what the server says. */
export interface RoutingParts {
  readonly t: Translate;
  readonly voice: Pick<Voice, 'handle'>;
  readonly permissions: Pick<Permissions, 'handle'>;
  readonly names: Pick<UserNames, 'learn'>;
  readonly queries: Pick<Queries, 'settle' | 'deny'>;
  readonly tree: Pick<Tree, 'apply' | 'channels'>;
  readonly chat: Pick<Chat, 'receive' | 'renamed' | 'refuse' | 'handled'>;
  readonly announcer: Pick<Announcer, 'message'>;
  readonly denials: Pick<Denials, 'show'>;
  /** What the server may be refusing. */
  written(): Written | undefined;
  /** What a message about channels and people changed. */
  happened(event: MirrorEvent): void;
  rejected(reject: Decoded<'Reject'>): void;
}

/** Hands a message to the part it concerns; the order is that of who may keep it to himself. */
export function route(message: ReceivedMessage, parts: RoutingParts): void {
  const { voice, permissions, names, queries, tree, chat, announcer } = parts;
  if (voice.handle(message) || permissions.handle(message)) return;
  names.learn(message);
  if (queries.settle(message)) return;
  const events = tree.apply(message);
  if (events) {
    for (const event of events) {
      if (event.kind === 'profile-changed') chat.renamed(event.before, event.user);
      parts.happened(event);
    }
    return;
  }
  switch (message.name) {
    case 'TextMessage':
      announcer.message(chat.receive(message.body), message.body.message);
      break;
    case 'PermissionDenied':
      // Whoever asked says so.
      if (!queries.deny(message.body)) refuse(message.body, parts);
      break;
    case 'Reject':
      parts.rejected(message.body);
      break;
    default:
      break;
  }
}

/** A message says it where it stands; everything else for a moment. */
function refuse(denied: Decoded<'PermissionDenied'>, parts: RoutingParts): void {
  const { tree, chat, denials, t } = parts;
  const denial = explainDenial(denied, tree.channels, t, chat.handled ?? parts.written());
  if (!chat.refuse(denial.text)) denials.show(denial);
}
