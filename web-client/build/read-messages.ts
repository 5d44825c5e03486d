import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** A catalogue as it stands in its file. */
export interface WrittenTexts {
  readonly [name: string]: string | WrittenTexts;
}

/** Messages are read once, when the page is built: whoever opens it needs no parser, and waits for none. */
export function readMessages(): Plugin {
  return {
    name: 'read-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform: {
      filter: { id: /[\\/]src[\\/]i18n[\\/]\w+\.json$/ },
      handler: (source) => ({ code: JSON.stringify(readTexts(JSON.parse(source))), map: null }),
    },
  };
}

/** As the page takes them; a "<" in one is no tag. */
export function readTexts(texts: WrittenTexts): object {
  return Object.fromEntries(
    Object.entries(texts).map(([name, inner]) => [
      name,
      typeof inner === 'string' ? parse(inner, { ignoreTag: true }) : readTexts(inner),
    ]),
  );
}
