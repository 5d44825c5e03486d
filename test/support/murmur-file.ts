import { createHash, pbkdf2Sync } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** Which murmur wrote it: 1.3 knows no listeners, and not when somebody left. */
export type MurmurLayout = '1.3' | '1.5';

type Row = Readonly<Record<string, SQLInputValue>>;

const TABLES: Readonly<Record<string, string>> = {
  meta: 'keystring text primary key, value text',
  servers: 'server_id integer primary key autoincrement',
  slog: 'server_id integer not null, msg text, msgtime date',
  config: 'server_id integer not null, key text, value text',
  channels: 'server_id integer not null, channel_id integer not null, parent_id integer, name text, inheritacl integer',
  channel_info: 'server_id integer not null, channel_id integer not null, key integer, value text',
  channel_links: 'server_id integer not null, channel_id integer not null, link_id integer not null',
  users:
    'server_id integer not null, user_id integer not null, name text not null, pw text, salt text, ' +
    'kdfiterations integer, lastchannel integer, texture blob, last_active date',
  user_info: 'server_id integer not null, user_id integer not null, key integer, value text',
  groups:
    'group_id integer primary key autoincrement, server_id integer not null, name text, ' +
    'channel_id integer not null, inherit integer, inheritable integer',
  group_members: 'group_id integer not null, server_id integer not null, user_id integer not null, addit integer',
  acl:
    'server_id integer not null, channel_id integer not null, priority integer, user_id integer, group_name text, ' +
    'apply_here integer, apply_sub integer, grantpriv integer, revokepriv integer',
  bans:
    'server_id integer not null, base blob, mask integer, name text, hash text, reason text, start date, ' +
    'duration integer',
};
const SINCE_1_5: Readonly<Record<string, string>> = {
  ...TABLES,
  users: `${TABLES['users']}, last_disconnect date`,
  channel_listeners:
    'server_id integer not null, user_id integer not null, channel_id integer not null, ' +
    'volume_adjustment float default 1, enabled smallint default 1',
};

/** A database as murmur leaves it, with the virtual server 1 as it is after its first start. */
export class MurmurFile {
  readonly database: DatabaseSync;

  constructor(path: string, layout: MurmurLayout) {
    this.database = new DatabaseSync(path);
    const tables = layout === '1.3' ? TABLES : SINCE_1_5;
    for (const [name, columns] of Object.entries(tables)) this.database.exec(`create table "${name}" (${columns})`);
    this.insert('meta', { keystring: 'version', value: layout === '1.3' ? '7' : '9' });
    this.addServer(1);
  }

  addServer(server: number): void {
    const of = { server_id: server, channel_id: 0 };
    this.insert('servers', { server_id: server });
    this.insert('channels', { ...of, name: 'Root' });
    this.insert('users', { server_id: server, user_id: 0, name: 'SuperUser' });
    this.insert('groups', { ...of, name: 'admin', inherit: 1, inheritable: 1 });
    this.insert('acl', { ...of, priority: 1, group_name: 'admin', apply_here: 1, apply_sub: 1, grantpriv: 1 });
    this.insert('acl', { ...of, priority: 2, group_name: 'auth', apply_here: 1, apply_sub: 1, grantpriv: 0x400 });
    this.insert('acl', { ...of, priority: 3, group_name: 'all', apply_here: 1, apply_sub: 0, grantpriv: 0x80000 });
  }

  /** Of server 1 unless the row says otherwise. */
  insert(table: string, ...rows: readonly Row[]): void {
    for (const given of rows) {
      const row: Row = table === 'meta' ? given : { server_id: 1, ...given };
      const columns = Object.keys(row).map((name) => `"${name}"`);
      const places = columns.map(() => '?');
      this.database
        .prepare(`insert into "${table}" (${columns.join(', ')}) values (${places.join(', ')})`)
        .run(...Object.values(row));
    }
  }

  close(): void {
    this.database.close();
  }
}

/** Columns of users for a password, as murmur hashes it. */
export function murmurPassword(password: string, salt = '0123456789abcdef', iterations = 1000) {
  const hash = pbkdf2Sync(password, Buffer.from(salt, 'hex'), iterations, 48, 'sha384');
  return { pw: hash.toString('hex'), salt, kdfiterations: iterations };
}

/** The same as murmur hashed before 1.3, and later on request. */
export function formerMurmurPassword(password: string) {
  return { pw: createHash('sha1').update(password).digest('hex'), salt: '', kdfiterations: -1 };
}
