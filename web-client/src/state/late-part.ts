/** A part of the page that follows the first picture. */
export class LatePart<Part> {
  readonly #load: () => Promise<Part>;
  #coming: Promise<boolean> | undefined;
  #part: Part | undefined;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Loads it unless it is there or on its way. False: it could not be loaded; the next call tries again. Never rejects. */
  fetch(): Promise<boolean> {
    this.#coming ??= this.#load().then(
      (part) => {
        this.#part = part;
        return true;
      },
      (error: unknown) => {
        console.warn('page:', error);
        this.#coming = undefined;
        return false;
      },
    );
    return this.#coming;
  }

  /** For whoever has seen fetch() succeed. */
  get here(): Part {
    if (this.#part === undefined) throw new Error('not loaded yet');
    return this.#part;
  }
}
