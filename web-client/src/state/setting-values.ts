import type { NoiseRemoval } from '../audio/microphone.ts';
import { FALLOFF } from '../audio/stage.ts';
import type { TalkMode } from '../audio/talk-gate.ts';
import { FIRST_PLAN } from '../audio/uplink.ts';
import { PACKET_LENGTHS, type PacketMs } from '../audio/uplink-plan.ts';
import type { WhisperTarget } from './whisper-target.ts';

export interface PersonSettings {
  /** 0 to 2; above 1 louder than it came. */
  readonly volume: number;
  readonly silenced: boolean;
}

export type Theme = 'system' | 'light' | 'dark';

export interface SettingValues {
  readonly name: string;
  /** Device ids; empty: the system's default. */
  readonly microphone: string;
  readonly speaker: string;
  /** False: neither echo nor noise is removed and the level stays as it is, whatever the next three say. */
  readonly processing: boolean;
  readonly echo: boolean;
  readonly gain: boolean;
  readonly noise: NoiseRemoval;
  readonly mode: TalkMode;
  /** dBFS. */
  readonly threshold: number;
  /** KeyboardEvent.code, or Mouse3 and Mouse4 for the two side buttons. */
  readonly pushKey: string;
  /** Milliseconds that push to talk goes on after it was let go. */
  readonly release: number;
  /** Master volume, 0 to 1. */
  readonly volume: number;
  /** 'manual': as the next four say. */
  readonly quality: 'auto' | 'manual';
  /** bit/s. */
  readonly bitrate: number;
  readonly packetMs: PacketMs;
  readonly fec: boolean;
  readonly dtx: boolean;
  /** People are heard from where they are in a game. */
  readonly positional: boolean;
  /** Whose games may say where this person is. */
  readonly gameOrigins: readonly string[];
  /** Metres, and shares of 1: see Falloff. */
  readonly minDistance: number;
  readonly maxDistance: number;
  readonly minVolume: number;
  readonly bloom: number;
  /** Pixels. */
  readonly treeWidth: number;
  readonly theme: Theme;
  /** A language there is a catalogue for; empty: as the browser. */
  readonly language: string;
  /** Of sounds, 0 to 1. */
  readonly cueVolume: number;
  /** Names of cues that are not played. */
  readonly silentCues: readonly string[];
  /** Events and messages are read aloud. */
  readonly spoken: boolean;
  /** Like pushKey; empty: no key. */
  readonly muteKey: string;
  readonly deafenKey: string;
  /** Access tokens, sent with every login. */
  readonly tokens: readonly string[];
  readonly people: Readonly<Record<string, PersonSettings>>;
  /** Whom the hold-to-whisper buttons speak to. */
  readonly whispers: Readonly<Record<string, WhisperTarget>>;
}

export const LONGEST_RELEASE_MS = 1000;

export const DEFAULTS: SettingValues = {
  name: '',
  microphone: '',
  speaker: '',
  processing: true,
  echo: true,
  gain: true,
  noise: 'browser',
  mode: 'voice',
  threshold: -48,
  pushKey: 'Space',
  release: 150,
  volume: 1,
  quality: 'auto',
  ...FIRST_PLAN,
  positional: false,
  gameOrigins: [],
  ...FALLOFF,
  treeWidth: 300,
  theme: 'system',
  language: '',
  cueVolume: 0.5,
  silentCues: [],
  spoken: false,
  muteKey: '',
  deafenKey: '',
  tokens: [],
  people: {},
  whispers: {},
};

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isList: Check = (value) => Array.isArray(value) && value.every(isText);
const isRecord: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWithin =
  (lowest: number, highest: number): Check =>
  (value) =>
    typeof value === 'number' && value >= lowest && value <= highest;
const isOneOf =
  <T extends string>(...words: readonly T[]): Check =>
  (value) =>
    words.some((word) => word === value);
const isPeople: Check = (value) => isRecord(value) && Object.values(value as object).every(isPerson);

function isPerson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { volume, silenced } = value as Record<string, unknown>;
  return isWithin(0, 2)(volume) && isFlag(silenced);
}

const CHECKS: Readonly<Record<keyof SettingValues, Check>> = {
  name: isText,
  microphone: isText,
  speaker: isText,
  processing: isFlag,
  echo: isFlag,
  gain: isFlag,
  noise: isOneOf<NoiseRemoval>('off', 'browser', 'strong'),
  mode: isOneOf<TalkMode>('voice', 'push', 'always'),
  threshold: isWithin(-120, 0),
  pushKey: isText,
  release: isWithin(0, LONGEST_RELEASE_MS),
  volume: isWithin(0, 1),
  quality: isOneOf('auto', 'manual'),
  bitrate: (value) => Number.isInteger(value) && isWithin(8000, 96_000)(value),
  packetMs: (value) => PACKET_LENGTHS.some((length) => length === value),
  fec: isFlag,
  dtx: isFlag,
  positional: isFlag,
  gameOrigins: isList,
  minDistance: isWithin(0, 1000),
  maxDistance: isWithin(0, 1000),
  minVolume: isWithin(0, 1),
  bloom: isWithin(0, 1),
  treeWidth: isWithin(0, 10_000),
  theme: isOneOf<Theme>('system', 'light', 'dark'),
  language: isText,
  cueVolume: isWithin(0, 1),
  silentCues: isList,
  spoken: isFlag,
  muteKey: isText,
  deafenKey: isText,
  tokens: isList,
  people: isPeople,
  whispers: isRecord,
};

/** Only known keys with a value that makes sense: what an older page stored, or somebody wrote by hand, may look different. */
export function readSettings(text: string): Partial<SettingValues> {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof stored !== 'object' || stored === null) return {};
  const known = new Map<string, Check>(Object.entries(CHECKS));
  return Object.fromEntries(Object.entries(stored).filter(([key, value]) => known.get(key)?.(value)));
}
