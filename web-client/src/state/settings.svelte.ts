import { DEFAULTS, type PersonSettings, readSettings, type SettingValues } from './setting-values.ts';

const STORAGE_KEY = 'undertone.settings';
const NEUTRAL_PERSON: PersonSettings = { volume: 1, silenced: false };

/** As much of localStorage as is used. */
type SettingStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Choices of this person on this browser. Every change acts and is stored at once. */
export class Settings {
  readonly #storage: SettingStorage | null;
  values: SettingValues = $state.raw(DEFAULTS);

  /** null where the browser forbids storage: choices then last until the page is closed. */
  constructor(storage: SettingStorage | null) {
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

  /** Another tab chose something: written from here, what this one knew before would undo it. */
  follow(key: string | null): void {
    if (key === STORAGE_KEY) this.values = { ...DEFAULTS, ...read(this.#storage) };
  }

  /** These choices as they are for a newcomer. */
  reset(keys: readonly (keyof SettingValues)[]): void {
    this.change(Object.fromEntries(keys.map((key) => [key, DEFAULTS[key]])));
  }

  /** For another browser: devices are left out, they have other ids there. Tokens are secrets: only if it is wanted. */
  exportText(withTokens: boolean): string {
    const { microphone, speaker, tokens, ...values } = this.values;
    return JSON.stringify(withTokens ? { ...values, tokens } : values, null, 2);
  }

  /** False when the text holds no settings. */
  importText(text: string): boolean {
    const { microphone, speaker, ...values } = readSettings(text);
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

function read(storage: SettingStorage | null): Partial<SettingValues> {
  try {
    return readSettings(storage?.getItem(STORAGE_KEY) ?? '{}');
  } catch {
    return {};
  }
}
