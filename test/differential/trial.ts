import { type Difference, differ, shown } from './compare.ts';
import type { Coverage } from './coverage.ts';
import { EXCEPTIONS } from './exceptions.ts';
import type { Pair } from './forgive.ts';
import type { Seen } from './normalise.ts';
import type { People } from './people.ts';
import type { Step } from './step.ts';
import { type Outcome, type Server, World } from './world.ts';

/** The same steps on both servers. */
export class Trial {
  readonly murmur: World;
  readonly ours: World;
  readonly #coverage: Coverage;

  static async begin(servers: readonly [Server, Server], people: People, coverage: Coverage): Promise<Trial> {
    const [murmur, ours] = await Promise.all(servers.map((server) => World.open(server, people)));
    if (murmur === undefined || ours === undefined) throw new RangeError('two servers make two worlds');
    return new Trial(murmur, ours, coverage);
  }

  private constructor(murmur: World, ours: World, coverage: Coverage) {
    this.murmur = murmur;
    this.ours = ours;
    this.#coverage = coverage;
  }

  async play(step: Step): Promise<Difference[]> {
    const [murmur, ours] = await Promise.all([this.murmur.play(step), this.ours.play(step)]);
    this.#coverage.add(step, murmur);
    return this.#differences(step, murmur, ours);
  }

  async end(): Promise<void> {
    await Promise.all([this.murmur.close(), this.ours.close()]);
  }

  #differences(step: Step, murmur: Outcome, ours: Outcome): Difference[] {
    const differences: Difference[] = [];
    for (const person of new Set([...murmur.keys(), ...ours.keys()])) {
      const theirs = murmur.get(person) ?? null;
      const mine = ours.get(person) ?? null;
      if (theirs === null || mine === null) differences.push({ person, murmur: theirs, ours: mine });
      else if (differ(theirs, mine, step.unordered === true)) {
        const left = this.#forgiven(step, person, theirs, mine);
        if (left !== null) differences.push(left);
      }
    }
    return differences;
  }

  #forgiven(step: Step, person: string, murmur: readonly Seen[], ours: readonly Seen[]): Difference | null {
    let pair = { murmur, ours };
    for (const { line, forgive } of EXCEPTIONS) {
      const next = forgive({ step, person, ...pair });
      if (!alike(next, pair)) this.#coverage.forgave(line);
      pair = next;
      if (!differ(pair.murmur, pair.ours, step.unordered === true)) return null;
    }
    return { person, ...pair };
  }
}

type Lists = Pick<Pair, 'murmur' | 'ours'>;

function alike(one: Lists, other: Lists): boolean {
  const text = ({ murmur, ours }: Lists) => [...murmur.map(shown), '', ...ours.map(shown)].join('\n');
  return text(one) === text(other);
}
