import type { Change } from '#domain/change.ts';
import { aclReplaced } from './acl-rows.ts';
import { channelCreated, channelsRemoved, channelUpdated, linksChanged } from './channel-rows.ts';
import type { Statement } from './database.ts';
import { bansReplaced, configSet } from './server-rows.ts';
import { listenerSet, userRegistered, userRemoved, userUpdated } from './user-rows.ts';

/** The SQL of a change; all of it belongs into one transaction. */
export function statementsOf(change: Change): readonly Statement[] {
  switch (change.kind) {
    case 'channel-created':
      return channelCreated(change.channel);
    case 'channel-updated':
      return channelUpdated(change.id, change.set);
    case 'channels-removed':
      return channelsRemoved(change.ids);
    case 'links-changed':
      return linksChanged(change.id, change.add, change.remove);
    case 'acl-replaced':
      return aclReplaced(change);
    case 'user-registered':
      return userRegistered(change.user, change.password);
    case 'user-updated':
      return userUpdated(change.id, change.set);
    case 'user-password-set':
      return userUpdated(change.id, { password: change.password });
    case 'user-removed':
      return userRemoved(change.id);
    case 'listener-set':
      return listenerSet(change.listener);
    case 'bans-replaced':
      return bansReplaced(change.bans);
    case 'config-set':
      return configSet(change.key, change.value);
  }
}
