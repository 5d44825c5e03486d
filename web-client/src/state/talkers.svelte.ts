import { SvelteMap } from 'svelte/reactivity';
import type { TalkContext } from '../protocol/speakers.ts';

/** Others than the own session that talk now. */
export class Talkers {
  readonly contexts = new SvelteMap<number, TalkContext>();
  /** 0 to 1. */
  readonly levels = new SvelteMap<number, number>();

  /** null: no longer. */
  show(session: number, context: TalkContext | null): void {
    if (context) {
      this.contexts.set(session, context);
      return;
    }
    this.contexts.delete(session);
    this.levels.delete(session);
  }

  /** Of somebody who has fallen silent meanwhile nothing is kept. */
  measure(session: number, level: number): void {
    if (this.contexts.has(session)) this.levels.set(session, level);
  }

  clear(): void {
    this.contexts.clear();
    this.levels.clear();
  }
}
