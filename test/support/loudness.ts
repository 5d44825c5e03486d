import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Loudspeaker } from './loudspeaker.ts';
import { levelOf } from './tone.ts';
import { until } from './until.ts';

const CLOSE_DB = 1;
/** What the other tones leave at this pitch. */
const INAUDIBLE_DB = -60;
const MEASURED_MS = 1000;
/** Of a busy machine a whole second may be in pieces. What is wrong is wrong in each. */
const TRIES = 3;
const LOOK_MS = 200;
const SETTLED_MS = 5000;
/** Of 50 ms: whole waves of all tones are to fit in. */
const PIECE = 2400;

type Levels<Name extends string> = Readonly<Record<Name, number>>;

/** How loud each of several people is at the loudspeaker, who all say one tone of their own, equally loud. */
export class Loudness<Name extends string> {
  readonly #loudspeaker: Loudspeaker;
  readonly #hertz: Levels<Name>;
  readonly #amplitude: number;

  constructor(loudspeaker: Loudspeaker, hertz: Levels<Name>, amplitude: number) {
    this.#loudspeaker = loudspeaker;
    this.#hertz = hertz;
    this.#amplitude = amplitude;
  }

  /** Soon they are so loud, and from then on for a second. In decibels against what was said; -Infinity: not to be heard. */
  async is(t: TestContext, what: string, expected: Levels<Name>): Promise<void> {
    const agrees = (seen: Levels<Name>) =>
      this.#names.every((who) =>
        expected[who] === Number.NEGATIVE_INFINITY
          ? seen[who] < INAUDIBLE_DB
          : Math.abs(seen[who] - expected[who]) < CLOSE_DB,
      );
    let seen = expected;
    const settled = async () => {
      seen = await this.#levels(LOOK_MS, expected);
      return agrees(seen);
    };
    await until(settled, 'the volume', SETTLED_MS).catch(() => assert.deepEqual(seen, expected, what));
    for (let tries = 0; tries === 0 || (tries < TRIES && !agrees(seen)); tries++) {
      seen = await this.#levels(MEASURED_MS, expected);
      t.diagnostic(`${what}: ${this.#names.map((who) => `${who} ${seen[who].toFixed(2)} dB`).join(', ')}`);
    }
    assert.ok(agrees(seen), `${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}`);
  }

  /** Soon there is digital silence, and from then on for a second. */
  async isNone(): Promise<void> {
    const silent = async (milliseconds: number) =>
      (await this.#loudspeaker.hear(milliseconds)).every((sample) => sample === 0);
    await until(() => silent(LOOK_MS), 'digital silence', SETTLED_MS);
    assert.ok(await silent(MEASURED_MS));
  }

  get #names(): Name[] {
    return Object.keys(this.#hertz) as Name[];
  }

  async #levels(milliseconds: number, expected: Levels<Name>): Promise<Levels<Name>> {
    const samples = await this.#loudspeaker.hear(milliseconds);
    const pieces = Array.from({ length: Math.floor(samples.length / PIECE) }, (_, n) =>
      samples.subarray(n * PIECE, (n + 1) * PIECE),
    );
    const level = (who: Name) => {
      const levels = pieces.map((piece) => levelOf(this.#hertz[who], piece)).toSorted((one, other) => other - one);
      // A hole makes a tone quieter, never louder, and another tone, which it tears, be heard at this pitch. How many there are
      // is for other tests.
      const at = Math.floor(levels.length / (expected[who] === Number.NEGATIVE_INFINITY ? 2 : 5));
      return 20 * Math.log10((levels[at] ?? 0) / this.#amplitude);
    };
    return Object.fromEntries(this.#names.map((who) => [who, level(who)])) as Record<Name, number>;
  }
}
