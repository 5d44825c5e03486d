import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { type ValueKind, valuesOf } from '../web-client/src/i18n/values-of.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const ENGLISH = 'web-client/src/i18n/en.json';
/** Relative to the root of the project. */
export const MESSAGE_VALUES = 'web-client/src/i18n/message-values.ts';

const TYPES: Readonly<Record<ValueKind, string>> = { text: 'Text', number: 'number', boolean: 'boolean' };

/** TypeScript that tells which message takes which values. */
export async function messageValues(): Promise<string> {
  const rows: string[] = [];
  const visit = (texts: object, area: string): void => {
    for (const [name, inner] of Object.entries(texts)) {
      if (typeof inner === 'object') visit(inner, `${area}${name}.`);
      else {
        const values = [...valuesOf(inner)].map(([value, kind]) => `${value}: ${TYPES[kind]}`);
        if (values.length > 0) rows.push(`  '${area}${name}': { ${values.join('; ')} };\n`);
      }
    }
  };
  visit(JSON.parse(await fs.readFile(path.join(ROOT, ENGLISH), 'utf8')), '');
  return `// Made from en.json by \`npm run generate\`.

type Text = string | number;

/** Messages that have to be given values. */
export interface MessageValues {
${rows.join('')}}
`;
}

if (process.argv[1] === import.meta.filename)
  await fs.writeFile(path.join(ROOT, MESSAGE_VALUES), await messageValues());
