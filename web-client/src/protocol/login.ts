import type { ControlMessage } from '#proto/message-types.ts';
import { uint64 } from './uint64.ts';

/** The Mumble version whose behaviour this page follows; it decides which fields the server sends. */
const VERSION = { major: 1, minor: 5, patch: 735 };
/** Servers show a longer system version as invalid. User agents are ASCII. */
const OS_VERSION_BYTES = 60;
/** What all user agents say, and what would leave no room for the name of the browser. */
const COMMON_WORDS = /Mozilla\S+ |AppleWebKit.*?\) /g;

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Access tokens. */
  readonly tokens: readonly string[];
}

export function loginMessages(
  { name, password, tokens }: Credentials,
  userAgent: string = navigator.userAgent,
): ControlMessage[] {
  const { major, minor, patch } = VERSION;
  return [
    {
      name: 'Version',
      body: {
        // One byte each for minor and patch in the old form.
        versionV1: (major << 16) | (minor << 8) | Math.min(patch, 255),
        versionV2: uint64(major * 2 ** 48 + minor * 2 ** 32 + patch * 2 ** 16),
        release: 'Undertone web',
        os: 'Browser',
        osVersion: userAgent.replace(COMMON_WORDS, '').slice(0, OS_VERSION_BYTES),
      },
    },
    {
      name: 'Authenticate',
      body: { username: name, password, tokens: [...tokens], celtVersions: [], opus: true, clientType: 0 },
    },
  ];
}

/** Sent after the login it replaces the tokens, and nothing else. */
export function tokenUpdate(tokens: readonly string[]): ControlMessage {
  return { name: 'Authenticate', body: { tokens: [...tokens], celtVersions: [] } };
}
