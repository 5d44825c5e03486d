import { z } from 'zod';
import type { Change } from '#domain/change.ts';
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts';
import * as kind from './config-values.ts';
import { LOG_LEVELS } from './log.ts';
import { plainName } from './murmur-keys.ts';
import { turnProblems } from './turn-access.ts';

// Every setting: its kind, what it does (docs/configuration.md is made from it) and its default. The names are murmur's
// where murmur has them.

const operation = z.object({
  host: kind.hosts().default([]).describe('Addresses for Mumble clients, TCP and UDP. Empty: all addresses.'),
  port: kind
    .whole(0, 65535)
    .default(64738)
    .describe('TCP and UDP port for Mumble clients; also serves the page over TLS.'),
  httpHost: kind.address().default('127.0.0.1').describe('Address of the plain HTTP port. Empty: all addresses.'),
  httpPort: kind.whole(0, 65535).default(8080).describe('Plain HTTP port for the page; a reverse proxy talks to it.'),
  mediaPort: kind.whole(0, 65535).default(64739).describe("UDP and TCP port for browsers' voice (WebRTC)."),
  mediaAddress: kind
    .optionalHost()
    .default(null)
    .describe('Address that browsers are told to send voice to. Empty: found out.'),
  publicUrl: kind
    .pageUrl()
    .default(null)
    .describe('Where people open the page when that is a reverse proxy; may have a path.'),
  pageEmbedders: kind
    .origins()
    .default([])
    .describe('Origins of other sites, such as web games, that may embed or open the page and speak with it.'),
  trustedProxies: kind.networks().default([]).describe('Proxies whose X-Forwarded-For is believed.'),
  databaseUrl: kind
    .optionalText('a URL like postgres://user:password@host/database')
    .default(null)
    .describe('PostgreSQL server to use. Empty: an own one inside the data directory.'),
  dataDirectory: kind.text().default('./data').describe('Where everything is kept that must survive.'),
  sslCert: kind
    .optionalText('a path')
    .default(null)
    .describe('PEM file of the certificate, with its intermediates. Empty: self-signed.'),
  sslKey: kind.optionalText('a path').default(null).describe('PEM file of the private key. Empty: it is in sslCert.'),
  sslPassPhrase: kind.optionalText().default(null).describe('Passphrase of the private key.'),
  sslCa: kind
    .optionalText('a path')
    .default(null)
    .describe('PEM file of authorities whose client certificates count as strong.'),
  iceServers: kind
    .iceServers()
    .default([])
    .describe('STUN and TURN servers for browsers that cannot reach the media port directly.'),
  turnSecret: kind
    .optionalText()
    .default(null)
    .describe('Shared with the TURN servers (static-auth-secret of coturn): every page gets credentials that end.'),
  turnLifetime: kind
    .whole(60, 2_592_000)
    .default(86_400)
    .describe('Seconds for which credentials made with turnSecret hold; renewed in time.'),
  turnUsername: kind.optionalText().default(null).describe('The same user name for every page, instead of turnSecret.'),
  turnCredential: kind.optionalText().default(null).describe('Password of turnUsername.'),
  logLevel: kind
    .oneOf(...LOG_LEVELS)
    .default('info')
    .describe('Least important entries that are logged.'),
  logFormat: kind.oneOf('text', 'json').default('text').describe('One readable line or one JSON object per entry.'),
  obfuscate: kind
    .flag()
    .default(false)
    .describe('Whether the log has numbers that stand for addresses instead of these.'),
  autobanAttempts: kind
    .whole(0)
    .default(10)
    .describe('Connections of one address within autobanTimeframe before it is shut out. 0: off.'),
  autobanTimeframe: kind.whole(0).default(120).describe('Seconds. 0: off.'),
  autobanTime: kind.whole(0).default(300).describe('Seconds for which an address is shut out.'),
  autobanSuccessfulConnections: kind.flag().default(true).describe('Whether connections that log in count, too.'),
});

