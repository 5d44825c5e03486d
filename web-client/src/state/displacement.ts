import type { Translate } from '../i18n/catalogue.ts';
import { isLocked, type MirrorEvent } from '../protocol/model.ts';
import type { Toast } from './toast.svelte.ts';
import type { Tree } from './tree.svelte.ts';

interface DisplacementParts {
  readonly t: Translate;
  readonly tree: Pick<Tree, 'channels' | 'isFull'>;
  readonly toast: Pick<Toast, 'show'>;
  enter(channel: number): void;
}

/** Somebody moved this person: by whom and where to, and the way back where it is open. */
export function tellDisplacement(
  { user, from, actor }: Extract<MirrorEvent, { kind: 'moved' }>,
  { t, tree, toast, enter }: DisplacementParts,
): void {
  if (actor === null || actor.session === user.session) return;
  const text = t('log.youWereMoved', { actor: actor.name, channel: tree.channels.get(user.channel)?.name ?? '' });
  const before = tree.channels.get(from);
  const open = before !== undefined && !isLocked(before) && !tree.isFull(before);
  toast.show(text, open ? { text: t('room.goBack'), run: () => enter(from) } : undefined);
}
