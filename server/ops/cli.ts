import { parseArgs } from 'node:util';

interface Common {
  /** Path of the configuration file; null: undertone.toml, if there is one. */
  readonly config: string | null;
  /** Data directory; null: as configured. */
  readonly data: string | null;
}

export type Command =
  | ({ readonly kind: 'serve' } & Common)
  /** password null: to be read from standard input. */
  | ({ readonly kind: 'set-superuser-password'; readonly password: string | null } & Common)
  /** Reads the configuration and says whether it can be used. */
  | ({ readonly kind: 'check-config' } & Common)
  /** value null: the override is taken away. */
  | ({ readonly kind: 'override'; readonly setting: string; readonly value: string | null } & Common)
  /** Takes over what the SQLite database of murmur holds. server: id of a virtual one; null: the only one. */
  | ({
      readonly kind: 'import-murmur';
      readonly file: string;
      readonly server: number | null;
      readonly dryRun: boolean;
    } & Common)
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** The command line cannot be understood; message says which part. */
export class UsageError extends Error {}

/** What the process tells the one that started it; after sysexits.h where that has a number. */
export const EXIT = { done: 0, failed: 1, usage: 64, config: 78 } as const;

export const USAGE = `Usage: npm start -- [options] [command]

Commands:
  (none)                               serve
  check-config                         say whether the configuration can be used, and exit
  override <setting> [value]           keep a value in the database that wins over file and environment from the
                                       next start (a negative one after another --); without one, take it away
  import-murmur <database>             fill a new server with what murmur's SQLite database holds, and exit; murmur
                                       must not run meanwhile
  set-superuser-password [password]    set it and exit; without one, the first line of standard input is taken

Options:
  --config <file>   configuration file (default: undertone.toml, if there is one)
  --data <folder>   where everything is kept (default: ./data)
  --server <id>     import-murmur: which virtual server (default: the only one)
  --dry-run         import-murmur: say what would come over, and write nothing
  --help            show this
  --version         show the version

Settings are listed in docs/configuration.md. Each can also be given in the environment, as UNDERTONE_ and its name:
UNDERTONE_WELCOME_TEXT.
`;

/** argv is what follows the program's name. Throws UsageError. */
export function parseCommandLine(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const common = { config: values.config ?? null, data: values.data ?? null };
  const [word, ...rest] = positionals;
  if (word !== 'import-murmur' && (values.server !== undefined || values['dry-run'] !== undefined)) {
    throw new UsageError('--server and --dry-run belong to import-murmur');
  }
  if (word === undefined) return { kind: 'serve', ...common };
  switch (word) {
    case 'check-config':
      if (rest.length > 0) throw new UsageError('check-config takes only options');
      return { kind: 'check-config', ...common };
    case 'override': {
      const [setting, value = null, ...more] = rest;
      if (setting === undefined) throw new UsageError('override needs the name of a setting');
      if (more.length > 0) throw new UsageError('a value with spaces needs quotes');
      return { kind: 'override', setting, value, ...common };
    }
    case 'import-murmur': {
      const [file, ...more] = rest;
      if (file === undefined || more.length > 0) throw new UsageError('import-murmur needs one file: the database');
      const dryRun = values['dry-run'] ?? false;
      return { kind: 'import-murmur', file, server: serverId(values.server), dryRun, ...common };
    }
    case 'set-superuser-password':
      if (rest.length > 1) throw new UsageError('a password with spaces needs quotes');
      if (rest[0] === '') throw new UsageError('the password is empty');
      return { kind: 'set-superuser-password', password: rest[0] ?? null, ...common };
    default:
      throw new UsageError(`there is no command ${JSON.stringify(word)}`);
  }
}

function serverId(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError('--server takes the number of a virtual server');
  return Number(text);
}

/** The first line without its end. Throws UsageError when there is none. */
export async function readPassword(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) {
    // The two overloads of Buffer.from do not take the union.
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
    chunks.push(bytes);
    if (bytes.includes('\n')) break;
  }
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  if (line === '') throw new UsageError('no password came from standard input');
  return line;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        data: { type: 'string' },
        server: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
