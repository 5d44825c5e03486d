import { type ChannelId, ROOT } from '#domain/ids.ts';
import type { Channel } from '#domain/server-state.ts';
import { persist } from './commit.ts';
import type { ControlContext } from './context.ts';
import { enter, refuge } from './entering.ts';
import { stopListening } from './listening.ts';

/** Removes the channel and all below it: children first, in each of them sessions, then listeners, then itself (reference 5.8). */
export async function removeChannel(context: ControlContext, top: Channel): Promise<void> {
  const doomed = [...context.state.tree.subtree(top.id)].reverse();
  const permanent = doomed.filter((channel) => !channel.temporary).map((channel) => channel.id);
  await persist(context, permanent.length === 0 ? [] : [{ kind: 'channels-removed', ids: permanent }]);
  // Synchronous from here: clients end the connection when a channel goes that still has sessions in it.
  for (const channel of doomed) {
    evacuate(context, channel.id, top.parent ?? ROOT);
    context.out.toAll({ name: 'ChannelRemove', body: { channelId: channel.id } });
    context.access.forget(channel.id);
    if (channel.temporary) context.state.removeTemporaryChannel(channel.id);
    else context.state.apply({ kind: 'channels-removed', ids: [channel.id] });
  }
  context.log.info({ channel: top.id, name: top.name, channels: doomed.length }, 'channel removed');
}

/** A temporary channel into which somebody slipped meanwhile stays. */
export async function removeIfDeserted(context: ControlContext, id: ChannelId): Promise<void> {
  const channel = context.state.tree.get(id);
  if (channel?.temporary !== true || context.state.sessions.inChannel(id).size > 0) return;
  await removeChannel(context, channel);
}

function evacuate(context: ControlContext, channel: ChannelId, towards: ChannelId): void {
  const { state, out } = context;
  for (const id of [...state.sessions.inChannel(channel)]) {
    const session = state.sessions.get(id);
    if (session === undefined) continue;
    const fields = enter(context, session, refuge(state, id, towards));
    out.toAll({ name: 'UserState', body: { session: id, ...fields } });
  }
  for (const id of [...state.sessions.listeningTo(channel)]) {
    const session = state.sessions.get(id);
    if (session !== undefined) stopListening(context, session, channel);
  }
}
