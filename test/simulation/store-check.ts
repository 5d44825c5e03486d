import { isDeepStrictEqual } from 'node:util';
import { createServerState } from '#domain/create-server-state.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** What a restart would bring back otherwise than it is now; null when the store has everything. */
export async function wrongStore({ store, state }: SimulatedServer): Promise<string | null> {
  const restarted = lasting(createServerState(await store.load(), state.settings));
  for (const [what, now] of lasting(state)) {
    const then = restarted.get(what);
    if (!isDeepStrictEqual(then, now)) return `${what} stored as ${show(then)} instead of ${show(now)}`;
  }
  return restarted.size === lasting(state).size ? null : 'more is stored than there is';
}

/** Everything that outlives the server, by a name. When users were last seen is written later. */
function lasting(state: ServerState): Map<string, unknown> {
  const { tree, users } = state;
  const facts = new Map<string, unknown>();
  for (const { id, temporary, acl, groups, links, ...record } of tree.all()) {
    if (temporary) continue;
    const kept = [...links].filter((other) => tree.get(other)?.temporary === false).sort((a, b) => a - b);
    facts.set(`channel ${id}`, { ...record, acl, groups: [...groups.values()].sort(byName), links: kept });
  }
  for (const { lastSeen, lastDisconnect, lastChannel, ...record } of users.all())
    facts.set(`user ${record.id}`, record);
  for (const { id } of users.all()) {
    const listeners = [...state.storedListeners(id)].sort((a, b) => a.channel - b.channel);
    facts.set(`listeners of ${id}`, listeners);
  }
  return facts;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
