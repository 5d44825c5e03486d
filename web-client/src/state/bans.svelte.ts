import type { Decoded } from '#proto/message-types.ts';
import type { Queries } from '../protocol/queries.ts';
import { changeBans, queryBans } from './ban.ts';
import {
  type BanBody,
  type BanEntry,
  type BanForm,
  EMPTY_BAN,
  entryOf,
  formOf,
  isSameBan,
  problemOf,
} from './ban-draft.ts';
import { Question } from './question.svelte.ts';

/** The ban list while somebody edits it. Each change reads it again, sends the whole of it, as Mumble wants it, and reads it back. */
export class Bans {
  readonly #queries: Queries;
  readonly question: Question<Decoded<'BanList'>>;
  /** As it was listed when it was opened. */
  editing: BanEntry | 'new' | null = $state.raw(null);
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

  edit(ban: BanEntry | 'new'): void {
    this.form = ban === 'new' ? EMPTY_BAN : formOf(ban);
    this.editing = ban;
    this.tried = false;
  }

  change(changes: Partial<BanForm>): void {
    this.form = { ...this.form, ...changes };
  }

  /** The form stays until the server has taken the ban: it may refuse the list, and then says why. */
  async save(): Promise<void> {
    this.tried = true;
    const { editing } = this;
    if (editing === null || this.changing || problemOf(this.form, new Date())) return;
    const entry = entryOf(this.form, new Date());
    await this.question.take(
      changeBans(this.#queries, (bans) => {
        const next: BanBody[] = [...bans];
        const at = editing === 'new' ? -1 : bans.findIndex((ban) => isListed(ban, editing));
        next.splice(at < 0 ? next.length : at, 1, entry);
        return next;
      }),
    );
    const taken = this.question.problem === null && this.entries.some((ban) => isSameBan(ban, entry));
    if (taken && this.editing === editing) this.editing = null;
  }

  async remove(entry: BanEntry): Promise<void> {
    if (this.changing) return;
    await this.question.take(changeBans(this.#queries, (bans) => bans.filter((ban) => !isListed(ban, entry))));
  }
}

/** Whether it is this one, read again. */
function isListed(ban: BanEntry, listed: BanEntry): boolean {
  return isSameBan(ban, listed) && ban.start === listed.start;
}
