import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { presenceName } from './presence-name.ts';

/** `text`: shown as it is; `number`: chooses a plural; `boolean`: chooses between true and other. */
export type ValueKind = 'text' | 'number' | 'boolean';

/** What an ICU message needs to be given; whether a text was (`hasActor`) is found out by itself. @throws SyntaxError at what it cannot read. */
export function valuesOf(message: string): Map<string, ValueKind> {
  const values = new Map<string, ValueKind>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isLiteralElement(element) || isPoundElement(element)) continue;
      if (isArgumentElement(element)) {
        if (!values.has(element.value)) values.set(element.value, 'text');
      } else if (isPluralElement(element) || isSelectElement(element)) {
        const kind = isPluralElement(element) ? 'number' : 'boolean';
        const cases = Object.keys(element.options).sort();
        if (kind === 'boolean' && cases.join() !== 'other,true') throw new SyntaxError(`cases ${cases} in ${message}`);
        values.set(element.value, kind);
        for (const option of Object.values(element.options)) visit(option.value);
      } else throw new SyntaxError(`dates and numbers are to be formatted before: ${message}`);
    }
  };
  visit(parse(message, { ignoreTag: true }));
  for (const name of values.keys()) values.delete(presenceName(name));
  return values;
}
