import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { describeSettings, type SettingDescription } from '../server/ops/config.ts';
import { SHORT_NAMES } from '../server/ops/load-config.ts';
import { FOREIGN_KEYS } from '../server/ops/murmur-keys.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Relative to the root of the project. */
export const CONFIG_DOCUMENT = 'docs/configuration.md';

const INTRODUCTION = `# Configuration

Settings are read from \`undertone.toml\` in the working directory, or from the file named by \`--config\`; it is
[TOML](https://toml.io), and a key that it does not know stops the start. Every setting can also be given in the environment as
\`UNDERTONE_\` and its name, as in \`UNDERTONE_WELCOME_TEXT\`: case, \`_\` and \`-\` do not matter in either place. The later of these wins:
default, file, environment, command line (\`--data\`), override in the database. Paths in the file are relative to it, others to the working
directory.

    # undertone.toml
    registerName = "Game night"
    welcomeText  = "Be kind."
    users        = 50

\`npm start -- check-config\` says what is wrong with it, each problem with the setting, the value, where it is from and what is allowed.
`;

const OVERRIDES = `## Overrides in the database

Settings marked with • can be overridden where no file can be edited: \`npm start -- override users 80\` keeps the value in the
database, and \`npm start -- override users\` takes it away. The server must not be running with its own database meanwhile; the value
holds from the next start.
`;

const FOREIGN = `## Moving over from murmur

The steps, and how the database comes over: [moving-from-murmur.md](moving-from-murmur.md). Keys of a \`mumble-server.ini\` or
\`murmur.ini\` keep their names and values; what is written without quotes there needs them in TOML. These may stay in the file, but have
no effect:
`;

/** Every setting is in one of them. */
const SECTIONS: readonly (readonly [heading: string, names: readonly string[]])[] = [
  ['Name and welcome', ['registerName', 'welcomeText', 'suggestVersion', 'suggestPositional', 'suggestPushToTalk']],
  [
    'Network',
    [
      ...[
        'host',
        'port',
        'httpHost',
        'httpPort',
        'publicUrl',
        'trustedProxies',
        'pageEmbedders',
        'mediaPort',
        'mediaAddress',
      ],
      ...['iceServers', 'turnSecret', 'turnLifetime', 'turnUsername', 'turnCredential'],
    ],
  ],
  ['Certificates', ['sslCert', 'sslKey', 'sslPassPhrase', 'sslCa']],
  ['Data', ['dataDirectory', 'databaseUrl']],
  ['Who may join', ['serverPassword', 'certRequired', 'users', 'userName', 'allowPing', 'publicTree', 'sendVersion']],
  [
    'Channels',
    [
      ...['defaultChannel', 'rememberChannel', 'rememberChannelDuration', 'usersPerChannel', 'channelName'],
      ...['channelNestingLimit', 'channelCountLimit', 'listenersPerChannel', 'listenersPerUser'],
      'broadcastListenerVolumeAdjustments',
    ],
  ],
  ['Voice and messages', ['bandwidth', 'allowRecording', 'textMessageLength', 'imageMessageLength', 'allowHtml']],
  [
    'Protection',
    [
      ...['messageLimit', 'messageBurst', 'pluginMessageLimit', 'pluginMessageBurst', 'timeout', 'loginTimeout'],
      ...['autobanAttempts', 'autobanTimeframe', 'autobanTime', 'autobanSuccessfulConnections'],
    ],
  ],
  ['Log', ['logLevel', 'logFormat', 'obfuscate', 'logGroupChanges', 'logAclChanges']],
];

/** @throws RangeError when a setting is in no section, or in two. */
export function configDocument(): string {
  const settings = new Map(describeSettings().map((setting) => [setting.name, setting]));
  const sections = SECTIONS.map(([heading, names]) => {
    const rows = names.map((name) => {
      const setting = settings.get(name);
      if (!settings.delete(name) || setting === undefined) throw new RangeError(`${name} is no setting, or in twice`);
      return row(setting);
    });
    return `## ${heading}\n\n| setting | default | allowed | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  if (settings.size > 0) throw new RangeError(`in no section: ${[...settings.keys()].join(', ')}`);
  const shorts = Object.entries(SHORT_NAMES).map(([variable, name]) => `\`${variable}\` for \`${name}\``);
  const short = `## Short names in the environment\n\n${shorts.join(', ')}.\n`;
  const file = '`welcomeTextFile` names a file with the `welcomeText`.\n';
  const foreign = FOREIGN_KEYS.map(({ keys, why }) => `| ${keys.map((key) => `\`${key}\``).join(', ')} | ${why} |`);
  const table = `| keys | because |\n|---|---|\n${foreign.join('\n')}\n`;
  const [first = '', ...others] = sections;
  return [INTRODUCTION, first, file, ...others, short, OVERRIDES, FOREIGN, table].join('\n');
}

function row({ name, fallback, allowed, about, overridable }: SettingDescription): string {
  const cells = [`\`${name}\`${overridable ? ' •' : ''}`, `\`${fallback}\``, allowed, about];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (process.argv[1] === import.meta.filename) await fs.writeFile(path.join(ROOT, CONFIG_DOCUMENT), configDocument());
