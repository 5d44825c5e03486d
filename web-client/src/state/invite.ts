import type { Channel } from '../protocol/model.ts';

export interface Invite {
  /** Channel names below the root; empty: the root itself. null: wherever the server puts newcomers. */
  readonly path: readonly string[] | null;
  /** An access token for this visit; empty: none. */
  readonly token: string;
}

/** What the address after # says; null when it is no invitation. */
export function readInvite(hash: string): Invite | null {
  const [, path, query = ''] = /^#\/([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
  if (path === undefined) return null;
  try {
    const names = path.split('/').filter((part) => part !== '');
    const token = readToken(query);
    // "#/" is a link to the root; a token alone names no channel.
    return { path: names.length === 0 && token !== '' ? null : names.map(decodeURIComponent), token };
  } catch {
    // A lone percent sign: typed by hand, or cut off.
    return null;
  }
}

/** Written by hand, too, where a plus sign is a plus sign and a question mark is part of the word. */
function readToken(query: string): string {
  const [, token = ''] = /(?:^|&)token=([^&]*)/.exec(query) ?? [];
  return decodeURIComponent(token);
}

/** Names from below the root down to the channel. */
export function pathOf(channels: ReadonlyMap<number, Channel>, id: number): string[] {
  const names: string[] = [];
  for (let at = channels.get(id); at && at.parent !== null; at = channels.get(at.parent)) names.unshift(at.name);
  return names;
}

/** The channel a path leads to, in whatever case it was written. */
export function channelAt(channels: ReadonlyMap<number, Channel>, path: readonly string[]): Channel | undefined {
  let at = channels.get(0);
  for (const name of path) {
    const inside = [...channels.values()].filter(({ parent }) => parent === at?.id);
    const folded = name.toLowerCase();
    at = inside.find((child) => child.name === name) ?? inside.find((child) => child.name.toLowerCase() === folded);
    if (!at) return undefined;
  }
  return at;
}

/** page: the address of the page, whatever comes after its #. */
export function inviteLink(page: string, path: readonly string[], token = ''): string {
  const address = new URL(page);
  address.search = '';
  const query = token === '' ? '' : `?token=${encodeURIComponent(token)}`;
  address.hash = `/${path.map(encodeURIComponent).join('/')}${query}`;
  return address.href;
}

/** For the desktop client, whose links know no access tokens. */
export function mumbleLink(
  server: { readonly host: string; readonly port: number },
  path: readonly string[],
  title: string,
): string {
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  const query = title === '' ? '' : `?title=${encodeURIComponent(title)}&version=1.2.0`;
  return `mumble://${host}:${server.port}/${path.map(encodeURIComponent).join('/')}${query}`;
}
