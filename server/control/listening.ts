import type { ListenerRecord } from '#domain/change.ts';
import { isPermanent } from '#domain/channel-rules.ts';
import type { ChannelId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import { Since } from './client-version.ts';
import type { ControlContext } from './context.ts';

/** Ends the session's listening because the channel goes away; its row goes with the channel. */
export function stopListening({ state, out, connections }: ControlContext, session: Session, channel: ChannelId): void {
  const listening = new Map(session.listening);
  if (!listening.delete(channel)) return;
  state.update(session.id, { listening });
  connections.of(session.id)?.volumes.delete(channel);
  out.toAllWhere(
    { name: 'UserState', body: { session: session.id, listeningChannelRemove: [channel] } },
    (record) => record.client.number >= Since.blobHashes,
  );
}

/** What a UserState asks for, already checked. */
export interface ListeningWish {
  readonly add: readonly ChannelId[];
  readonly remove: readonly ChannelId[];
  readonly volumes: ReadonlyMap<ChannelId, number>;
}

export interface ListeningPlan {
  readonly listening: ReadonlyMap<ChannelId, number>;
  /** Rows of a registered session; none for a temporary channel. */
  readonly rows: readonly ListenerRecord[];
  /** Volumes to tell: the ones asked for and those remembered for channels listened to again. */
  readonly volumes: ReadonlyMap<ChannelId, number>;
}

/** Volumes first, then additions, then removals (reference 3.10.2). Changes nothing. */
export function planListening(
  { state, connections }: ControlContext,
  session: Session,
  wish: ListeningWish,
): ListeningPlan {
  const remembered: ReadonlyMap<ChannelId, number> = connections.of(session.id)?.volumes ?? new Map();
  const listening = new Map(session.listening);
  const told = new Map(wish.volumes);
  const volumeOf = (channel: ChannelId) => wish.volumes.get(channel) ?? remembered.get(channel) ?? 1;
  for (const [channel, volume] of wish.volumes) if (listening.has(channel)) listening.set(channel, volume);
  for (const channel of wish.add) {
    const volume = volumeOf(channel);
    if (volume !== 1) told.set(channel, volume);
    listening.set(channel, volume);
  }
  for (const channel of wish.remove) listening.delete(channel);
  const touched = new Set([...wish.volumes.keys(), ...wish.add, ...wish.remove]);
  const rows: ListenerRecord[] = [];
  for (const channel of touched) {
    if (session.user === null || !isPermanent(state.tree, channel)) continue;
    const enabled = listening.has(channel);
    rows.push({ user: session.user, channel, enabled, volume: volumeOf(channel) });
  }
  return { listening, rows, volumes: told };
}
