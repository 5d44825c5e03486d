import type { Body, Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';

export interface RuleDraft {
  /** For the list on screen only. */
  readonly key: number;
  readonly inherited: boolean;
  readonly here: boolean;
  readonly subs: boolean;
  /** A registration; null: the rule is for a group. */
  readonly userId: number | null;
  /** A group or a word with a meaning (all, auth, #token, …). */
  readonly group: string;
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
      userId: entry.userId,
      group: entry.group ?? '',
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

/** The whole of it replaces what the channel had; what comes from above stays there. */
export function writeRules({ channel, inherit, rules, groups }: RulesDraft): Body<'ACL'> {
  return {
    channelId: channel,
    inheritAcls: inherit,
    acls: rules
      .filter((rule) => !rule.inherited && (rule.userId !== null || rule.group.trim() !== ''))
      .map(({ here, subs, userId, group, grant, deny }) => ({
        applyHere: here,
        applySubs: subs,
        inherited: false,
        ...(userId === null ? { group: group.trim() } : { userId }),
        grant,
        deny,
      })),
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
  const closes = rules.some((rule) => !rule.inherited && isClosing(rule));
  const opens = rules.find((rule) => !rule.inherited && isOpening(rule));
  return closes && opens ? opens.group.slice(1) : '';
}

export function withPassword(draft: RulesDraft, password: string): RulesDraft {
  const had = passwordOf(draft) !== '';
  const others = draft.rules.filter((rule) => rule.inherited || !had || !(isClosing(rule) || isOpening(rule)));
  if (password === '') return { ...draft, rules: others };
  const key = nextKey(draft.rules);
  const plain = { inherited: false, here: true, subs: true, userId: null } as const;
  const closing: RuleDraft = { ...plain, key, group: 'all', grant: 0, deny: Permission.Enter };
  const opening: RuleDraft = { ...plain, key: key + 1, group: `#${password}`, grant: PASSWORD_OPENS, deny: 0 };
  return { ...draft, rules: [...others, closing, opening] };
}

export function nextKey(rules: readonly RuleDraft[]): number {
  return rules.reduce((largest, { key }) => Math.max(largest, key), -1) + 1;
}

function isClosing({ group, userId, grant, deny, here }: RuleDraft): boolean {
  return userId === null && group === 'all' && here && grant === 0 && (deny & Permission.Enter) !== 0;
}
function isOpening({ group, userId, grant, deny, here }: RuleDraft): boolean {
  const opens = (grant & ~Permission.Traverse) === PASSWORD_OPENS && deny === 0;
  return userId === null && group.startsWith('#') && group.length > 1 && here && opens;
}
