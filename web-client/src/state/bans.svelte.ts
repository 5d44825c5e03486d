import type { Decoded } from '#proto/message-types.ts';
import type { Queries } from '../protocol/queries.ts';
import { queryBans, replaceBans } from './ban.ts';
import { type BanBody, type BanForm, EMPTY_BAN, entryOf, formOf, problemOf } from './ban-draft.ts';
import { Question } from './question.svelte.ts';

/** The ban list while somebody edits it. Each change sends the whole list, as Mumble wants it, and reads it back. */
export class Bans {
  readonly #queries: Queries;
  readonly question: Question<Decoded<'BanList'>>;
  /** Index of the ban that is edited; the length of the list: a new one. */
  editing: number | null = $state(null);
  form: BanForm = $state.raw(EMPTY_BAN);

  /** It was to be saved: what is wrong with it is said from now on. */
  tried = $state(false);

  readonly entries = $derived.by(() => this.question.answer?.bans ?? []);
  readonly problem = $derived.by(() => problemOf(this.form, new Date()));
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
    this.tried = false;
  }

  change(changes: Partial<BanForm>): void {
    this.form = { ...this.form, ...changes };
  }

  /** The form stays until the server has taken the ban. */
  async save(): Promise<void> {
    this.tried = true;
    const { editing } = this;
    if (editing === null || this.changing || problemOf(this.form, new Date())) return;
    const bans: BanBody[] = [...this.entries];
    bans.splice(editing, 1, entryOf(this.form, new Date()));
    await this.question.take(replaceBans(this.#queries, bans));
    if (this.question.problem === null && this.editing === editing) this.editing = null;
  }

  async remove(index: number): Promise<void> {
    if (this.changing) return;
    await this.question.take(replaceBans(this.#queries, this.entries.toSpliced(index, 1)));
  }
}
