import { Random } from '../support/random.ts';
import { type Difference, describe } from './compare.ts';
import { Coverage } from './coverage.ts';
import { drawStep, opening } from './draw.ts';
import { minimise } from './minimise.ts';
import { People } from './people.ts';
import type { Step } from './step.ts';
import { Trial } from './trial.ts';
import { View } from './view.ts';
import type { Server } from './world.ts';

export interface RunOptions {
  readonly steps: number;
  /** Print all steps before a difference, needed or not. */
  readonly whole: boolean;
  readonly print: (line: string) => void;
}

/** Trials of many seeds on two servers, murmur first. */
export class Run {
  readonly coverage = new Coverage();
  agreed = 0;
  played = 0;
  readonly #people = new People();
  readonly #servers: readonly [Server, Server];
  readonly #options: RunOptions;

  constructor(servers: readonly [Server, Server], options: RunOptions) {
    this.#servers = servers;
    this.#options = options;
  }

  /** Whether both answered alike to the end. */
  async agrees(seed: number): Promise<boolean> {
    const trial = await Trial.begin(this.#servers, this.#people, this.coverage);
    const view = new View(new Random(seed), this.#people, trial.murmur);
    const steps: Step[] = opening(view, this.#people);
    try {
      for (let at = 0; at < this.#options.steps; at += 1) {
        const next = steps[at] ?? drawStep(view);
        steps[at] = next;
        const differences = await trial.play(next);
        this.played += 1;
        if (differences.length > 0) {
          await trial.end();
          await this.#report(seed, steps.slice(0, at + 1), differences);
          return false;
        }
        this.agreed += 1;
      }
      return true;
    } finally {
      await trial.end();
    }
  }

  async #report(seed: number, steps: readonly Step[], found: readonly Difference[]): Promise<void> {
    const { whole, print } = this.#options;
    let differences = found;
    const stillDiffers = async (fewer: readonly Step[]) => {
      const last = await this.#lastDifferences(fewer);
      if (last.length > 0) differences = last;
      return last.length > 0;
    };
    const again = await stillDiffers(steps);
    const fewest = whole || !again ? steps : await minimise(steps, stillDiffers);
    print(`\nseed ${seed}, step ${steps.length}${again ? '' : ', and not when played again'}:`);
    for (const { who, acts } of fewest) {
      print(`  ${who}: ${acts.map((act) => JSON.stringify(act)).join('\n     then ')}`);
    }
    for (const difference of differences) print(describe(difference).join('\n'));
  }

  /** What the last of these steps ends in, if those before end alike. */
  async #lastDifferences(steps: readonly Step[]): Promise<Difference[]> {
    const trial = await Trial.begin(this.#servers, this.#people, new Coverage());
    try {
      for (const step of steps.slice(0, -1)) if ((await trial.play(step)).length > 0) return [];
      const last = steps.at(-1);
      return last === undefined ? [] : await trial.play(last);
    } finally {
      await trial.end();
    }
  }
}
