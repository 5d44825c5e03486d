import type { Change, ChannelRecord } from '#domain/change.ts';
import { type ChannelId, ROOT } from '#domain/ids.ts';
import { isChannelName, LONGEST_NAME } from '#domain/names.ts';
import type { Settings } from '#domain/settings.ts';
import { type Findings, quoted } from './findings.ts';
import type { ChannelRow, LinkRow } from './murmur-rows.ts';

const HIGHEST_INT = 0x7fffffff;

/** What is below the root, parents first; murmur, too, shows nothing else. */
export function mapChannels(
  rows: readonly ChannelRow[],
  settings: Pick<Settings, 'channelName'>,
  findings: Findings,
): readonly ChannelRecord[] {
  const children = Map.groupBy(
    rows.filter(({ id }) => id !== ROOT),
    ({ parent }) => parent,
  );
  const reached = rows.filter(({ id }) => id === ROOT);
  // The list grows while it is walked: breadth first without a queue.
  for (const { id } of reached) reached.push(...(children.get(id) ?? []).filter(isStorable));
  const records = reached.map((row) => channelOf(row, settings, findings));
  const kept = new Set(reached);
  const ids = new Set(rows.map(({ id }) => id));
  for (const row of rows) if (!kept.has(row)) findings.leftOut.push(`${named(row)}: ${whyLost(row, ids)}`);
  reportTwins(records, findings);
  return records;
}

/** Each pair once, the lower id first, whichever directions are stored. */
export function mapLinks(rows: readonly LinkRow[], channels: ReadonlySet<number>, findings: Findings): Change[] {
  const links = new Map<number, Set<number>>();
  for (const { channel, other } of rows) {
    if (channel === other) continue;
    if (!channels.has(channel) || !channels.has(other)) {
      findings.leftOut.push(`link between channels ${channel} and ${other}: one of them did not come over`);
      continue;
    }
    const [lower, higher] = channel < other ? [channel, other] : [other, channel];
    links.set(lower, (links.get(lower) ?? new Set()).add(higher));
  }
  return Array.from(links, ([id, others]) => ({
    kind: 'links-changed',
    id: id as ChannelId, // one of the channels that came over
    add: [...others] as ChannelId[],
    remove: [],
  }));
}

function channelOf(row: ChannelRow, settings: Pick<Settings, 'channelName'>, findings: Findings): ChannelRecord {
  return {
    // Ids get their brand where they enter the program.
    id: row.id as ChannelId,
    parent: row.id === ROOT ? null : (row.parent as ChannelId),
    name: nameOf(row, settings, findings),
    description: row.description,
    position: Math.min(row.position, HIGHEST_INT),
    maxUsers: Math.max(0, row.maxUsers),
    inheritAcl: row.inheritAcl !== 0,
  };
}

function nameOf(row: ChannelRow, settings: Pick<Settings, 'channelName'>, { remarks }: Findings): string {
  if (row.name === '' || row.name.length > LONGEST_NAME) {
    const name = `Channel ${row.id}`;
    remarks.push(`${named(row)}: no such name is possible; it is ${quoted(name)} now`);
    return name;
  }
  if (!isChannelName(row.name, settings)) {
    remarks.push(`${named(row)}: the name stays, but by the setting channelName nobody could give it`);
  }
  return row.name;
}

function isStorable({ id }: ChannelRow): boolean {
  return id > 0 && id <= HIGHEST_INT;
}

function whyLost(row: ChannelRow, ids: ReadonlySet<number>): string {
  if (!isStorable(row)) return 'its id is out of range';
  if (row.parent === null) return 'it has no parent and is not the root';
  if (!ids.has(row.parent)) return `its parent, channel ${row.parent}, does not exist`;
  return 'it is not below the root: a channel above it is lost, or below itself';
}

/** Clients and rules can tell them apart by their ids, people cannot. */
function reportTwins(records: readonly ChannelRecord[], { remarks }: Findings): void {
  const seen = new Map<string, ChannelRecord>();
  for (const record of records) {
    const key = `${record.parent} ${record.name}`;
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, record);
    else remarks.push(`${named(record)}: channel ${twin.id} beside it has the same name`);
  }
}

function named({ id, name }: { readonly id: number; readonly name: string }): string {
  return `channel ${id} ${quoted(name)}`;
}
