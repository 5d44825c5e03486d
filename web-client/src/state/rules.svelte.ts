import type { ControlMessage } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { Question } from './question.svelte.ts';
import {
  type GroupDraft,
  moveRule,
  nextKey,
  passwordOf,
  type RuleDraft,
  type RulesDraft,
  readRules,
  withPassword,
  writeRules,
} from './rules-draft.ts';

/** The permissions of one channel while somebody edits them. */
export class Rules {
  readonly #channel: number;
  readonly question: Question<RulesDraft>;
  #edited: RulesDraft | null = $state.raw(null);
  selected: number | null = $state(null);

  readonly draft = $derived.by(() => this.#edited ?? this.question.answer);
  readonly changed = $derived.by(() => this.#edited !== null);
  readonly rule = $derived.by(() => this.draft?.rules.find(({ key }) => key === this.selected));
  readonly password = $derived.by(() => (this.draft ? passwordOf(this.draft) : ''));

  constructor(queries: Queries, channel: number) {
    this.#channel = channel;
    this.question = new Question(async () =>
      readRules(
        await queries.ask(
          { name: 'ACL', body: { channelId: channel, groups: [], acls: [], query: true } },
          { answer: 'ACL', matches: (body) => body.channelId === channel, permission: Permission.Write },
        ),
      ),
    );
  }

  message(): ControlMessage | null {
    return this.draft && { name: 'ACL', body: { ...writeRules(this.draft), channelId: this.#channel } };
  }

  setInherit(inherit: boolean): void {
    this.#edit((draft) => ({ ...draft, inherit }));
  }
  setPassword(password: string): void {
    this.#edit((draft) => withPassword(draft, password));
  }

  addRule(): void {
    this.#edit((draft) => {
      const key = nextKey(draft.rules);
      this.selected = key;
      const rule = { key, inherited: false, here: true, subs: true, userId: null, group: 'all', grant: 0, deny: 0 };
      return { ...draft, rules: [...draft.rules, rule] };
    });
  }
  removeRule(key: number): void {
    this.#edit((draft) => ({ ...draft, rules: draft.rules.filter((rule) => rule.key !== key) }));
  }
  moveRule(key: number, by: 1 | -1): void {
    this.#edit((draft) => ({ ...draft, rules: moveRule(draft.rules, key, by) }));
  }
  changeRule(rule: RuleDraft): void {
    this.#edit((draft) => ({ ...draft, rules: draft.rules.map((other) => (other.key === rule.key ? rule : other)) }));
  }

  addGroup(name: string): void {
    const group = {
      name,
      inherited: false,
      inherit: true,
      inheritable: true,
      add: [],
      remove: [],
      inheritedMembers: [],
    };
    this.#edit((draft) => ({ ...draft, groups: [...draft.groups, group] }));
  }
  removeGroup(name: string): void {
    this.#edit((draft) => ({ ...draft, groups: draft.groups.filter((group) => group.name !== name) }));
  }
  changeGroup(group: GroupDraft): void {
    this.#edit((draft) => ({
      ...draft,
      groups: draft.groups.map((other) => (other.name === group.name ? group : other)),
    }));
  }

  #edit(change: (draft: RulesDraft) => RulesDraft): void {
    if (this.draft) this.#edited = change(this.draft);
  }
}
