import type { BelievedUser } from '../support/belief.ts';
import type { Random } from '../support/random.ts';
import { BOSS, type People } from './people.ts';
import { NOBODY, type Step } from './step.ts';
import type { World } from './world.ts';

const ROOT = 'root';
/** Where nothing is but a reason for murmur to work out all rights anew. */
export const SPARE = 'spare';

/** What the next step is drawn from: the world as the SuperUser of the reference knows it. */
export class View {
  readonly random: Random;
  readonly people: People;
  readonly #world: World;
  #names = 0;

  constructor(random: Random, people: People, world: World) {
    this.random = random;
    this.people = people;
    this.#world = world;
  }

  get present(): readonly string[] {
    return this.#world.present;
  }
  get absent(): readonly string[] {
    return this.people.all.map(({ name }) => name).filter((name) => !this.present.includes(name));
  }
  get channels(): readonly string[] {
    const { labels } = this.#world;
    const ids = this.#world.client(BOSS)?.belief.channels.keys() ?? [];
    return [...ids].map((id) => labels.channels.nameOf(id) ?? ROOT).filter((name) => name !== SPARE);
  }
  get registered(): readonly string[] {
    const is = (name: string) => {
      const known = this.#world.labels.users.idOf(name) !== undefined;
      return known && this.believed(name)?.userId !== null;
    };
    return this.people.all.map(({ name }) => name).filter((name) => name !== BOSS && is(name));
  }

  /** Now and then one that is not there. */
  channel(): string {
    return this.random.chance(0.03) ? NOBODY : this.random.pick(this.channels);
  }
  /** Not the root, if there is another. */
  room(): string {
    const rooms = this.channels.filter((name) => name !== ROOT);
    return rooms.length === 0 || this.random.chance(0.05) ? this.channel() : this.random.pick(rooms);
  }
  person(): string {
    return this.random.chance(0.03) ? NOBODY : this.random.pick(this.present);
  }
  /** Who may do everything does a third of what is done. */
  actor(): string {
    return this.random.chance(0.35) ? BOSS : this.random.pick(this.present);
  }
  guest(): string {
    const guests = this.present.filter((name) => name !== BOSS);
    return guests.length === 0 ? BOSS : this.random.pick(guests);
  }
  believed(person: string): BelievedUser | undefined {
    const session = this.#world.client(person)?.session;
    return session === undefined ? undefined : this.#world.client(BOSS)?.belief.users.get(session);
  }
  channelOf(person: string): string {
    return this.#world.labels.channels.nameOf(this.believed(person)?.channel ?? 0) ?? ROOT;
  }

  newName(): string {
    this.#names += 1;
    return `room ${this.#names}`;
  }

  /** Short, or long enough to travel as a hash, or beyond the smallest limits; markup now and then. */
  text(): string {
    const { random } = this;
    const words = `words ${random.below(1000)}`;
    return random.pick([
      ...['', words, words, words, `  ${words}\n\n more  `],
      ...['x'.repeat(127), 'y'.repeat(128), `${words} ${'z'.repeat(150)}`, 'ä'.repeat(130)],
      ...[`<b>${words}</b>`, `a<br/>b<p>c</p> &lt;d&gt;`, '<b>unclosed', `1 < 2 ${words}`],
      ...[`${words} ${'w'.repeat(190)}`, `<img src="data:${'A'.repeat(400)}"/> ${words}`, `<p>${'v'.repeat(900)}</p>`],
      `<b>${words}</b><img src="data:${'B'.repeat(1200)}"/>`,
    ]);
  }
  bytes(): Uint8Array {
    return this.random.bytes(this.random.pick([0, 1, 20, 127, 128, 129, 600, 1000, 1001]));
  }
  flag(): boolean {
    return this.random.chance(0.5);
  }
  /** One of the fields, now and then two. */
  some<T extends object>(fields: { readonly [K in keyof T]?: () => T[K] }): Partial<T> {
    const drawn = this.random.shuffled(Object.entries<() => unknown>(fields as Record<string, () => unknown>));
    const chosen = drawn.slice(0, this.random.chance(0.3) ? 2 : 1);
    // Names and values come from the fields, whose type is that of the body.
    return Object.fromEntries(chosen.map(([name, value]) => [name, value()])) as Partial<T>;
  }
}

/** One kind of step: how often, and how it is drawn; null when there is nothing to do it with. */
export interface Draw {
  readonly weight: number;
  readonly step: (view: View) => Step | null;
}
