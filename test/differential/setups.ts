/** Settings by murmur's names, which are ours as well. */
export type Setup = Readonly<Record<string, string | number | boolean>>;

/** Limits of speed lose nothing here and are tested by themselves; connections all come from one address. */
const COMMON: Setup = {
  users: 1000,
  bandwidth: 558_000,
  messageLimit: 100_000,
  messageBurst: 100_000,
  pluginMessageLimit: 100_000,
  pluginMessageBurst: 100_000,
  autobanAttempts: 0,
  registerName: 'Top',
  welcomeText: 'hello',
  rememberChannel: true,
  timeout: 3600,
};
/** Small enough that chance meets them. */
const LIMITS: Setup = {
  channelNestingLimit: 3,
  channelCountLimit: 9,
  listenersPerChannel: 2,
  listenersPerUser: 2,
  usersPerChannel: 4,
  textMessageLength: 200,
  imageMessageLength: 1000,
};

export const SETUPS: Readonly<Record<string, Setup>> = {
  plain: COMMON,
  limits: { ...COMMON, ...LIMITS },
  strict: { ...COMMON, allowHtml: false, serverPassword: 'please', certRequired: false, allowRecording: false },
  certified: { ...COMMON, certRequired: true, broadcastListenerVolumeAdjustments: true, rememberChannel: false },
};

/** murmur writes some of them in small letters, and the ini is read as it is written. */
const AS_IN_INI: readonly string[] = ['autobanAttempts', 'registerName', 'allowRecording'];

/** The reference is asked a lot, and nothing of it is kept. */
const QUICK = { sqlite_wal: 1 };

export function iniLines(setup: Setup): string[] {
  return Object.entries({ ...setup, ...QUICK }).map(([name, value]) => {
    const key = AS_IN_INI.includes(name) ? name : name.toLowerCase();
    return `${key}=${typeof value === 'string' ? `"${value}"` : value}`;
  });
}
