import type { Words } from '../../i18n/en.ts';
import type { ConversationPlace } from '../../state/chat.svelte.ts';
import type { Tree } from '../../state/tree.svelte.ts';

export function conversationName(place: ConversationPlace, tree: Tree, words: Words): string {
  if (place.kind === 'here') return tree.ownChannel?.name ?? '';
  return place.kind === 'tree' ? words.chat.withAllBelow(place.name) : place.name;
}
