import type { SettingsSection } from './dialogs.svelte.ts';
import type { SettingValues } from './setting-values.ts';

/** What "reset this section" resets, in the order of the dialog. */
export const SECTIONS: Record<SettingsSection, readonly (keyof SettingValues)[]> = {
  audio: [
    ...(['microphone', 'speaker', 'processing', 'noise', 'echo', 'gain', 'volume'] as const),
    ...(['quality', 'bitrate', 'packetMs', 'fec', 'dtx'] as const),
    ...(['positional', 'gameOrigins', 'minDistance', 'maxDistance', 'minVolume', 'bloom'] as const),
  ],
  talking: ['mode', 'threshold', 'release'],
  sounds: ['cueVolume', 'silentCues', 'spoken'],
  appearance: ['theme', 'treeWidth'],
  keys: ['pushKey', 'muteKey', 'deafenKey'],
  identity: [],
  language: ['language'],
  about: [],
};