const settings = z.object({
  registerName: kind.text().describe('Name of the server and of its root channel.'),
  welcomeText: kind.text().describe('Shown to everybody who joins; may hold HTML.'),
  serverPassword: kind.text().describe('Password that unregistered users need. Empty: none.'),
  certRequired: kind.flag().describe('Whether only users with a certificate may join.'),
  users: kind.whole(1, 32_767).describe('Most users at once.'),
  usersPerChannel: kind.whole(0).describe('Most users in one channel. 0: no limit.'),
  bandwidth: kind.whole(8000).describe('Most bits per second that one user may send.'),
  textMessageLength: kind.whole(0).describe('Longest text message in characters. 0: no limit.'),
  imageMessageLength: kind
    .whole(0)
    .describe('Longest text message with pictures, and largest avatar, in bytes. 0: no limit.'),
  allowHtml: kind.flag().describe('Whether messages, comments and descriptions may hold HTML.'),
  allowRecording: kind.flag().describe('Whether clients may record.'),
  allowPing: kind.flag().describe('Whether the server answers server lists with its number of users.'),
  publicTree: kind
    .flag()
    .describe(
      'Whether the page shows visitors who is where before they join: names, in channels open to all. Never with a server password.',
    ),
  sendVersion: kind.flag().describe('Whether clients are told release and operating system of the server.'),
  defaultChannel: kind.whole(0).describe('Id of the channel that new users join.'),
  rememberChannel: kind.flag().describe('Whether registered users return to their last channel.'),
  rememberChannelDuration: kind.whole(0).describe('For how many seconds. 0: for ever.'),
  channelNestingLimit: kind.whole(0).describe('Deepest level of channels.'),
  channelCountLimit: kind.whole(0).describe('Most channels. 0: no limit.'),
  listenersPerChannel: kind.whole(-1).describe('Most listeners of one channel. -1: no limit, 0: off.'),
  listenersPerUser: kind.whole(-1).describe('Most channels one user may listen to. -1: no limit, 0: off.'),
  broadcastListenerVolumeAdjustments: kind.flag().describe("Whether everybody is told of listeners' volumes."),
  userName: kind.pattern().describe('What names of users must match as a whole.'),
  channelName: kind.pattern().describe('What names of channels must match as a whole.'),
  messageLimit: kind.rate().describe('Commands per second of one user.'),
  messageBurst: kind.whole(1).describe('Commands of one user at once.'),
  pluginMessageLimit: kind.rate().describe('Plugin messages per second of one user.'),
  pluginMessageBurst: kind.whole(1).describe('Plugin messages of one user at once.'),
  timeout: kind.whole(1).describe('Seconds of silence after which a user is dropped.'),
  loginTimeout: kind.whole(1).describe('Seconds within which a connection must log in.'),
  logGroupChanges: kind
    .flag()
    .describe('Whether the log has the groups of a channel before and after they are edited.'),
  logAclChanges: kind.flag().describe('Whether the log has the rules of a channel before and after they are edited.'),
  suggestVersion: kind
    .optionalVersion()
    .describe('Version that clients are advised to have at least. Empty: no advice.'),
  suggestPositional: kind
    .optionalFlag()
    .describe('Whether clients are advised to send their position. Empty: no advice.'),
  suggestPushToTalk: kind.optionalFlag().describe('Whether clients are advised to use push-to-talk. Empty: no advice.'),
});

export type Config = Readonly<z.infer<typeof operation>> & { readonly settings: Settings };

/** The configuration cannot be used; message has one line per problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export interface ConfigValue {
  readonly value: unknown;
  /** As a user would look for it: "undertone.toml", "environment variable PORT". */
  readonly source: string;
}

const SECRET = new Set(['serverPassword', 'databaseUrl', 'sslPassPhrase', 'turnSecret', 'turnCredential']);
const byPlainName = new Map(
  [...Object.keys(operation.shape), ...Object.keys(settings.shape)].map((name) => [plainName(name), name]),
);

/** The setting that is meant, whatever its case and separators: WELCOME_TEXT and welcometext are welcomeText. */
export function settingName(spelling: string): string | undefined {
  return byPlainName.get(plainName(spelling));
}

export interface SettingDescription {
  readonly name: string;
  readonly about: string;
  readonly allowed: string;
  /** As written in the file. */
  readonly fallback: string;
  /** By the database. */
  readonly overridable: boolean;
}

