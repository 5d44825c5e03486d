import type { Body, Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';

export type RuleSubject =
  /** A group or a word with a meaning (all, auth, #token, …). */
  | { readonly kind: 'group'; readonly group: string }
  /** A registration. */
  | { readonly kind: 'person'; readonly userId: number }
  /** Somebody who is still to be named; group: whom it was for before. */
  | { readonly kind: 'nobody'; readonly group: string };

export interface RuleDraft {
  /** For the list on screen only. */
  readonly key: number;
  readonly inherited: boolean;
  readonly here: boolean;
  readonly subs: boolean;
  readonly who: RuleSubject;
  readonly grant: number;
  readonly deny: number;
}

export interface GroupDraft {
  readonly name: string;
  /** A channel above has a group of this name. */
  readonly inherited: boolean;
  readonly inherit: boolean;
  readonly inheritable: boolean;
  readonly add: readonly number[];
  readonly remove: readonly number[];
  readonly inheritedMembers: readonly number[];
}

export interface RulesDraft {
  readonly channel: number;
  readonly inherit: boolean;
  readonly rules: readonly RuleDraft[];
  readonly groups: readonly GroupDraft[];
}

type WireRule = NonNullable<Body<'ACL'>['acls']>[number];

/** What a password opens, as the desktop client sets and knows it. */
const PASSWORD_OPENS =
  Permission.Enter | Permission.Speak | Permission.Whisper | Permission.TextMessage | Permission.LinkChannel;

export function readRules(message: Decoded<'ACL'>): RulesDraft {
  return {
    channel: message.channelId,
    inherit: message.inheritAcls ?? true,
    rules: message.acls.map((entry, key) => ({
      key,
      inherited: entry.inherited ?? true,
      here: entry.applyHere ?? true,
      subs: entry.applySubs ?? true,
      who:
        entry.userId === null ? { kind: 'group', group: entry.group ?? '' } : { kind: 'person', userId: entry.userId },
      grant: entry.grant ?? 0,
      deny: entry.deny ?? 0,
    })),
    groups: message.groups.map((group) => ({
      name: group.name,
      inherited: group.inherited ?? true,
      inherit: group.inherit ?? true,
      inheritable: group.inheritable ?? true,
      add: group.add,
      remove: group.remove,
      inheritedMembers: group.inheritedMembers,
    })),
  };
}

/**
 * The whole of it replaces what the channel had; what comes from above stays there. undefined while a rule is for nobody: without
 * that rule it would be something else than what is on screen.
 */
export function writeRules(draft: RulesDraft): Body<'ACL'> | undefined {
  const { channel, inherit, rules, groups } = draft;
  const acls: WireRule[] = [];
  for (const { inherited, here, subs, who, grant, deny } of rules) {
    if (inherited) continue;
    const subject = writeSubject(who);
    if (!subject) return undefined;
    acls.push({ applyHere: here, applySubs: subs, inherited: false, ...subject, grant, deny });
  }
  return {
    channelId: channel,
    inheritAcls: inherit,
    acls,
    groups: groups
      // A group that is only seen from here needs no definition of its own.
      .filter((group) => !group.inherited || isDefined(group))
      .map(({ name, inherit: inherits, inheritable, add, remove }) => ({
        name,
        inherited: false,
        inherit: inherits,
        inheritable,
        add: [...add],
        remove: [...remove],
        inheritedMembers: [],
      })),
  };
}

/** The first rule that is for nobody yet. */
export function unfinishedRule({ rules }: RulesDraft): RuleDraft | undefined {
  return rules.find(({ inherited, who }) => !inherited && !writeSubject(who));
}

function writeSubject(who: RuleSubject): Pick<WireRule, 'group' | 'userId'> | undefined {
  if (who.kind === 'person') return { userId: who.userId };
  const group = who.group.trim();
  return who.kind === 'group' && group !== '' ? { group } : undefined;
}

function isDefined({ add, remove, inherit, inheritable }: GroupDraft): boolean {
  return add.length > 0 || remove.length > 0 || !inherit || !inheritable;
}

/** Allowing takes back denying, and the other way round. */
export function withPermission(rule: RuleDraft, side: 'grant' | 'deny', bit: number, on: boolean): RuleDraft {
  const set = on ? rule[side] | bit : rule[side] & ~bit;
  const other = side === 'grant' ? 'deny' : 'grant';
  return { ...rule, [side]: set, [other]: on ? rule[other] & ~bit : rule[other] };
}

/** Moves a rule among those of the channel itself: the ones from above stand before all of them. */
export function moveRule(rules: readonly RuleDraft[], key: number, by: 1 | -1): readonly RuleDraft[] {
  const at = rules.findIndex((rule) => rule.key === key);
  const rule = rules[at];
  const other = rules[at + by];
  if (!rule || !other || rule.inherited || other.inherited) return rules;
  return rules.with(at, other).with(at + by, rule);
}

/** Empty: none. */
export function passwordOf({ rules }: RulesDraft): string {
  return rules.some(isClosing) ? (rules.map(opensBy).find((password) => password !== '') ?? '') : '';
}

/** Only what the password is made of: a rule against all may deny more than to enter. */
export function withPassword(draft: RulesDraft, password: string): RulesDraft {
  const { rules } = draft;
  const before = passwordOf(draft);
  if (password === '') return before === '' ? draft : { ...draft, rules: withoutPassword(rules, before) };
  const who: RuleSubject = { kind: 'group', group: `#${password}` };
  if (before !== '') {
    const opening = rules.find((rule) => opensBy(rule) === before);
    return { ...draft, rules: rules.map((rule) => (rule === opening ? { ...rule, who } : rule)) };
  }
  const key = nextKey(rules);
  const plain = { inherited: false, here: true, subs: true } as const;
  const everybody: RuleSubject = { kind: 'group', group: 'all' };
  const closing: RuleDraft = { ...plain, key, who: everybody, grant: 0, deny: Permission.Enter };
  const opening: RuleDraft = { ...plain, key: key + 1, who, grant: PASSWORD_OPENS, deny: 0 };
  return { ...draft, rules: [...rules, closing, opening] };
}

function withoutPassword(rules: readonly RuleDraft[], password: string): readonly RuleDraft[] {
  const opening = rules.find((rule) => opensBy(rule) === password);
  const others = rules.filter((rule) => rule !== opening);
  // Opened by tokens as well, the channel stays closed to those who have none.
  if (others.some(isForToken)) return others;
  // The one that was made for the password, and not one that closed the channel before.
  const made = others.findLast((rule) => isClosing(rule) && rule.deny === Permission.Enter);
  if (made) return others.filter((rule) => rule !== made);
  return others.map((rule) => (isClosing(rule) ? { ...rule, deny: rule.deny & ~Permission.Enter } : rule));
}

export function nextKey(rules: readonly RuleDraft[]): number {
  return rules.reduce((largest, { key }) => Math.max(largest, key), -1) + 1;
}

function isClosing({ inherited, who, grant, deny, here }: RuleDraft): boolean {
  const forAll = !inherited && who.kind === 'group' && who.group === 'all';
  return forAll && here && grant === 0 && (deny & Permission.Enter) !== 0;
}

function isForToken({ inherited, who, grant }: RuleDraft): boolean {
  return !inherited && who.kind === 'group' && who.group.startsWith('#') && (grant & Permission.Enter) !== 0;
}

/** The password that opens by this rule; empty: it is none of a password. */
function opensBy({ inherited, who, grant, deny, here }: RuleDraft): string {
  const opens = (grant & ~Permission.Traverse) === PASSWORD_OPENS && deny === 0;
  const token = who.kind === 'group' && who.group.startsWith('#') ? who.group.slice(1) : '';
  return !inherited && here && opens ? token : '';
}
