export interface ServerInfo {
  readonly name: string;
  readonly users: number;
  readonly maxUsers: number;
  readonly mumble: { readonly host: string; readonly port: number } | null;
  readonly passwordRequired: boolean;
}

/** What the server tells before anybody joins; undefined when it cannot be reached. */
export async function fetchServerInfo(base: string): Promise<ServerInfo | undefined> {
  try {
    const response = await fetch(new URL('info.json', base), { cache: 'no-store' });
    if (!response.ok) return undefined;
    return readServerInfo(await response.json());
  } catch {
    return undefined;
  }
}

export function readServerInfo(json: unknown): ServerInfo | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { name, users, maxUsers, mumble, passwordRequired } = json as Record<string, unknown>;
  return {
    name: typeof name === 'string' ? name : '',
    users: typeof users === 'number' ? users : 0,
    maxUsers: typeof maxUsers === 'number' ? maxUsers : 0,
    mumble: readAddress(mumble),
    passwordRequired: passwordRequired === true,
  };
}

function readAddress(json: unknown): ServerInfo['mumble'] {
  if (typeof json !== 'object' || json === null) return null;
  const { host, port } = json as Record<string, unknown>;
  return typeof host === 'string' && typeof port === 'number' ? { host, port } : null;
}
