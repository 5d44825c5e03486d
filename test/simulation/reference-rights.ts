// Rights a second time: written from reference 6 alone, slow and plain, to catch mistakes of the rules that the server runs.
// It must never import those.

export interface ReferenceEntry {
  readonly applyHere: boolean;
  readonly applySubs: boolean;
  readonly who: { readonly kind: 'user'; readonly user: number } | { readonly kind: 'group'; readonly group: string };
  readonly allow: number;
  readonly deny: number;
}
export interface ReferenceGroup {
  readonly inherit: boolean;
  readonly inheritable: boolean;
  readonly add: readonly number[];
  readonly remove: readonly number[];
}
export interface ReferenceChannel {
  readonly id: number;
  readonly parent: number | null;
  readonly inheritAcl: boolean;
  readonly acl: readonly ReferenceEntry[];
  readonly groups: ReadonlyMap<string, ReferenceGroup>;
}
export interface ReferenceSubject {
  /** null: not registered. */
  readonly user: number | null;
  readonly certHash: string | null;
  readonly strongCertificate: boolean;
  readonly tokens: ReadonlySet<string>;
  readonly channel: number;
  /** Names of groups by the channel that has them, until the session ends. */
  readonly temporaryGroups: ReadonlyMap<number, ReadonlySet<string>>;
}
export interface ReferenceTree {
  get(id: number): ReferenceChannel | undefined;
}

/** Reference 6.1, the bits that the simulation names. */
export const Right = {
  Write: 0x1,
  Traverse: 0x2,
  Enter: 0x4,
  Speak: 0x8,
  MuteDeafen: 0x10,
  Move: 0x20,
  MakeChannel: 0x40,
  LinkChannel: 0x80,
  Whisper: 0x100,
  MakeTempChannel: 0x400,
  Listen: 0x800,
} as const;

const WITHOUT_RULES = 0xb0e;
const ONLY_IN_ROOT = 0x1f0000;
const WITH_WRITE = 0xef6;
const OF_SUPER_USER = 0x1f0ef7;
const EVERYTHING = 0x1f0fff;

/** Channels from the root down to this one; empty when there is no such channel. */
export function pathTo(tree: ReferenceTree, id: number): ReferenceChannel[] {
  const channel = tree.get(id);
  if (channel === undefined) return [];
  return channel.parent === null ? [channel] : [...pathTo(tree, channel.parent), channel];
}

export function mayDo(tree: ReferenceTree, who: ReferenceSubject, right: number, where: number): boolean {
  return (rightsOf(tree, who, where) & right) !== 0;
}

/** Reference 6.2, paragraph by paragraph, without the Cached mark. */
export function rightsOf(tree: ReferenceTree, who: ReferenceSubject, where: number): number {
  const path = pathTo(tree, where);
  if (path.length === 0) return 0;
  if (who.user === 0) return OF_SUPER_USER;
  const inRoot = path.length === 1;
  let granted = WITHOUT_RULES;
  let traverse = true;
  let write = false;
  for (const [depth, x] of path.entries()) {
    const last = depth === path.length - 1;
    if (!x.inheritAcl) granted = WITHOUT_RULES;
    for (const e of x.acl) {
      const meant = e.who.kind === 'user' ? e.who.user === who.user : applies(tree, e.who.group, who, where, x.id);
      if (!meant) continue;
      const here = last && e.applyHere;
      const inherited = !last && e.applySubs;
      if (inherited || e.applyHere) {
        if (e.allow & Right.Traverse) traverse = true;
        if (e.deny & Right.Traverse) traverse = false;
      }
      if (!here && !inherited) continue;
      if (e.allow & Right.Write) write = true;
      if (e.deny & Right.Write) write = false;
      if (inRoot && here) granted |= e.allow & ONLY_IN_ROOT;
      granted |= e.allow & EVERYTHING & ~ONLY_IN_ROOT;
      granted &= ~e.deny;
    }
    if (!traverse && !write) return 0;
  }
  if (granted & Right.Write) {
    granted |= WITH_WRITE;
    if (inRoot) granted |= ONLY_IN_ROOT;
  }
  return granted;
}

/**
 * Reference 6.4: does a group specification apply?
 * @param tested the channel the question is about.
 * @param holder the channel that has the rule.
 */
export function applies(
  tree: ReferenceTree,
  specification: string,
  who: ReferenceSubject,
  tested: number,
  holder: number,
): boolean {
  const prefixes = /^[!~#$]*/.exec(specification)?.[0] ?? '';
  const rest = specification.slice(prefixes.length);
  if (rest === '') return false;
  const context = prefixes.includes('~') ? holder : tested;
  let result: boolean;
  if (prefixes.includes('#')) result = [...who.tokens].some((token) => token.toLowerCase() === rest.toLowerCase());
  else if (prefixes.includes('$')) result = who.certHash === rest;
  else if (rest === 'none') result = false;
  else if (rest === 'all') result = true;
  else if (rest === 'auth') result = who.user !== null;
  else if (rest === 'strong') result = who.strongCertificate;
  else if (rest === 'in') result = who.channel === context;
  else if (rest === 'out') result = who.channel !== context;
  else if (/^sub(,|$)/.test(rest)) result = isSub(tree, rest, who, tested, context);
  else result = isInGroup(tree, rest, who, context);
  return prefixes.includes('!') ? !result : result;
}

function isSub(
  tree: ReferenceTree,
  specification: string,
  who: ReferenceSubject,
  tested: number,
  context: number,
): boolean {
  const [, a = '', b = '', c = ''] = specification.split(',');
  const number = (text: string, missing: number) => (text === '' ? missing : Number.parseInt(text, 10) || 0);
  const path = pathTo(tree, tested);
  let index = path.findIndex(({ id }) => id === context) + number(a, 0);
  if (index >= path.length) return false;
  if (index < 0) index = 0;
  const above = path[index];
  const way = pathTo(tree, who.channel);
  if (!way.some(({ id }) => id === above?.id)) return false;
  const depth = way.length - 1;
  return index + number(b, 1) <= depth && depth <= index + number(c, 1000);
}

/** Reference 6.5; a temporary member where no such group is defined makes one as a new one is: empty, inheriting and inheritable. */
function isInGroup(tree: ReferenceTree, name: string, who: ReferenceSubject, context: number): boolean {
  const collected: (ReferenceGroup & { readonly temporary: boolean })[] = [];
  for (const channel of pathTo(tree, context).reverse()) {
    const temporary = [...(who.temporaryGroups.get(channel.id) ?? [])].includes(name);
    const made = temporary ? { inherit: true, inheritable: true, add: [], remove: [] } : undefined;
    const group = channel.groups.get(name) ?? made;
    if (group === undefined) continue;
    if (channel.id !== context && !group.inheritable) break;
    collected.push({ ...group, temporary });
    if (!group.inherit) break;
  }
  let member = false;
  for (const { add, remove, temporary } of collected.reverse()) {
    if (temporary || add.some((user) => user === who.user)) member = true;
    if (remove.some((user) => user === who.user)) member = false;
  }
  return member;
}
