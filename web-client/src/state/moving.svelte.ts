import type { Channel, User } from '../protocol/model.ts';
import { Subject } from './subject.svelte.ts';
import type { Tree } from './tree.svelte.ts';

/** Who or what will be put into another channel: cut to be pasted, or dragged just now. Dragging leaves alone what was cut. */
export class Moving {
  readonly #tree: Pick<Tree, 'users' | 'channels'>;
  #cut: Subject | null = $state.raw(null);
  #dragged: Subject | null = $state.raw(null);

  constructor(tree: Pick<Tree, 'users' | 'channels'>) {
    this.#tree = tree;
  }

  get cut(): User | Channel | undefined {
    return this.#cut?.user ?? this.#cut?.channel;
  }

  get current(): User | Channel | undefined {
    return this.#dragged ? (this.#dragged.user ?? this.#dragged.channel) : this.cut;
  }

  take(target: User | Channel): void {
    this.#cut = this.#aimAt(target);
  }

  drag(target: User | Channel): void {
    this.#dragged = this.#aimAt(target);
  }

  /** Forgets what was cut. */
  drop(): void {
    this.#cut = null;
  }

  /** The pointer holds nothing any more. */
  release(): void {
    this.#dragged = null;
  }

  /** What is to be put somewhere now; it is held no longer. */
  give(): User | Channel | undefined {
    const given = this.current;
    if (this.#dragged) this.release();
    else this.drop();
    return given;
  }

  is(kind: 'user' | 'channel', id: number): boolean {
    return [this.#cut, this.#dragged].some(
      (moved) => (kind === 'user' ? moved?.user?.session : moved?.channel?.id) === id,
    );
  }

  #aimAt(target: User | Channel): Subject {
    const subject = new Subject(this.#tree);
    subject.aimAt(target);
    return subject;
  }
}
