/**
 * Things that wait, each of them somebody's: those of one owner stay in their order, and owners take turns, one thing
 * each. So nobody who comes waits for more than one thing of everybody else, however many those have.
 */
export class Turns<T> {
  /** By owner, in the order of their turns. */
  readonly #lines = new Map<object, T[]>();
  /** Whose turn it is; stands first, even if nothing of theirs waits any more. */
  #served: object | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(owner: object, thing: T): void {
    const line = this.#lines.get(owner);
    if (line === undefined) this.#lines.set(owner, [thing]);
    else line.push(thing);
    this.#count += 1;
  }

  /** Ends the turn that was, also for those who came while it lasted: they are before its owner now. */
  next(): T | undefined {
    this.#endTurn();
    const [first] = this.#lines;
    if (first === undefined) return undefined;
    const [owner, line] = first;
    this.#served = owner;
    this.#count -= 1;
    return line.shift();
  }

  #endTurn(): void {
    const owner = this.#served;
    const line = owner === undefined ? undefined : this.#lines.get(owner);
    if (owner === undefined || line === undefined) return;
    this.#lines.delete(owner);
    if (line.length > 0) this.#lines.set(owner, line);
    this.#served = undefined;
  }
}
