import type { ControlMessage } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { NameEntry } from './name-entry.svelte.ts';
import { Question } from './question.svelte.ts';
import {
  type GroupDraft,
  moveRule,
  nextKey,
  passwordOf,
  type RuleDraft,
  type RulesDraft,
  readRules,
  unfinishedRule,
  withPassword,
  writeRules,
} from './rules-draft.ts';
import type { UserNames } from './user-names.svelte.ts';

/** Where the name of somebody is typed: whom a rule is for, and who is put into a group or taken out of it. */
export type NamePlace =
  | { readonly tab: 'rules'; readonly key: number }
  | { readonly tab: 'groups'; readonly group: string; readonly list: 'add' | 'remove' };

/** The permissions of one channel while somebody edits them. */
export class Rules {
  readonly #channel: number;
  readonly #names: Pick<UserNames, 'idOf'>;
  readonly #entries = new Map<string, { readonly place: NamePlace; readonly entry: NameEntry }>();
  readonly question: Question<RulesDraft>;
  #edited: RulesDraft | null = $state.raw(null);
  /** A name stands somewhere that the server was not asked about, or does not know. */
  #typing = $state(false);
  /** A password that is being typed, and the rules from before: emptied on the way, it finds its rules again where they were. */
  #typed: { readonly password: string; readonly before: RulesDraft } | null = $state.raw(null);
  tab: NamePlace['tab'] = $state('rules');
  selected: number | null = $state(null);
  selectedGroup = $state('');
  /** Name of a group that is to be made. */
  newGroup = $state('');
  /** They were to be saved: what is missing is said from now on. */
  tried = $state(false);

  readonly draft = $derived.by(() => this.#edited ?? this.question.answer);
  readonly changed = $derived.by(() => this.#edited !== null || this.#typing || this.newGroup.trim() !== '');
  readonly rule = $derived.by(() => this.draft?.rules.find(({ key }) => key === this.selected));
  readonly password = $derived.by(() => this.#typed?.password ?? (this.draft ? passwordOf(this.draft) : ''));

  constructor(queries: Queries, names: Pick<UserNames, 'idOf'>, channel: number) {
    this.#channel = channel;
    this.#names = names;
    this.question = new Question(async () =>
      readRules(
        await queries.ask(
          { name: 'ACL', body: { channelId: channel, groups: [], acls: [], query: true } },
          { answer: 'ACL', matches: (body) => body.channelId === channel, permission: Permission.Write },
        ),
      ),
    );
  }

  /** null while something is missing, or nothing was changed. */
  message(): ControlMessage | null {
    const body = this.#edited && writeRules(this.#edited);
    return body ? { name: 'ACL', body: { ...body, channelId: this.#channel } } : null;
  }

  /** The same one for the same place: what was typed stays there while somebody looks at another rule. */
  entry(place: NamePlace): NameEntry {
    const id = JSON.stringify(place);
    const known = this.#entries.get(id);
    if (known) return known.entry;
    const entry = new NameEntry(this.#names, {
      // One that was thrown away meanwhile has nothing to say any more.
      found: (userId) => {
        if (this.#entries.get(id)?.entry === entry) this.#take(place, userId);
      },
      typed: () => this.#look(),
    });
    this.#entries.set(id, { place, entry });
    return entry;
  }

  /** Takes in what is still typed, and waits for the names that are looked up. False: something is missing; it is shown. */
  async complete(): Promise<boolean> {
    this.takeNewGroup();
    for (const { place, entry } of [...this.#entries.values()]) {
      if (await entry.settle()) continue;
      this.#show(place);
      return false;
    }
    this.tried = true;
    const unfinished = this.#edited && unfinishedRule(this.#edited);
    if (unfinished) this.#show({ tab: 'rules', key: unfinished.key });
    return !unfinished;
  }

  setInherit(inherit: boolean): void {
    this.#edit((draft) => ({ ...draft, inherit }));
  }
  setPassword(password: string): void {
    const before = this.#typed?.before ?? this.draft;
    if (!before) return;
    this.#edited = withPassword(before, password);
    this.#typed = { password, before };
  }
  /** Nothing is typed into its field any more. */
  leavePassword(): void {
    this.#typed = null;
  }

  addRule(): void {
    this.#edit((draft) => {
      const key = nextKey(draft.rules);
      this.selected = key;
      const who = { kind: 'group', group: 'all' } as const;
      const rule = { key, inherited: false, here: true, subs: true, who, grant: 0, deny: 0 };
      return { ...draft, rules: [...draft.rules, rule] };
    });
  }
  removeRule(key: number): void {
    this.#forget((place) => place.tab === 'rules' && place.key === key);
    this.#edit((draft) => ({ ...draft, rules: draft.rules.filter((rule) => rule.key !== key) }));
  }
  moveRule(key: number, by: 1 | -1): void {
    this.#edit((draft) => ({ ...draft, rules: moveRule(draft.rules, key, by) }));
  }
  changeRule(rule: RuleDraft): void {
    this.#edit((draft) => ({ ...draft, rules: draft.rules.map((other) => (other.key === rule.key ? rule : other)) }));
  }

  /** Of a group, as it was before, or of a person who is to be named. */
  setKind(rule: RuleDraft, kind: 'group' | 'person'): void {
    const { key, who } = rule;
    if ((who.kind === 'group') === (kind === 'group')) return;
    this.#forget((place) => place.tab === 'rules' && place.key === key);
    // Never all by itself: a rule for one would become a rule for everybody.
    const group = who.kind === 'person' ? '' : who.group;
    this.changeRule({ ...rule, who: kind === 'group' ? { kind, group } : { kind: 'nobody', group } });
  }

  /** Makes the group whose name was typed, or shows it where it is there already. */
  takeNewGroup(): void {
    const name = this.newGroup.trim();
    this.newGroup = '';
    if (name === '') return;
    if (!this.draft?.groups.some((group) => group.name === name)) this.addGroup(name);
    this.selectedGroup = name;
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
    this.#forget((place) => place.tab === 'groups' && place.group === name);
    this.#edit((draft) => ({ ...draft, groups: draft.groups.filter((group) => group.name !== name) }));
  }
  changeGroup(group: GroupDraft): void {
    this.#edit((draft) => ({
      ...draft,
      groups: draft.groups.map((other) => (other.name === group.name ? group : other)),
    }));
  }

  #take(place: NamePlace, userId: number): void {
    if (place.tab === 'rules') {
      const rule = this.draft?.rules.find(({ key }) => key === place.key);
      if (rule) this.changeRule({ ...rule, who: { kind: 'person', userId } });
      return;
    }
    const group = this.draft?.groups.find(({ name }) => name === place.group);
    if (group) this.changeGroup({ ...group, [place.list]: [...new Set([...group[place.list], userId])] });
  }

  #show(place: NamePlace): void {
    this.tab = place.tab;
    if (place.tab === 'rules') this.selected = place.key;
    else this.selectedGroup = place.group;
  }

  #forget(isGone: (place: NamePlace) => boolean): void {
    for (const [id, { place }] of this.#entries) if (isGone(place)) this.#entries.delete(id);
    this.#look();
  }

  #look(): void {
    this.#typing = [...this.#entries.values()].some(({ entry }) => entry.name !== '');
  }

  #edit(change: (draft: RulesDraft) => RulesDraft): void {
    if (!this.draft) return;
    this.#edited = change(this.draft);
    this.#typed = null;
  }
}
