import { createHash } from 'node:crypto';
import type { Store } from '#control/ports.ts';
import type { StoredServer } from '#domain/change.ts';
import { NEW_SERVER } from '#domain/default-acl.ts';
import type { BlobHash } from '#domain/ids.ts';
import type { Settings } from '#domain/settings.ts';
import { ImportRefused } from './errors.ts';
import { type Findings, quoted } from './findings.ts';
import { mapServer } from './map-server.ts';
import { MurmurDatabase } from './murmur-database.ts';
import { reportOf } from './report.ts';

/** A virtual server of murmur's, ready to be read. */
export interface ChosenServer {
  readonly database: MurmurDatabase;
  readonly id: number;
}

export interface ImportOptions {
  readonly murmur: ChosenServer;
  /** As configured. */
  readonly settings: Settings;
  readonly store: Target;
}

/** The part of a store that an import needs. */
type Target = Pick<Store, 'load' | 'putBlob' | 'apply'>;

/** A picture of Mumble before 1.2.2: compressed pixels of one size, which no client of today can show. */
const FORMER_PICTURE = Buffer.from((600 * 60 * 4).toString(16).padStart(8, '0'), 'hex');

const MISSING_LOG =
  'the database: it was kept with a write-ahead log, and there is none beside it; if murmur has a file of that name and ' +
  '-wal, what was changed last is in there, so copy both';

/** wanted: id of the virtual server; null: the only one. The caller closes the database. @throws ImportRefused */
export async function openMurmur(file: string, wanted: number | null): Promise<ChosenServer> {
  const database = await MurmurDatabase.open(file);
  try {
    return { database, id: choose(database.servers(), wanted) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Fills a server in which nothing has happened yet; returns the report. @throws ImportRefused */
export async function importMurmur({ murmur, settings, store }: ImportOptions): Promise<string> {
  requireEmpty(await store.load());
  const findings: Findings = { leftOut: [], remarks: murmur.database.lacksLog ? [MISSING_LOG] : [] };
  const textures = await takeTextures(murmur, store, findings);
  const mapped = mapServer(murmur.database.rows(murmur.id), textures, settings, findings);
  await store.apply(mapped.changes);
  return reportOf(mapped);
}

/** For a dry run: everything is read and judged, and nothing is kept. store: what is there now; null: nothing yet. */
export function withoutWriting(store: Target | null): Target {
  return {
    load: async () => (await store?.load()) ?? NEW_SERVER,
    putBlob: async (bytes) => createHash('sha256').update(bytes).digest('hex') as BlobHash,
    apply: async () => undefined,
  };
}

/** @throws ImportRefused when there is anything that an import might replace or contradict. */
function requireEmpty({ channels, users, bans }: StoredServer): void {
  const found = [
    [channels.length - 1, 'channels beside the root'],
    [users.length - 1, 'users beside SuperUser'],
    [bans.length, 'bans'],
  ] as const;
  const words = found.filter(([count]) => count > 0).map(([count, what]) => `${what}: ${count}`);
  if (words.length === 0) return;
  throw new ImportRefused(
    `There is something on this server already (${words.join(', ')}), and an import needs a new one. ` +
      'Give it another folder with --data, or another database.',
  );
}

function choose(servers: ReturnType<MurmurDatabase['servers']>, wanted: number | null): number {
  const list = servers.map(({ id, name }) => (name === null ? `${id}` : `${id} ${quoted(name)}`)).join(', ');
  const [only, ...others] = servers;
  if (wanted !== null) {
    if (servers.some(({ id }) => id === wanted)) return wanted;
    throw new ImportRefused(`There is no virtual server ${wanted}; there are: ${list || 'none'}.`);
  }
  if (only === undefined) throw new ImportRefused('There is no virtual server in this database.');
  if (others.length === 0) return only.id;
  throw new ImportRefused(`There are several virtual servers: ${list}. Choose one with --server, one for each import.`);
}

/** One after the other, for all together may be larger than the memory. */
async function takeTextures(
  { database, id }: ChosenServer,
  store: Target,
  { leftOut }: Findings,
): Promise<ReadonlyMap<number, BlobHash>> {
  const textures = new Map<number, BlobHash>();
  for (const { user, bytes } of database.textures(id)) {
    if (FORMER_PICTURE.equals(bytes.subarray(0, FORMER_PICTURE.length))) {
      leftOut.push(`picture of user ${user}: it is in the form of Mumble before 1.2.2`);
    } else {
      textures.set(user, await store.putBlob(bytes));
    }
  }
  return textures;
}
