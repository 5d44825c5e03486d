import { type ChannelId, LOOPBACK, NORMAL_TALK, type SessionId, type TargetId } from '#domain/ids.ts';
import type { VoiceTarget } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';

const MAX_ENTRIES = 200;
const MAX_SESSIONS = 1000;
const LONGEST_GROUP = 256;

/** Defines or removes a whisper target. Who is unknown now is left out; rights are tested when it is used. */
export function handleVoiceTarget(
  { state }: ControlContext,
  { session }: Sender,
  { id, targets }: Decoded<'VoiceTarget'>,
): void {
  if (id === null || id <= NORMAL_TALK || id >= LOOPBACK) return;
  if (targets.length > MAX_ENTRIES) throw Denied.text(`A whisper target can have ${MAX_ENTRIES} entries`);
  const sessions = new Set<SessionId>();
  const channels: VoiceTarget['channels'][number][] = [];
  for (const target of targets) {
    for (const other of (target.session ?? []) as SessionId[]) {
      if (state.sessions.get(other) !== undefined) sessions.add(other);
    }
    const channel = target.channelId as ChannelId | null | undefined;
    if (channel == null || state.tree.get(channel) === undefined) continue;
    const group = target.group ?? '';
    if (group.length > LONGEST_GROUP) continue;
    channels.push({
      id: channel,
      links: target.links ?? false,
      children: target.children ?? false,
      group: group === '' ? null : group,
    });
  }
  if (sessions.size > MAX_SESSIONS) throw Denied.text(`A whisper target can have ${MAX_SESSIONS} people`);
  const empty = sessions.size === 0 && channels.length === 0;
  state.setTarget(session.id, id as TargetId, empty ? undefined : { sessions: [...sessions], channels });
}
