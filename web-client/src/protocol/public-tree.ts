export interface PublicChannel {
  readonly id: number;
  /** null for the root. */
  readonly parent: number | null;
  readonly name: string;
  readonly users: readonly string[];
  /** People beyond those named. */
  readonly more: number;
  readonly canEnter: boolean;
}

/** Who is where, as told to visitors; undefined when it is not, or could not be. */
export async function fetchPublicTree(base: string): Promise<readonly PublicChannel[] | undefined> {
  try {
    // Asked again with the tag of what is known: mostly nothing has changed.
    const response = await fetch(new URL('tree.json', base), { cache: 'no-cache' });
    return response.ok ? readPublicTree(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Parents come before their children; what has no known parent is left out. */
export function readPublicTree(json: unknown): readonly PublicChannel[] | undefined {
  if (typeof json !== 'object' || json === null || !('channels' in json) || !Array.isArray(json.channels)) {
    return undefined;
  }
  const known = new Set<number | null>([null]);
  const channels: PublicChannel[] = [];
  for (const entry of json.channels as unknown[]) {
    const channel = readChannel(entry);
    if (!channel || !known.has(channel.parent)) continue;
    known.add(channel.id);
    channels.push(channel);
  }
  return channels;
}

function readChannel(json: unknown): PublicChannel | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { id, parent, name, users, more, canEnter } = json as Record<string, unknown>;
  if (typeof id !== 'number' || (parent !== null && typeof parent !== 'number')) return undefined;
  return {
    id,
    parent,
    name: typeof name === 'string' ? name : '',
    users: Array.isArray(users) ? users.filter((user) => typeof user === 'string') : [],
    more: typeof more === 'number' ? more : 0,
    canEnter: canEnter !== false,
  };
}
