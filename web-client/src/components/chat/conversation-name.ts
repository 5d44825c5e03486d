import type { ConversationPlace } from '../../state/chat.svelte.ts';
import type { Tree } from '../../state/tree.svelte.ts';

export function conversationName(place: ConversationPlace, tree: Tree): string {
  return place.kind === 'here' ? (tree.ownChannel?.name ?? '') : place.name;
}
