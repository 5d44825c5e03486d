import type { Change } from '#domain/change.ts';
import type { ChannelId, UserId } from '#domain/ids.ts';
import { clampVolume } from '#domain/listeners.ts';
import type { Findings } from './findings.ts';
import type { ListenerRow } from './murmur-rows.ts';

export function mapListeners(
  rows: readonly ListenerRow[],
  channels: ReadonlySet<number>,
  users: ReadonlySet<number>,
  { leftOut }: Findings,
): Change[] {
  const changes: Change[] = [];
  for (const { user, channel, volume, enabled } of rows) {
    const lost = users.has(user) ? (channels.has(channel) ? null : 'channel') : 'user';
    if (lost !== null) leftOut.push(`user ${user} listening to channel ${channel}: that ${lost} did not come over`);
    else {
      changes.push({
        kind: 'listener-set',
        listener: {
          user: user as UserId,
          channel: channel as ChannelId,
          enabled: enabled !== 0,
          volume: clampVolume(volume),
        },
      });
    }
  }
  return changes;
}
