import type { Newcomer } from './groups.ts';
import { type ChannelId, ROOT } from './ids.ts';
import { hasAny, Permission } from './permissions.ts';
import type { ServerState } from './server-state.ts';
import type { Settings } from './settings.ts';

/** A visitor has not said who it is: no name, no certificate, no token. */
const VISITOR: Newcomer = {
  user: null,
  certHash: null,
  strongCertificate: false,
  tokens: new Set(),
  channel: ROOT,
};
const MOST_CHANNELS = 500;
const MOST_NAMES = 1000;

export interface PublicChannel {
  readonly id: ChannelId;
  readonly parent: ChannelId | null;
  readonly name: string;
  /** Names alone; none where a visitor could not enter. */
  readonly users: readonly string[];
  /** People here beyond those named. */
  readonly more: number;
  readonly canEnter: boolean;
}

export function isTreePublic({ publicTree, serverPassword }: Settings): boolean {
  return publicTree && serverPassword === '';
}

/** Who is where, for anybody who opens the page; parents first. null: nothing is public. */
export function publicTree(state: ServerState): readonly PublicChannel[] | null {
  if (!isTreePublic(state.settings)) return null;
  const shown: PublicChannel[] = [];
  let namesLeft = MOST_NAMES;
  const show = (id: ChannelId): void => {
    const channel = state.tree.get(id);
    const granted = state.permissionsFor(VISITOR, id);
    // What may not be traversed hides everything below it, too.
    if (channel === undefined || shown.length === MOST_CHANNELS || !hasAny(granted, Permission.Traverse)) return;
    const canEnter = hasAny(granted, Permission.Enter);
    const names = canEnter ? namesIn(state, id) : [];
    const users = names.slice(0, namesLeft);
    namesLeft -= users.length;
    const { parent, name } = channel;
    shown.push({ id, parent, name, users, more: names.length - users.length, canEnter });
    for (const child of state.tree.children(id)) show(child.id);
  };
  show(ROOT);
  return shown;
}

function namesIn({ sessions }: ServerState, channel: ChannelId): string[] {
  return [...sessions.inChannel(channel)]
    .flatMap((id) => sessions.get(id)?.name ?? [])
    .sort((a, b) => a.localeCompare(b));
}
