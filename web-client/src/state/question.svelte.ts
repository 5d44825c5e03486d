import { QueryFailed } from '../protocol/queries.ts';

export type QuestionProblem = QueryFailed['cause'];

/** Something the server is asked for when a dialog opens, and again after each change. */
export class Question<T> {
  readonly #ask: () => Promise<T>;
  #newest = 0;

  answer: T | null = $state.raw(null);
  problem: QuestionProblem | null = $state(null);
  waiting = $state(false);

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
    void this.refresh();
  }

  refresh(): Promise<void> {
    return this.take(this.#ask());
  }

  /** An answer that comes by another way, after a change. */
  async take(answer: Promise<T>): Promise<void> {
    const turn = ++this.#newest;
    this.waiting = true;
    try {
      const received = await answer;
      if (turn !== this.#newest) return;
      this.answer = received;
      this.problem = null;
    } catch (error) {
      if (turn !== this.#newest) return;
      this.problem = error instanceof QueryFailed ? error.cause : 'silence';
    } finally {
      if (turn === this.#newest) this.waiting = false;
    }
  }
}
