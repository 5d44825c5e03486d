import type { UserId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Users } from '#domain/server-state.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';

/** As many as two messages that came too fast are merged to. */
const MAX_QUESTIONS = 20_000;

/** Names of ids and ids of names, for whoever edits the rules of some channel (reference 3.14). */
export function handleQueryUsers({ state, out }: ControlContext, from: Sender, body: Decoded<'QueryUsers'>): void {
  const asker = from.session.id;
  if (body.ids.length + body.names.length > MAX_QUESTIONS) {
    throw Denied.text(`One message can ask for ${MAX_QUESTIONS} users`);
  }
  const channels = [...state.tree.all()];
  if (!channels.some(({ id }) => state.can(asker, Permission.Write, id))) return;
  const found = new Set<UserId>();
  for (const id of body.ids as UserId[]) if (state.users.get(id) !== undefined) found.add(id);
  for (const name of body.names) {
    const user = state.users.byName(name);
    if (user !== undefined) found.add(user.id);
  }
  out.to(asker, { name: 'QueryUsers', body: namesOf(state.users, found) });
}

/** Pairs, in the order of the ids; names in their stored spelling. */
export function namesOf(users: Users, ids: Iterable<UserId>): Body<'QueryUsers'> {
  const known = Array.from(ids, (id) => users.get(id)).filter((user) => user !== undefined);
  return { ids: known.map(({ id }) => id), names: known.map(({ name }) => name) };
}
