import type { Change } from '#domain/change.ts';
import type { BlobHash } from '#domain/ids.ts';
import type { Settings } from '#domain/settings.ts';
import { withOverrides } from '../ops/config.ts';
import { mapBans } from './bans.ts';
import { mapChannels, mapLinks } from './channels.ts';
import type { Findings } from './findings.ts';
import { mapIdentity } from './identity.ts';
import { mapListeners } from './listeners.ts';
import type { MurmurServer } from './murmur-rows.ts';
import { mapRules } from './rules.ts';
import { mapSettings } from './settings.ts';
import { mapUsers } from './users.ts';

export interface MappedServer {
  /** In an order in which whatever a change refers to is there before it. */
  readonly changes: readonly Change[];
  readonly findings: Findings;
}

/**
 * What a new server has to go through to become this one of murmur's.
 * @param textures by user: they are in the store already
 * @param settings as configured; what murmur's database overrides comes on top
 */
export function mapServer(
  server: MurmurServer,
  textures: ReadonlyMap<number, BlobHash>,
  settings: Settings,
  findings: Findings = { leftOut: [], remarks: [] },
): MappedServer {
  const config = new Map(server.config.map(({ key, value }) => [key, value]));
  const overrides = mapSettings(config, findings);
  const names = withOverrides(settings, new Map(overrides.map(({ key, value }) => [key, value ?? '']))).settings;

  const channels = mapChannels(server.channels, names, findings);
  const channelIds = new Set<number>(channels.map(({ id }) => id));
  const users = mapUsers(server.users, { channels: channelIds, textures, settings: names }, findings);
  const userIds = new Set<number>(users.map(({ user }) => user.id));
  const changes: Change[] = [
    ...channels.map((channel): Change => ({ kind: 'channel-created', channel })),
    ...users,
    ...mapRules(server, channels, userIds, findings),
    ...mapLinks(server.links, channelIds, findings),
    ...mapListeners(server.listeners, channelIds, userIds, findings),
    { kind: 'bans-replaced', bans: mapBans(server.bans, findings) },
    ...overrides,
    ...mapIdentity(config, findings),
  ];
  return { changes, findings };
}
