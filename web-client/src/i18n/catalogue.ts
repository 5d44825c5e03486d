import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type en from './en.json';
import type { MessageValues } from './message-values.ts';
import { presenceName } from './presence-name.ts';

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
type MessageKey = Paths<typeof en>;
/** Messages that take no values. */
export type PlainKey = Exclude<MessageKey, keyof MessageValues>;

/** Says a message by its place in the catalogue, as in `t('rules.title', { channel })`. What it needs to be given is checked by the compiler. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: K extends PlainKey ? [] : [MessageValues[K & keyof MessageValues]]
) => string;

/** In ICU's syntax, or read already: the built page brings no parser. */
type Message = string | MessageFormatElement[];

export interface Texts {
  readonly [name: string]: Message | Texts;
}

/** The messages of one language. */
export class Catalogue {
  /** BCP 47, for dates and screen readers. */
  readonly code: string;
  readonly #texts: Texts;
  readonly #read = new Map<string, IntlMessageFormat>();

  constructor(code: string, texts: Texts) {
    this.code = code;
    this.#texts = texts;
  }

  readonly t: Translate = (key, ...[values]) => {
    let message = this.#read.get(key);
    if (message === undefined) {
      const found = messageAt(this.#texts, key);
      if (found === undefined) return key;
      // Messages are text: a "<" in one is no tag.
      message = new IntlMessageFormat(found, this.code, undefined, { ignoreTag: true });
      this.#read.set(key, message);
    }
    return String(message.format<string>({ ...values, ...presence(values ?? {}) }));
  };
}

/** For a message that reads otherwise without a value: beside `actor` it may ask whether `hasActor`. */
function presence(values: object): Record<string, boolean> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [presenceName(name), value !== '']));
}

function messageAt(texts: Texts, key: string): Message | undefined {
  let found: Message | Texts | undefined = texts;
  for (const step of key.split('.')) found = isMessage(found) ? undefined : found?.[step];
  return isMessage(found) ? found : undefined;
}

function isMessage(found: Message | Texts | undefined): found is Message {
  return typeof found === 'string' || Array.isArray(found);
}
