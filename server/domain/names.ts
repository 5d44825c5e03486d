import type { Settings } from './settings.ts';

// Reference 4.2.

/** Of users, channels and groups. */
export const LONGEST_NAME = 512;

/** For comparing names of sessions and users; names of channels compare exactly. */
export function foldName(name: string): string {
  return name.toLowerCase();
}

/** What a client typed, without the white space around it. */
export function trimName(typed: string): string {
  return typed.trim();
}

export function isUserName(name: string, settings: Pick<Settings, 'userName'>): boolean {
  return name === trimName(name) && matchesWhole(name, settings.userName);
}

export function isChannelName(name: string, settings: Pick<Settings, 'channelName'>): boolean {
  return matchesWhole(name, settings.channelName);
}

/** An operator's pattern may lack its anchors. */
function matchesWhole(name: string, pattern: RegExp): boolean {
  return name.length > 0 && name.length <= LONGEST_NAME && name.match(pattern)?.[0] === name;
}
