import type { ControlMessage } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { Question } from './question.svelte.ts';
import { isSame, type TemporaryMember, temporaryChanges } from './temporary-changes.ts';

/** Who is in groups of one channel until they leave, while somebody edits it. */
export class TemporaryMembers {
  readonly #channel: number;
  readonly question: Question<readonly TemporaryMember[]>;
  #edited: readonly TemporaryMember[] | null = $state.raw(null);

  readonly draft = $derived.by(() => this.#edited ?? this.question.answer ?? []);

  constructor(queries: Queries, channel: number) {
    this.#channel = channel;
    this.question = new Question(async () => {
      const { memberships } = await queries.ask(
        { name: 'TemporaryGroups', body: { channelId: channel, query: true } },
        { answer: 'TemporaryGroups', matches: (body) => body.channelId === channel, permission: Permission.Write },
      );
      return memberships.map(({ group, session }) => ({ group, session }));
    });
  }

  get changed(): boolean {
    return this.#changes.length > 0;
  }

  /** Sessions; those who have left meanwhile may be among them. */
  of(group: string): number[] {
    return this.draft.filter((member) => member.group === group).map(({ session }) => session);
  }

  add(member: TemporaryMember): void {
    this.#edited = [...this.draft.filter((other) => !isSame(member, other)), member];
  }
  remove(member: TemporaryMember): void {
    this.#edited = this.draft.filter((other) => !isSame(member, other));
  }

  message(): ControlMessage {
    return { name: 'TemporaryGroups', body: { channelId: this.#channel, memberships: this.#changes } };
  }

  get #changes() {
    return temporaryChanges(this.question.answer ?? [], this.draft);
  }
}
