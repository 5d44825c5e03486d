import type { User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Permissions } from './permissions.svelte.ts';
import type { Tree } from './tree.svelte.ts';

/** Everybody whom the own voice is for: in the own channel, in those linked with it where one may speak, and who listens to them. */
export function listeners(
  { channels, users, self }: Pick<Tree, 'channels' | 'users' | 'self'>,
  permissions: Pick<Permissions, 'mayBe'>,
): User[] {
  if (!self) return [];
  const linked = new Set([self.channel]);
  // Grows while it is walked: links of links count, too, also through channels where one may not speak.
  for (const id of linked) for (const other of channels.get(id)?.links ?? []) linked.add(other);
  const reached = new Set([...linked].filter((id) => id === self.channel || permissions.mayBe(Permission.Speak, id)));
  return [...users.values()].filter(
    ({ session, channel, listening }) =>
      session !== self.session && (reached.has(channel) || [...listening].some((id) => reached.has(id))),
  );
}
