import type { Rolldown } from 'vite';

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** First comes what the join screen cannot do without; the rest of a room follows in one piece, but for what settings need as well. */
const CHUNKS = [
  { name: 'first', from: ['/src/main.ts'] },
  { name: 'shared', from: ['/src/room.ts', '/settings/SettingsDialog.svelte'] },
  { name: 'room', from: ['/src/room.ts'] },
] as const;

/** Left to itself the bundler makes one of whatever is shared by the same dialogs: dozens, for a room to ask for one by one. */
export const codeSplitting = {
  groups: CHUNKS.map(({ name, from }, index) => ({
    name: (module: string, graph: Graph) => {
      const users = usersOf(module, graph);
      return from.every((end) => users.some((user) => user.endsWith(end))) ? name : null;
    },
    // A chunk takes along what its modules need, unless another has it.
    priority: CHUNKS.length - index,
  })),
};

/** The module itself, and whatever cannot be loaded without it. */
function usersOf(module: string, graph: Graph): string[] {
  const found = new Set([module]);
  for (const user of found) for (const importer of graph.getModuleInfo(user)?.importers ?? []) found.add(importer);
  return [...found];
}
