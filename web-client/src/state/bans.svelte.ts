import type { Decoded } from '#proto/message-types.ts';
import type { Queries } from '../protocol/queries.ts';
import { queryBans, replaceBans } from './ban.ts';
import { type BanForm, EMPTY_BAN, entryOf, formOf, problemOf } from './ban-draft.ts';
import { Question } from './question.svelte.ts';

/** The ban list while somebody edits it. Each change sends the whole list, as Mumble wants it, and reads it back. */
export class Bans {
  readonly #queries: Queries;
  readonly question: Question<Decoded<'BanList'>>;
  /** Index of the ban that is edited; the length of the list: a new one. */
  editing: number | null = $state(null);
  form: BanForm = $state.raw(EMPTY_BAN);

  readonly entries = $derived.by(() => this.question.answer?.bans ?? []);
  readonly problem = $derived.by(() => problemOf(this.form));
  /** A change is under way: another one would be made to the list from before it, and undo it. */
  readonly changing = $derived.by(() => this.question.waiting);

  constructor(queries: Queries) {
    this.#queries = queries;
    this.question = new Question(() => queryBans(queries));
  }

  edit(index: number): void {
    const entry = this.entries[index];
    this.form = entry ? formOf(entry) : EMPTY_BAN;
    this.editing = index;
  }

  change(changes: Partial<BanForm>): void {
    this.form = { ...this.form, ...changes };
  }

  /** False when what was typed makes no ban. */
  save(): boolean {
    if (this.editing === null || this.problem || this.changing) return false;
    const bans = this.entries.toSpliced(this.editing, 1);
    this.editing = null;
    void this.question.take(replaceBans(this.#queries, [...bans, entryOf(this.form, new Date())]));
    return true;
  }

  remove(index: number): void {
    if (this.changing) return;
    this.editing = null;
    void this.question.take(replaceBans(this.#queries, this.entries.toSpliced(index, 1)));
  }
}
