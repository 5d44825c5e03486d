import { compare, type Seen, text } from './normalise.ts';

/** What a connection was sent, by murmur and by us, where these are not the same. */
export interface Difference {
  readonly person: string;
  readonly murmur: readonly Seen[] | null;
  readonly ours: readonly Seen[] | null;
}

export function shown({ name, body }: Seen): string {
  const fields = Object.entries(body).sort(([one], [other]) => compare(one, other));
  return `${name} ${JSON.stringify(Object.fromEntries(fields))}`;
}

/** null where both say the same: in the same order, or, where that says nothing, in any. */
export function differ(murmur: readonly Seen[], ours: readonly Seen[], unordered: boolean): boolean {
  const form = (list: readonly Seen[]) => (unordered ? list.map(shown).sort() : inOrder(list)).join('\n');
  return form(murmur) !== form(ours);
}

/** What a message is about, where several in a row come as a server keeps those: by hash in murmur, by number here. */
const SUBJECT: Readonly<Record<string, string>> = {
  ChannelState: 'channelId',
  PermissionQuery: 'channelId',
  UserRemove: 'session',
  UserState: 'session',
  voice: 'sender',
};

/** All else has its order, and so has what is said about one of them. */
function inOrder(list: readonly Seen[]): string[] {
  const result: Seen[] = [];
  let run: Seen[] = [];
  const subject = ({ name, body }: Seen) => `${name} ${text(body[SUBJECT[name] ?? ''] ?? '')}`;
  // When rules change, each session in turn gets its rights, and all are told whether it is heard.
  const kind = ({ name }: Seen) => (name === 'PermissionQuery' ? 'UserState' : name);
  const flush = () => {
    result.push(...run.sort((one, other) => compare(subject(one), subject(other))));
    run = [];
  };
  for (const seen of list) {
    if (run[0] !== undefined && kind(run[0]) !== kind(seen)) flush();
    run.push(seen);
  }
  flush();
  return result.map(shown);
}

/** Lines that only one of them has, in the order they came. */
export function describe({ person, murmur, ours }: Difference): string[] {
  if (murmur === null || ours === null)
    return [`${person} is connected ${murmur === null ? 'here' : 'to murmur'} only`];
  const theirs = murmur.map(shown);
  const mine = ours.map(shown);
  const missing = without(theirs, mine);
  const extra = without(mine, theirs);
  if (missing.length + extra.length === 0) {
    return [
      `${person} is told in another order`,
      ...theirs.map((line) => `  m ${line}`),
      ...mine.map((line) => `  u ${line}`),
    ];
  }
  return [
    `${person} is told otherwise`,
    ...missing.map((line) => `  murmur only: ${line}`),
    ...extra.map((line) => `  here only:   ${line}`),
  ];
}

function without(list: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return list.filter((line) => {
    const at = rest.indexOf(line);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
