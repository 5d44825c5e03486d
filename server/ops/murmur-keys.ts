/** Keys of murmur's configuration that mean nothing here, and why. */
export interface ForeignKeys {
  readonly keys: readonly string[];
  readonly why: string;
}

export const FOREIGN_KEYS: readonly ForeignKeys[] = [
  {
    keys: ['database', 'dbDriver', 'dbUsername', 'dbPassword', 'dbHost', 'dbPort', 'dbPrefix', 'dbOpts', 'sqlite_wal'],
    why: 'the database is PostgreSQL, its own one or that of databaseUrl',
  },
  {
    keys: ['ice', 'icesecret', 'icesecretread', 'icesecretwrite', 'dbus', 'dbusservice', 'forceExternalAuth'],
    why: 'there is no Ice and no D-Bus',
  },
  {
    keys: ['logfile', 'logdays', 'pidfile', 'uname'],
    why: 'it logs to standard output and stays in the foreground; the service manager keeps logs, process and user',
  },
  {
    keys: ['sslCiphers', 'sslDHParams'],
    why: 'TLS uses the ciphers that Node holds to be safe, and elliptic curves',
  },
  {
    keys: ['legacypasswordhash', 'kdfiterations'],
    why: 'passwords are always hashed at full strength; hashes taken over from murmur still verify',
  },
  {
    keys: ['registerpassword', 'registerhostname', 'registerlocation', 'registerurl'],
    why: 'the server does not enter itself into the public list',
  },
  { keys: ['bonjour'], why: 'the server does not announce itself in the local network' },
  { keys: ['opusthreshold'], why: 'Opus is the only codec' },
  { keys: ['rollingStatsWindow'], why: 'statistics count since the login, as in murmur 1.5' },
  { keys: ['boot'], why: 'there is one server in a process' },
  { keys: ['certificate', 'key', 'passphrase'], why: 'certificates are set by sslCert, sslKey and sslPassPhrase' },
];

/** Why this key of murmur's has no effect; undefined for any other key. Case and separators do not matter. */
export function whyForeign(spelling: string): string | undefined {
  const plain = plainName(spelling);
  return FOREIGN_KEYS.find(({ keys }) => keys.some((key) => plainName(key) === plain))?.why;
}

export function plainName(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}
