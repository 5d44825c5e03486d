import type { Change, PasswordHash, UserRecord } from '#domain/change.ts';
import { type BlobHash, type ChannelId, SUPER_USER, type UserId } from '#domain/ids.ts';
import { foldName, isUserName, LONGEST_NAME, trimName } from '#domain/names.ts';
import type { Settings } from '#domain/settings.ts';
import { DISABLED_PASSWORD, encodeMurmurPassword } from '../auth/password.ts';
import { parseDate } from './dates.ts';
import { type Findings, quoted } from './findings.ts';
import type { UserRow } from './murmur-rows.ts';

type Registered = Extract<Change, { kind: 'user-registered' }>;

export interface UserSurroundings {
  readonly channels: ReadonlySet<number>;
  readonly textures: ReadonlyMap<number, BlobHash>;
  readonly settings: Pick<Settings, 'userName'>;
}

const FIRST_NAME = 'SuperUser';
const HIGHEST_INT = 0x7fffffff;
const SHA1 = /^[0-9a-f]{40}$/i;
const PBKDF2 = /^[0-9a-f]{96}$/i;
const SALT = /^([0-9a-f]{2})+$/i;

/** Rows in order of their ids, so that the first of two that cannot both be is the elder. */
export function mapUsers(rows: readonly UserRow[], around: UserSurroundings, findings: Findings): Registered[] {
  // SuperUser is there before, and stays if murmur has none.
  const names = new Map<string, number>();
  if (!rows.some(({ id }) => id === SUPER_USER)) names.set(foldName(FIRST_NAME), SUPER_USER);
  const certificates = new Map<string, number>();
  const registered: Registered[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    const key = foldName(name);
    const why = whyImpossible(row, name, names.get(key));
    if (why !== undefined) {
      findings.leftOut.push(`${named(row)}: ${why}`);
      continue;
    }
    names.set(key, row.id);
    reportName(row, name, around.settings, findings);
    const certHash = certHashOf(row, certificates, findings);
    registered.push({
      kind: 'user-registered',
      user: userOf(row, name, certHash, around),
      password: passwordOf(row, findings),
    });
  }
  return registered;
}

/** SuperUser must not be lost for its name, nor its password with it. */
function nameOf({ id, name }: UserRow): string {
  const trimmed = trimName(name);
  const possible = trimmed !== '' && trimmed.length <= LONGEST_NAME;
  return id === SUPER_USER && !possible ? FIRST_NAME : trimmed;
}

function whyImpossible(row: UserRow, name: string, holder: number | undefined): string | undefined {
  if (row.id < 0 || row.id > HIGHEST_INT) return 'the id is out of range';
  if (name === '') return 'the name is empty';
  if (name.length > LONGEST_NAME) return `the name is longer than ${LONGEST_NAME} characters`;
  if (holder !== undefined) return `user ${holder} has the same name, without regard to case`;
  return undefined;
}

function reportName(row: UserRow, name: string, settings: Pick<Settings, 'userName'>, { remarks }: Findings): void {
  if (name !== row.name) remarks.push(`${named(row)}: no such name is possible; it is ${quoted(name)} now`);
  // Murmur gave it, and a login asks for nothing but that it is registered.
  if (row.id !== SUPER_USER && !isUserName(name, settings)) {
    remarks.push(`${named(row)}: the name stays, but by the setting userName nobody could choose it`);
  }
}

function userOf(
  row: UserRow,
  name: string,
  certHash: string | null,
  { channels, textures }: UserSurroundings,
): UserRecord {
  const { lastChannel } = row;
  return {
    // Ids get their brand where they enter the program.
    id: row.id as UserId,
    name,
    certHash,
    email: row.email === '' ? null : row.email,
    comment: row.comment,
    texture: textures.get(row.id) ?? null,
    lastChannel: lastChannel !== null && channels.has(lastChannel) ? (lastChannel as ChannelId) : null,
    lastSeen: parseDate(row.lastActive),
    lastDisconnect: parseDate(row.lastDisconnect),
  };
}

/** Of several with one certificate murmur lets in the eldest; here it would be the last. */
function certHashOf(row: UserRow, holders: Map<string, number>, { leftOut }: Findings): string | null {
  // SuperUser never logs in by one.
  if (row.certHash === '' || row.id === SUPER_USER) return null;
  const hash = row.certHash.toLowerCase();
  if (!SHA1.test(hash)) {
    leftOut.push(`certificate of ${named(row)}: ${quoted(row.certHash)} is no SHA-1`);
    return null;
  }
  const holder = holders.get(hash);
  if (holder !== undefined) {
    leftOut.push(`certificate of ${named(row)}: user ${holder} has the same, and is who logs in with it`);
    return null;
  }
  holders.set(hash, row.id);
  return hash;
}

function passwordOf(row: UserRow, { leftOut }: Findings): PasswordHash {
  // A server whose SuperUser was switched off must not give a new password at its first start.
  const none = row.id === SUPER_USER ? DISABLED_PASSWORD : null;
  const { password, salt, iterations } = row;
  if (password === '') return none;
  const good = iterations > 0 ? PBKDF2.test(password) && SALT.test(salt) : SHA1.test(password);
  if (good) return encodeMurmurPassword(password, salt, iterations);
  leftOut.push(`password of ${named(row)}: it is not hashed in a way that murmur has`);
  return none;
}

function named({ id, name }: UserRow): string {
  return `user ${id} ${quoted(name)}`;
}
