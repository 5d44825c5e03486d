import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { type Config, ConfigError, type ConfigValue, parseConfig, settingName } from './config.ts';
import { whyForeign } from './murmur-keys.ts';

export interface ConfigSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As given on the command line; null: undertone.toml of the working directory, if there is one. */
  readonly file: string | null;
  /** Data directory given on the command line. */
  readonly dataDirectory: string | null;
}

export interface LoadedConfig {
  readonly config: Config;
  /** The file that was read. */
  readonly file: string | null;
  /** Things that look like mistakes but do no harm. */
  readonly warnings: readonly string[];
}

const DEFAULT_FILE = 'undertone.toml';
const OWN_PREFIX = 'UNDERTONE_';
/** For those who come from an ini. */
const HOW_TOML_READS =
  'Texts need quotes, as in registerName = "Game night"; numbers, true and false need none; remarks begin with #.';
/** Settings that other programs and hosts know by these names. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  DATABASE_URL: 'databaseUrl',
  PUBLIC_URL: 'publicUrl',
  MEDIA_ADDRESS: 'mediaAddress',
  MEDIA_PORT: 'mediaPort',
  TRUSTED_PROXIES: 'trustedProxies',
  HOST: 'host',
  PORT: 'port',
  HTTP_HOST: 'httpHost',
  HTTP_PORT: 'httpPort',
  LOG_LEVEL: 'logLevel',
  LOG_FORMAT: 'logFormat',
};
/** Stands for welcomeText, which is often long. */
const WELCOME_TEXT_FILE = /^welcome[_-]?text[_-]?file$/i;
/** Settings that name a file; in the configuration file they are relative to it. */
const PATHS = new Set(['dataDirectory', 'sslCert', 'sslKey', 'sslCa']);

/** Defaults, then the file, then the environment, then the command line: the later wins. Throws ConfigError. */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const values = new Map<string, ConfigValue>();
  const warnings: string[] = [];
  const file = await readConfigFile(sources.file);
  const unknown = file === null ? [] : await takeFile(file, values, warnings);
  takeEnvironment(sources.environment, values, warnings);
  if (sources.dataDirectory !== null) {
    values.set('dataDirectory', { value: sources.dataDirectory, source: 'option --data' });
  }
  return { config: parseKnown(values, unknown), file: file?.path ?? null, warnings };
}

/** Who mistypes a name may have mistyped a value, too, and is told both. */
function parseKnown(values: ReadonlyMap<string, ConfigValue>, unknown: readonly string[]): Config {
  let wrong: readonly string[] = [];
  try {
    const config = parseConfig(values);
    if (unknown.length === 0) return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    wrong = error.problems;
  }
  throw new ConfigError([...unknown, ...wrong]);
}

interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

async function readConfigFile(given: string | null): Promise<ConfigFile | null> {
  const path = given ?? DEFAULT_FILE;
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (given === null && missing) return null;
    throw new ConfigError([`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** What it has that is no setting, in words. */
async function takeFile(
  file: ConfigFile,
  values: Map<string, ConfigValue>,
  warnings: string[],
): Promise<readonly string[]> {
  let table: Record<string, unknown>;
  try {
    table = parseToml(file.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trimEnd() : String(error);
    throw new ConfigError([`${file.path} is not valid TOML: ${reason}`, '', HOW_TOML_READS]);
  }
  const unknown: string[] = [];
  let welcomeFile: string | null = null;
  for (const [spelling, value] of Object.entries(table)) {
    const name = settingName(spelling);
    const foreign = whyForeign(spelling);
    if (foreign !== undefined) {
      warnings.push(`${spelling} (${file.path}) has no effect: ${foreign}`);
    } else if (WELCOME_TEXT_FILE.test(spelling)) {
      welcomeFile = resolve(dirname(file.path), String(value));
    } else if (name === undefined) {
      unknown.push(`${spelling} (${file.path}) is no setting`);
    } else {
      const isPath = PATHS.has(name) && typeof value === 'string' && value !== '';
      values.set(name, { value: isPath ? resolve(dirname(file.path), value) : value, source: file.path });
    }
  }
  // As in murmur, the text itself comes first.
  if (welcomeFile !== null && !values.get('welcomeText')?.value) {
    values.set('welcomeText', { value: await readWelcomeText(welcomeFile), source: welcomeFile });
  }
  return unknown;
}

async function readWelcomeText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`welcomeTextFile: cannot read ${path}: ${reason}`]);
  }
}

function takeEnvironment(
  environment: ConfigSources['environment'],
  values: Map<string, ConfigValue>,
  warnings: string[],
): void {
  for (const [variable, name] of Object.entries(SHORT_NAMES)) {
    const value = environment[variable];
    if (value !== undefined) values.set(name, { value, source: `environment variable ${variable}` });
  }
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(OWN_PREFIX) || value === undefined) continue;
    const name = settingName(variable.slice(OWN_PREFIX.length));
    if (name === undefined) warnings.push(`the environment variable ${variable} sets nothing`);
    else values.set(name, { value, source: `environment variable ${variable}` });
  }
}