/** For the documentation. */
export function describeSettings(): SettingDescription[] {
  const fallbacks: Record<string, unknown> = { ...operation.parse({}), ...DEFAULT_SETTINGS };
  return Object.entries({ ...operation.shape, ...settings.shape }).map(([name, schema]) => {
    const value = fallbacks[name];
    const shown = value instanceof RegExp ? value.source : (value ?? '');
    const about = schema.description ?? '';
    const overridable = name in settings.shape;
    return { name, about, allowed: allowedFor(schema), fallback: JSON.stringify(shown), overridable };
  });
}

/** Keys are names of settings; what is absent gets its default. Throws ConfigError with every problem at once. */
export function parseConfig(values: ReadonlyMap<string, ConfigValue>): Config {
  const given = Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
  const ofOperation = operation.safeParse(given);
  const ofSettings = settings.partial().safeParse(given);
  if (ofOperation.success && ofSettings.success) {
    const problems = turnProblems(ofOperation.data);
    if (problems.length > 0) throw new ConfigError(problems.map(([name, allowed]) => explain(name, allowed, values)));
    return { ...ofOperation.data, settings: { ...DEFAULT_SETTINGS, ...withoutUndefined(ofSettings.data) } };
  }
  const issues = [...(ofOperation.error?.issues ?? []), ...(ofSettings.error?.issues ?? [])];
  // A list reports each of its entries.
  throw new ConfigError([...new Set(issues.map((issue) => explain(String(issue.path[0]), issue.message, values)))]);
}

/**
 * Settings with the run-time overrides of the database over them, by the same rules as the file. What is no setting there
 * belongs to somebody else; what is not allowed is passed over and reported.
 */
export function withOverrides(
  given: Settings,
  stored: ReadonlyMap<string, string>,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let result = given;
  for (const [key, value] of stored) {
    const name = overridable(key);
    if (name === undefined) continue;
    const parsed = settings.partial().safeParse({ [name]: value });
    if (parsed.success) result = { ...result, ...withoutUndefined(parsed.data) };
    else
      problems.push(
        explain(name, parsed.error.issues[0]?.message ?? '', new Map([[name, { value, source: OVERRIDE }]])),
      );
  }
  return { settings: result, problems };
}

const OVERRIDE = 'override in the database';

/** The setting that is meant, if it can be overridden at run time: one on which rules depend. */
function overridable(spelling: string): keyof Settings | undefined {
  const name = settingName(spelling);
  // The shape has the fields of Settings.
  return name !== undefined && name in settings.shape ? (name as keyof Settings) : undefined;
}

/** The change that overrides a setting, or takes its override away when value is null. Throws ConfigError. */
export function overrideOf(spelling: string, value: string | null): Extract<Change, { kind: 'config-set' }> {
  const key = overridable(spelling);
  if (key === undefined) throw new ConfigError([`${spelling} is no setting that the database can override`]);
  const { problems } = withOverrides(DEFAULT_SETTINGS, new Map(value === null ? [] : [[key, value]]));
  if (problems.length > 0) throw new ConfigError(problems);
  return { kind: 'config-set', key, value };
}

function explain(name: string, allowed: string, values: ReadonlyMap<string, ConfigValue>): string {
  const given = values.get(name);
  const value = SECRET.has(name) ? 'the given value' : JSON.stringify(given?.value, withoutCredentials);
  return `${name}: ${value} (${given?.source ?? 'default'}) is not allowed; it must be ${allowed}`;
}

/** Everything in a table of iceServers may be the credential, also under a mistyped name; so may what is before the @ of a URL. */
function withoutCredentials(key: string, value: unknown): unknown {
  if (key !== '' && key !== 'urls' && !/^\d+$/.test(key)) return '…';
  return typeof value === 'string' ? value.replace(/:[^\s,]*@/g, ':…@') : value;
}

function allowedFor(schema: z.ZodType): string {
  // A default wraps the kind; the description is on the wrapper, "allowed" on the kind.
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  for (const candidate of [schema, inner]) {
    const { allowed } = (candidate instanceof z.ZodType && candidate.meta()) || {};
    if (typeof allowed === 'string') return allowed;
  }
  return '';
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Dropping the undefined ones is what the type says.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
