import type { TalkMode } from '../audio/talk-gate.ts';

const STORAGE_KEY = 'undertone.settings';

export interface PersonSettings {
  /** 0 to 2; above 1 louder than it came. */
  readonly volume: number;
  readonly silenced: boolean;
}

export interface SettingValues {
  readonly name: string;
  /** Device ids; empty: the system's default. */
  readonly microphone: string;
  readonly speaker: string;
  readonly processing: boolean;
  readonly mode: TalkMode;
  /** dBFS. */
  readonly threshold: number;
  /** KeyboardEvent.code, or Mouse3 and Mouse4 for the two side buttons. */
  readonly pushKey: string;
  /** Master volume, 0 to 1. */
  readonly volume: number;
  /** Pixels. */
  readonly treeWidth: number;
  /** Access tokens, sent with every login. */
  readonly tokens: readonly string[];
  readonly people: Readonly<Record<string, PersonSettings>>;
}

const DEFAULTS: SettingValues = {
  name: '',
  microphone: '',
  speaker: '',
  processing: true,
  mode: 'voice',
  threshold: -48,
  pushKey: 'Space',
  volume: 1,
  treeWidth: 300,
  tokens: [],
  people: {},
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

/** Only known keys of the right type: what an older page stored may look different. */
function read(storage: Storage | null): Partial<SettingValues> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '{}');
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
