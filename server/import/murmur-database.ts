import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ImportRefused } from './errors.ts';
import type { MurmurServer, TextureRow } from './murmur-rows.ts';

// What belongs to a database that was not closed: what was written last, or what would be taken back.
const LOG = '-wal';
const JOURNAL = '-journal';
const TABLES = [
  ...['servers', 'config', 'channels', 'channel_info', 'channel_links', 'users', 'user_info'],
  ...['groups', 'group_members', 'acl', 'bans'],
];
/** Keys of channel_info and user_info. */
const DESCRIPTION = 0;
const POSITION = 1;
const MAX_USERS = 2;
const EMAIL = 1;
const COMMENT = 2;
const CERT_HASH = 3;

/**
 * A SQLite database of murmur 1.2 to 1.5, read from a copy: even to read one that murmur did not close, SQLite must write
 * beside it, and what an import leaves behind must be what murmur left.
 */
export class MurmurDatabase {
  readonly #database: DatabaseSync;
  readonly #folder: string;
  /** It is of those that write to a log first, and there is none beside it: perhaps it was left behind. */
  readonly lacksLog: boolean;

  /** @throws ImportRefused */
  static async open(path: string): Promise<MurmurDatabase> {
    const folder = await mkdtemp(join(tmpdir(), 'undertone-import-'));
    try {
      const copy = join(folder, 'copy.sqlite');
      const hasLog = await copyAll(path, copy);
      const database = new DatabaseSync(copy);
      try {
        requireMurmur(database, path);
      } catch (error) {
        database.close();
        throw error;
      }
      return new MurmurDatabase(database, folder, !hasLog && writesLog(database));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(database: DatabaseSync, folder: string, lacksLog: boolean) {
    this.#database = database;
    this.#folder = folder;
    this.lacksLog = lacksLog;
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Ids of the virtual servers, with the names they were given. */
  servers(): readonly { readonly id: number; readonly name: string | null }[] {
    return this.#all(`
      select ${whole('server_id')} as id,
        (select ${text('value')} from config where config.server_id = servers.server_id and key = 'registername') as name
      from servers order by server_id`);
  }

  rows(server: number): MurmurServer {
    return {
      channels: this.#all(
        `select ${whole('channel_id')} as id, ${whole('parent_id', 'null')} as parent, ${text('name')} as name,
          ${whole('inheritacl')} as inheritAcl, ${text(channelInfo(DESCRIPTION))} as description,
          ${whole(channelInfo(POSITION))} as position, ${whole(channelInfo(MAX_USERS))} as maxUsers
        from channels as owner where server_id = ? order by channel_id`,
        server,
      ),
      links: this.#all(
        `select ${whole('channel_id')} as channel, ${whole('link_id')} as other
        from channel_links where server_id = ? order by channel_id, link_id`,
        server,
      ),
      groups: this.#all(
        `select ${whole('group_id')} as id, ${whole('channel_id')} as channel, ${text('name')} as name,
          ${whole('inherit')} as inherit, ${whole('inheritable')} as inheritable
        from groups where server_id = ? order by channel_id, name`,
        server,
      ),
      members: this.#all(
        `select ${whole('group_id')} as "group", ${whole('user_id')} as user, ${whole('addit')} as added
        from group_members where server_id = ? order by group_id, user_id`,
        server,
      ),
      acl: this.#all(
        `select ${whole('channel_id')} as channel, ${whole('user_id', 'null')} as user,
          cast(group_name as text) as "group", ${whole('apply_here')} as applyHere, ${whole('apply_sub')} as applySubs,
          ${whole('grantpriv')} as "grant", ${whole('revokepriv')} as revoke
        from acl where server_id = ? order by channel_id, priority`,
        server,
      ),
      users: this.#all(
        `select ${whole('user_id')} as id, ${text('name')} as name, ${text('pw')} as password,
          ${this.#has('users', 'salt') ? text('salt') : `''`} as salt,
          ${this.#has('users', 'kdfiterations') ? whole('kdfiterations') : '0'} as iterations,
          ${text(userInfo(CERT_HASH))} as certHash, ${text(userInfo(EMAIL))} as email,
          ${text(userInfo(COMMENT))} as comment, ${whole('lastchannel', 'null')} as lastChannel,
          cast(last_active as text) as lastActive,
          ${this.#has('users', 'last_disconnect') ? 'cast(last_disconnect as text)' : 'null'} as lastDisconnect
        from users as owner where server_id = ? order by user_id`,
        server,
      ),
      bans: this.#all(
        `select cast(base as blob) as address, ${whole('mask')} as prefix, ${text('name')} as name,
          ${text('hash')} as certHash, ${text('reason')} as reason, cast(start as text) as start,
          ${whole('duration')} as duration
        from bans where server_id = ? order by rowid`,
        server,
      ),
      listeners: this.#has('channel_listeners', 'enabled')
        ? this.#all(
            `select ${whole('user_id')} as user, ${whole('channel_id')} as channel,
              cast(coalesce(volume_adjustment, 1) as real) as volume, ${whole('enabled')} as enabled
            from channel_listeners where server_id = ? order by user_id, channel_id, rowid`,
            server,
          )
        : [],
      config: this.#all(
        `select ${text('key')} as key, ${text('value')} as value from config where server_id = ? order by key`,
        server,
      ),
    };
  }

  *textures(server: number): Iterable<TextureRow> {
    const statement = this.#database.prepare(
      `select ${whole('user_id')} as user, cast(texture as blob) as bytes
      from users where server_id = ? and length(texture) > 0 order by user_id`,
    );
    // The columns are cast to these types.
    for (const row of statement.iterate(server)) yield row as unknown as TextureRow;
  }

  #all<Row>(sql: string, ...parameters: number[]): readonly Row[] {
    // Every column is cast in SQL to the type that the row has here.
    return this.#database.prepare(sql).all(...parameters) as unknown as readonly Row[];
  }

  #has(table: string, column: string): boolean {
    return hasColumn(this.#database, table, column);
  }
}

/** Returns whether there is a log. */
async function copyAll(from: string, to: string): Promise<boolean> {
  if (!(await copyIfThere(from, to))) throw new ImportRefused(`There is no file ${from}.`);
  const hasLog = await copyIfThere(from + LOG, to + LOG);
  await copyIfThere(from + JOURNAL, to + JOURNAL);
  return hasLog;
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw new ImportRefused(`Cannot read ${from}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writesLog(database: DatabaseSync): boolean {
  return database.prepare('pragma journal_mode').get()?.['journal_mode'] === 'wal';
}

function requireMurmur(database: DatabaseSync, path: string): void {
  let verdict: unknown;
  try {
    verdict = Object.values(database.prepare('pragma quick_check(1)').get() ?? {})[0];
  } catch (error) {
    throw new ImportRefused(`${path} is no SQLite database: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (verdict !== 'ok') throw new ImportRefused(`${path} is damaged: ${verdict}`);
  if (hasColumn(database, 'virtual_servers', 'server_id')) {
    throw new ImportRefused(`${path} was written by murmur 1.6 or later; databases of 1.2 to 1.5 can be read.`);
  }
  const missing = TABLES.find((table) => !hasColumn(database, table, 'server_id'));
  if (missing !== undefined) throw new ImportRefused(`${path} is no database of murmur: it has no table ${missing}.`);
}

function hasColumn(database: DatabaseSync, table: string, column: string): boolean {
  return database.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, column) !== undefined;
}

/** Anything beyond what murmur means is made to fit, for SQLite's integers may be no numbers of ours. */
function whole(column: string, missing: '0' | 'null' = '0'): string {
  const value = `max(-2147483648, min(4294967295, cast(${column} as integer)))`;
  return missing === 'null' ? value : `coalesce(${value}, 0)`;
}

function text(column: string): string {
  return `coalesce(cast(${column} as text), '')`;
}

function channelInfo(key: number): string {
  return `(select value from channel_info as info where info.server_id = owner.server_id
    and info.channel_id = owner.channel_id and info.key = ${key})`;
}

function userInfo(key: number): string {
  return `(select value from user_info as info where info.server_id = owner.server_id
    and info.user_id = owner.user_id and info.key = ${key})`;
}
