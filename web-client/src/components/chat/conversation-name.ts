import type { Translate } from '../../i18n/catalogue.ts';
import type { ConversationPlace } from '../../state/chat.svelte.ts';
import type { Tree } from '../../state/tree.svelte.ts';

export function conversationName(place: ConversationPlace, tree: Tree, t: Translate): string {
  if (place.kind === 'here') return tree.ownChannel?.name ?? '';
  return place.kind === 'tree' ? t('chat.withAllBelow', { channel: place.name }) : place.name;
}
