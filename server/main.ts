import { readFileSync } from 'node:fs';
import type { Store } from '#control/ports.ts';
import { App } from './app.ts';
import { setSuperUserPassword } from './auth/super-user.ts';
import { explain } from './explain.ts';
import { readAuthorities, readIdentity } from './net/certificate.ts';
import { type Command, EXIT, parseCommandLine, readPassword, USAGE } from './ops/cli.ts';
import { type Config, overrideOf } from './ops/config.ts';
import { loadConfig } from './ops/load-config.ts';
import { createLog } from './ops/log.ts';
import { isStoreMade, openStore } from './store/open.ts';

// The shape is that of our own package.json.
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Everything of a large community in one transaction, perhaps on a small machine. */
const IMPORT_MS = 3_600_000;

type ImportCommand = Extract<Command, { kind: 'import-murmur' }>;
type Configured = Pick<Extract<Command, { readonly config: string | null }>, 'config' | 'data'>;

async function run(command: Command): Promise<void> {
  switch (command.kind) {
    case 'help':
      print(USAGE);
      return;
    case 'version':
      print(`${version}\n`);
      return;
    case 'serve':
      return serve(command);
    case 'check-config':
      return checkConfig(command);
    case 'override':
      return override(command);
    case 'import-murmur':
      return importDatabase(command);
    case 'set-superuser-password':
      // Else nobody would know that it waits.
      if (command.password === null && process.stdin.isTTY) process.stderr.write('New password of SuperUser: ');
      return setPassword(command, command.password ?? (await readPassword(process.stdin)));
    default:
      command satisfies never;
  }
}

async function serve(command: Configured): Promise<void> {
  const { config, log } = await configure(command);
  const starting = App.start({ config, log, version });
  let ending = false;
  // From the start on: the database would outlive a server that is stopped before it serves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (ending) process.exit(EXIT.failed);
      ending = true;
      log.info({ signal }, 'stopping');
      const closed = starting.then((app) => app.close());
      // A failing start is reported where it was called for.
      closed.then(
        () => process.exit(EXIT.done),
        () => {},
      );
    });
  }
  const app = await starting;
  // Loading leaves more behind than serving needs, and V8 would keep that room. Nobody is connected yet who could notice a
  // pause of some 50 ms. It needs --expose-gc, which `npm start` gives.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  // Also when it is about to end: the first password is said this once.
  print(welcome(config, app));
  process.on('SIGHUP', () => {
    app.reloadCertificate().then(
      () => log.info({}, 'the certificate holds as it is now'),
      (error: unknown) => log.error({ error }, 'the certificate could not be read again; the former stays'),
    );
  });
}

/** What is wrong is thrown, as at a start; nothing is opened. */
async function checkConfig(command: Configured): Promise<void> {
  const { config, file, warnings } = await load(command);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  const { sslCert, sslKey, sslPassPhrase } = config;
  if (sslCert !== null) await readIdentity({ cert: sslCert, key: sslKey, passphrase: sslPassPhrase });
  if (config.sslCa !== null) await readAuthorities(config.sslCa);
  print(
    `The configuration is good${file === null ? '; there is no file, so it is that of the environment' : `: ${file}`}.\n`,
  );
}

async function override({ setting, value, ...command }: Extract<Command, { kind: 'override' }>): Promise<void> {
  const change = overrideOf(setting, value);
  await withStore(command, (store) => store.apply([change]));
  print(`From the next start, ${change.key} is ${value === null ? 'as configured' : 'overridden'}.\n`);
}

async function setPassword(command: Configured, password: string): Promise<void> {
  await withStore(command, (store) => setSuperUserPassword(store, password));
  print('The password of SuperUser is set.\n');
}

async function importDatabase({ file, server, dryRun, ...command }: ImportCommand): Promise<void> {
  // Only now, for nothing else needs SQLite.
  const { importMurmur, openMurmur, withoutWriting } = await import('./import/import-murmur.ts');
  const { config } = await load(command);
  const murmur = await openMurmur(file, server);
  const given = { murmur, settings: config.settings };
  try {
    if (dryRun && !isStoreMade(locationOf(config))) {
      print(await importMurmur({ ...given, store: withoutWriting(null) }));
    } else {
      const job = async (store: Store) =>
        print(await importMurmur({ ...given, store: dryRun ? withoutWriting(store) : store }));
      await withStore(command, job, { deadlineMillis: IMPORT_MS });
    }
  } finally {
    await murmur.database.close();
  }
  print(dryRun ? 'Nothing was written: this was a dry run.\n' : 'All of it is stored. Start the server: npm start\n');
}

async function withStore(
  command: Configured,
  job: (store: Store) => Promise<void>,
  patience: { readonly deadlineMillis?: number } = {},
): Promise<void> {
  const { config, log } = await configure(command);
  const store = await openStore({ ...locationOf(config), log, ...patience });
  try {
    await job(store);
  } finally {
    await store.close();
  }
}

function locationOf({ databaseUrl, dataDirectory }: Config) {
  return { databaseUrl: databaseUrl ?? undefined, dataDirectory };
}

function load(command: Configured) {
  return loadConfig({ environment: process.env, file: command.config, dataDirectory: command.data });
}

async function configure(command: Configured) {
  const { config, warnings } = await load(command);
  const log = createLog({ level: config.logLevel, format: config.logFormat, obfuscate: config.obfuscate });
  for (const warning of warnings) log.warn({}, warning);
  return { config, log };
}

function welcome(config: Config, app: App): string {
  const { mumble, http, media } = app.ports;
  const page = config.publicUrl?.href ?? `http://localhost:${http}/`;
  const lines = [
    'Undertone is ready',
    `  Join with a browser   ${page}`,
    `  Join with Mumble      mumble://${config.publicUrl?.hostname ?? 'localhost'}:${mumble}/`,
    `  Listening on          ${mumble} TCP and UDP (Mumble; the page over TLS), ${http} TCP (the page),`,
    `                        ${media} UDP and TCP (voice of browsers)`,
  ];
  if (config.publicUrl === null) {
    lines.push(`  From other machines   https://<this machine>:${mumble}/ and mumble://<this machine>:${mumble}/`);
  }
  if (app.firstPassword !== null) {
    lines.push(
      `  SuperUser's password  ${app.firstPassword}`,
      '                        join with this name and password to administer; shown this once. For another:',
      '                        npm start -- set-superuser-password',
    );
  }
  return `${lines.join('\n')}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read it has seen enough; what was asked for is done to its end.
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await run(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  const explained = explain(error);
  if (explained === undefined) throw error;
  process.stderr.write(explained[0]);
  process.exit(explained[1]);
}
