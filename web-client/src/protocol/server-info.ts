export interface Ban {
  /** null: for ever. */
  readonly until: Date | null;
  readonly reason: string;
  /** For too many attempts. */
  readonly automatic: boolean;
}

export interface ServerInfo {
  /** Empty when the server has no name of its own. */
  readonly name: string;
  readonly users: number;
  readonly maxUsers: number;
  /** Where Mumble's own clients connect to. */
  readonly mumble: { readonly host: string; readonly port: number } | null;
  readonly passwordRequired: boolean;
  /** The server tells who is where. */
  readonly publicTree: boolean;
  /** Where newcomers come in; it may not exist. */
  readonly defaultChannel: number;
  /** Of this address; null: it may join. */
  readonly banned: Ban | null;
}

/** Whoever is told nothing for so long is told that. */
const ANSWER_MS = 5_000;

/** What the server tells before anybody joins; undefined when it cannot be reached. */
export async function fetchServerInfo(base: string): Promise<ServerInfo | undefined> {
  try {
    const response = await fetch(new URL('info.json', base), {
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return undefined;
    return readServerInfo(await response.json(), new URL(base).hostname);
  } catch {
    return undefined;
  }
}

/** pageHost stands in where the server does not say a host: it then listens under the page's own. */
export function readServerInfo(json: unknown, pageHost: string): ServerInfo | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { name, users, maxUsers, mumbleHost, mumblePort, passwordRequired, publicTree, defaultChannel, banned } =
    json as Record<string, unknown>;
  return {
    name: typeof name === 'string' ? name : '',
    users: typeof users === 'number' ? users : 0,
    maxUsers: typeof maxUsers === 'number' ? maxUsers : 0,
    mumble:
      typeof mumblePort === 'number'
        ? { host: typeof mumbleHost === 'string' ? mumbleHost : pageHost, port: mumblePort }
        : null,
    passwordRequired: passwordRequired === true,
    publicTree: publicTree === true,
    defaultChannel: typeof defaultChannel === 'number' ? defaultChannel : 0,
    banned: readBan(banned),
  };
}

function readBan(json: unknown): Ban | null {
  if (typeof json !== 'object' || json === null) return null;
  const { until, reason, automatic } = json as Record<string, unknown>;
  const end = typeof until === 'string' ? new Date(until) : null;
  return {
    until: end && !Number.isNaN(end.getTime()) ? end : null,
    reason: typeof reason === 'string' ? reason : '',
    automatic: automatic === true,
  };
}
