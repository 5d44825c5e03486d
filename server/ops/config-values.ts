import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { murmurPattern } from './murmur-pattern.ts';

// Kinds of settings. All take the typed value of a TOML file as well as the text of an environment variable; the message of
// a refusal completes "must be …".

/** A whole number from lowest to highest. */
export function whole(lowest: number, highest = Number.MAX_SAFE_INTEGER) {
  const range = highest === Number.MAX_SAFE_INTEGER ? `${lowest} or more` : `from ${lowest} to ${highest}`;
  const error = `a whole number ${range}`;
  const schema = z.int({ error }).min(lowest, { error }).max(highest, { error });
  return z.preprocess((value) => (isNumeral(value) ? Number(value) : value), schema).meta({ allowed: error });
}

/** A number above zero. */
export function rate() {
  const error = 'a number greater than 0';
  const schema = z.number({ error }).positive({ error });
  const fromText = (value: unknown) => (isNumeral(value) ? Number(value) : value);
  return z.preprocess(fromText, schema).meta({ allowed: error });
}

export function flag() {
  const error = 'true or false';
  return z.preprocess(flagFromText, z.boolean({ error })).meta({ allowed: error });
}

/** Three states: yes, no, and nothing said. */
export function optionalFlag() {
  const error = 'true, false or empty';
  const schema = z.boolean({ error }).nullable();
  return z.preprocess((value) => (value === '' ? null : flagFromText(value)), schema).meta({ allowed: error });
}

export function text() {
  const error = 'text';
  return z.string({ error }).meta({ allowed: error });
}

/** Text where the empty one means that there is none. */
export function optionalText(allowed = 'text') {
  return z
    .preprocess((value) => (value === '' ? null : value), z.string({ error: allowed }).nullable())
    .meta({ allowed });
}

/** Of a client, as in "1.5.0". */
export function optionalVersion() {
  const error = 'a version like 1.5.0, or empty';
  const schema = z.string({ error }).regex(/^\d{1,5}\.\d{1,5}(\.\d{1,5})?$/, { error });
  return z.preprocess((value) => (value === '' ? null : value), schema.nullable()).meta({ allowed: error });
}

export function oneOf<const T extends readonly [string, ...string[]]>(...words: T) {
  const error = `one of ${words.join(', ')}`;
  return z.enum(words, { error }).meta({ allowed: error });
}

export function address() {
  const error = 'an IP address, or empty';
  return z
    .string({ error })
    .refine((value) => value === '' || isIP(value) !== 0, { error })
    .meta({ allowed: error });
}

/** None: all. */
export function hosts() {
  const error = 'IP addresses or host names, separated by spaces';
  const host = z.string({ error }).refine((value) => isIP(value) !== 0 || HOST_NAME.test(value), { error });
  return z.preprocess(listFromText, z.array(host, { error })).meta({ allowed: error });
}

/** IP address or host name, or none. */
export function optionalHost() {
  const error = 'an IP address or a host name';
  const schema = z.string({ error }).refine((value) => isIP(value) !== 0 || HOST_NAME.test(value), { error });
  return z.preprocess((value) => (value === '' ? null : value), schema.nullable()).meta({ allowed: error });
}

export function pageUrl() {
  const error = 'a URL like https://voice.example.org/ or https://example.org/voice/';
  const schema = z.string({ error }).refine(isPageUrl, { error });
  return z
    .preprocess((value) => (value === '' ? null : value), schema.nullable())
    .transform((value) => (value === null ? null : new URL(value)))
    .meta({ allowed: error });
}

export function networks() {
  const error = 'IP addresses or networks like 10.0.0.0/8, separated by commas';
  const schema = z.array(z.string({ error }).refine(isNetwork, { error }), { error });
  return z.preprocess(listFromText, schema).meta({ allowed: error });
}

/** Of web pages. */
export function origins() {
  const error = 'origins like https://game.example, separated by commas';
  const schema = z.array(z.string({ error }).refine(isOrigin, { error }), { error });
  return z.preprocess(listFromText, schema).meta({ allowed: error });
}

export function pattern() {
  const error = 'a regular expression';
  return z
    .string({ error })
    .transform((source, context) => {
      try {
        return murmurPattern(source);
      } catch {
        context.addIssue({ code: 'custom', message: error });
        return z.NEVER;
      }
    })
    .meta({ allowed: error });
}

export function iceServers() {
  const error =
    'URLs like stun:host:3478, turn:host:3478?transport=tcp or turns:host, separated by commas; ' +
    'in the file also tables of urls, username and credential';
  const url = z.string({ error }).refine(isIceUrl, { error });
  const urls = z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(url, { error }).min(1, { error }),
  );
  const server = z.strictObject(
    { urls, username: z.string().exactOptional(), credential: z.string().exactOptional() },
    { error },
  );
  const fromUrl = (value: unknown) => (typeof value === 'string' ? { urls: value } : value);
  return z.preprocess(listFromText, z.array(z.preprocess(fromUrl, server), { error })).meta({ allowed: error });
}

/** RFC 7064 and 7065, in lower case: a browser that is given anything else makes no connection at all. */
const ICE_URL =
  /^(stuns?|turns?):([a-zA-Z0-9.-]+|\[[0-9a-fA-F:.]+\])(:(?<port>\d+))?((?<=^turn.*)\?transport=(udp|tcp))?$/;
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i;
const FLAG_WORDS = new Map([
  ...['true', '1', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', '0', 'no', 'off'].map((word) => [word, false] as const),
]);

function isNumeral(value: unknown): boolean {
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim());
}

function flagFromText(value: unknown): unknown {
  return typeof value === 'string' ? (FLAG_WORDS.get(value.trim().toLowerCase()) ?? value) : value;
}

function listFromText(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter((entry) => entry !== '') : value;
}

/** Of a host that can stand in a Content-Security-Policy, where ";" and "*" mean something else. */
function isOrigin(value: string): boolean {
  return /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

function isIceUrl(value: string): boolean {
  const match = ICE_URL.exec(value);
  return match !== null && Number(match.groups?.['port'] ?? 1) <= 65_535;
}

function isPageUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, search, hash, username } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && search === '' && hash === '' && username === '';
}

function isNetwork(value: string): boolean {
  const [base = '', prefix, ...rest] = value.split('/');
  const version = isIP(base);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(base, /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1, version === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
