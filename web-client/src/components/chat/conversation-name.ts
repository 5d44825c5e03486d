import type { Translate } from '../../i18n/catalogue.ts';
import { type ConversationPlace, personAt } from '../../state/chat-conversation.svelte.ts';
import type { Tree } from '../../state/tree.svelte.ts';

export function conversationName(place: ConversationPlace, tree: Tree, t: Translate): string {
  switch (place.kind) {
    case 'here':
      return tree.ownChannel?.name ?? '';
    case 'tree':
      return t('chat.withAllBelow', { channel: place.name });
    case 'channel':
      return place.name;
    case 'person':
      return personAt(tree, place)?.name ?? place.name;
  }
}
