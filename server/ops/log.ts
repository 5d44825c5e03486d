import { createHash, randomBytes } from 'node:crypto';
import pino, { type DestinationStream } from 'pino';
import type { Log } from '#control/ports.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFormat = 'text' | 'json';

/** Fields whose values nobody may read in a log, at the top and one level down. */
const SECRETS = [
  'password',
  'serverPassword',
  'databaseUrl',
  'key',
  'passphrase',
  'token',
  'tokens',
  'nonce',
  'credential',
  'turnCredential',
  'turnSecret',
  'secret',
];
const HIDDEN = '[hidden]';
/** Of a text that may be anybody's: names and origins come before anybody has looked at them. */
const LONGEST_FIELD = 512;

const LEVEL_WORDS = new Map([
  [20, 'DEBUG'],
  [30, 'info'],
  [40, 'WARN'],
  [50, 'ERROR'],
]);

export interface LogOptions {
  readonly level: LogLevel;
  /** 'text': one readable line per entry, 'json': one object per line. */
  readonly format: LogFormat;
  /** Addresses become numbers: the same one for the same address until the next start. */
  readonly obfuscate: boolean;
  readonly destination?: DestinationStream;
}

export function createLog({ level, format, obfuscate, destination = process.stdout }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err, ...(obfuscate ? { address: obfuscator() } : {}) },
      formatters: { log: (fields) => mapped(fields, bounded) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: HIDDEN },
    },
    format === 'json' ? destination : { write: (line) => destination.write(readable(line)) },
  );
  return {
    debug: (fields, text) => logger.debug(fields, text),
    info: (fields, text) => logger.info(fields, text),
    warn: (fields, text) => logger.warn(fields, text),
    error: (fields, text) => logger.error(fields, text),
  };
}

function mapped(fields: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
}

function bounded(value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST_FIELD ? `${value.slice(0, LONGEST_FIELD)}…` : value;
}

function obfuscator(): (address: unknown) => string {
  const salt = randomBytes(16);
  return (address) => createHash('sha256').update(salt).update(String(address)).digest('hex').slice(0, 12);
}

/** 2030-01-01 12:00:00 info  joined channel=3 name="Ann Other" */
function readable(line: string): string {
  // pino wrote it: an object with these four and the caller's fields.
  const { level, time, msg, error, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const when = String(time).slice(0, 19).replace('T', ' ');
  const word = (LEVEL_WORDS.get(Number(level)) ?? String(level)).padEnd(5);
  const pairs = Object.entries(fields).map(([name, value]) => ` ${name}=${short(value)}`);
  return `${when} ${word} ${visible(String(msg ?? ''))}${pairs.join('')}${stackOf(error)}\n`;
}

function short(value: unknown): string {
  if (typeof value === 'string' && /^[\w.:/@+-]+$/.test(value)) return value;
  return visible(JSON.stringify(value));
}

/** What users chose, names above all, must not forge lines or drive the terminal. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return error === undefined ? '' : ` error=${short(error)}`;
  const { message, stack } = error as { message?: unknown; stack?: unknown };
  const lines = String(stack ?? message ?? JSON.stringify(error)).split('\n');
  return lines.map((text) => `\n    ${visible(text.trim())}`).join('');
}
