import type { NoiseRemoval } from '../audio/microphone.ts';
import type { TalkMode } from '../audio/talk-gate.ts';
import type { WhisperTarget } from './whisper-target.ts';

const STORAGE_KEY = 'undertone.settings';

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
  /** Master volume, 0 to 1. */
  readonly volume: number;
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

const DEFAULTS: SettingValues = {
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
  volume: 1,
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

const NEUTRAL_PERSON: PersonSettings = { volume: 1, silenced: false };

/** Choices of this person on this browser. Every change acts and is stored at once. */
export class Settings {
  readonly #storage: Storage | null;
  values: SettingValues = $state.raw(DEFAULTS);

  /** null where the browser forbids storage: choices then last until the page is closed. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
    this.values = { ...DEFAULTS, ...read(storage) };
  }

  change(changes: Partial<SettingValues>): void {
    this.values = { ...this.values, ...changes };
    try {
      this.#storage?.setItem(STORAGE_KEY, JSON.stringify(this.values));
    } catch {
      // Storage is full or was forbidden meanwhile; the choice holds for this visit.
    }
  }

  /** These choices as they are for a newcomer. */
  reset(keys: readonly (keyof SettingValues)[]): void {
    this.change(Object.fromEntries(keys.map((key) => [key, DEFAULTS[key]])));
  }

  /** For another browser: devices are left out, they have other ids there. */
  exportText(): string {
    const { microphone, speaker, ...values } = this.values;
    return JSON.stringify(values, null, 2);
  }

  /** False when the text holds no settings. */
  importText(text: string): boolean {
    const { microphone, speaker, ...values } = parse(text);
    if (Object.keys(values).length === 0) return false;
    this.change(values);
    return true;
  }

  person(key: string): PersonSettings {
    return this.values.people[key] ?? NEUTRAL_PERSON;
  }

  changePerson(key: string, changes: Partial<PersonSettings>): void {
    const { [key]: before = NEUTRAL_PERSON, ...others } = this.values.people;
    const person = { ...before, ...changes };
    const neutral = person.volume === NEUTRAL_PERSON.volume && !person.silenced;
    this.change({ people: neutral ? others : { ...others, [key]: person } });
  }
}

function read(storage: Storage | null): Partial<SettingValues> {
  try {
    return parse(storage?.getItem(STORAGE_KEY) ?? '{}');
  } catch {
    return {};
  }
}

/** Only known keys of the right type: what an older page stored may look different. */
function parse(text: string): Partial<SettingValues> {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        ([key, value]) => key in DEFAULTS && isLike(value, DEFAULTS[key as keyof SettingValues]),
      ),
    );
  } catch {
    return {};
  }
}

function isLike(value: unknown, sample: unknown): boolean {
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof sample && value !== null && !Array.isArray(value);
}
