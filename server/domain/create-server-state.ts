import type { StoredServer } from './change.ts';
import { LiveServerState } from './live-server-state.ts';
import type { ServerState } from './server-state.ts';
import type { Settings } from './settings.ts';

/** @throws BrokenInvariant when what is stored contradicts itself. */
export function createServerState(stored: StoredServer, settings: Settings): ServerState {
  return new LiveServerState(stored, settings);
}
