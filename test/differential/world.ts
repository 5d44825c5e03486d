import { MumbleClient } from '../support/mumble-client.ts';
import { type Login, LoginRejected } from '../support/protocol-client.ts';
import { clean } from './clean.ts';
import { Labels } from './labels.ts';
import { isOfNoInterest, Normaliser, type Seen } from './normalise.ts';
import { BOSS, type People } from './people.ts';
import type { Act, Step } from './step.ts';

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly superUserPassword: string;
}

/** What each connection was sent in one step. */
export type Outcome = ReadonlyMap<string, readonly Seen[]>;

interface Seat {
  readonly person: string;
  readonly client: MumbleClient;
  readMessages: number;
  readVoice: number;
  closed: boolean;
}

/** How long a server may take to tell the others that somebody's connection is gone. */
const DEPARTURE_MS = 1500;
const ROUNDS = 2;
const OPUS = Uint8Array.of(0x48, 1, 2, 3, 4);
/** murmur 1.5.735 sends nobody the packet for which it works out who is meant by a voice target. */
const FORERUNNER = 1_000_000;
const isTarget = (id: number) => id > 0 && id < 31;

/** One server with the people on it. The same steps are played in two of these. */
export class World {
  readonly labels = new Labels();
  readonly #server: Server;
  readonly #people: People;
  readonly #normaliser: Normaliser;
  #seats: Seat[] = [];
  #frames = 0;

  constructor(server: Server, people: People) {
    this.#server = server;
    this.#people = people;
    this.#normaliser = new Normaliser(this.labels, people.hashes);
  }

  /** A server as if it were new, with the SuperUser there. */
  static async open(server: Server, people: People): Promise<World> {
    const world = new World(server, people);
    const boss = await clean(server);
    world.labels.loggedIn(BOSS, boss.session);
    for (const message of boss.inbox.all) world.labels.learn(message);
    world.#sit(BOSS, boss).readMessages = boss.inbox.all.length;
    boss.inbox.skip();
    return world;
  }

  /** Who is connected. */
  get present(): readonly string[] {
    return this.#seats.map(({ person }) => person);
  }

  client(person: string): MumbleClient | undefined {
    return this.#seats.find((seat) => seat.person === person)?.client;
  }

  async play({ who, acts }: Step): Promise<Outcome> {
    const before = [...this.#seats];
    for (const act of acts) {
      await this.#act(act.as ?? who, act);
      await this.#settle();
    }
    return this.#collect([...new Set([...before, ...this.#seats])]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#seats.map(({ client }) => client.drop()));
  }

  async #act(who: string, act: Act): Promise<void> {
    if (act.kind === 'join') return this.#join(who, act.login);
    const client = this.client(who);
    if (client === undefined) return;
    switch (act.kind) {
      case 'send':
        // Steps are built with the type of the message's body; names were put in place of numbers only.
        client.send(act.name, this.labels.resolve(act.body) as never);
        break;
      case 'bytes':
        client.sendBytes(act.type, Buffer.from(act.payload, 'hex'));
        break;
      case 'talk':
        if (isTarget(act.target)) client.voice.talk({ opus: OPUS, frameNumber: FORERUNNER, target: act.target });
        client.voice.talk({
          opus: OPUS,
          frameNumber: this.#frames++,
          target: act.target,
          terminator: act.last,
          ...(act.position ? { position: [1, 2, 3] } : {}),
        });
        break;
      case 'leave':
        await client.close();
    }
  }

  async #join(person: string, login: Login): Promise<void> {
    const { version, identity } = this.#people.get(person);
    const password = person === BOSS ? { password: this.#server.superUserPassword } : {};
    const before = this.#seats.find((seat) => seat.person === person);
    try {
      const { host, port } = this.#server;
      const options = { host, port, version, pings: false, ...(identity && { identity }) };
      const client = await MumbleClient.connect(options);
      client.voice.tunnelling = true;
      this.#sit(person, client);
      await client.login({ version, ...login, ...password });
      this.labels.loggedIn(person, client.session);
      if (before !== undefined) await this.#oneOf(before);
    } catch (error) {
      if (error instanceof LoginRejected) await this.#seats.at(-1)?.client.closed;
    }
  }

  #sit(person: string, client: MumbleClient): Seat {
    const seat = { person, client, readMessages: 0, readVoice: 0, closed: false };
    void client.closed.then(() => {
      seat.closed = true;
    });
    this.#seats.push(seat);
    return seat;
  }

  /** Somebody came a second time: if the server left both, the first goes by itself. */
  async #oneOf(before: Seat): Promise<void> {
    await this.#pingAll();
    if (!before.closed) await before.client.close();
  }

  /** Everything sent before has been handled, and what it caused has arrived, at each of them. */
  async #settle(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) await this.#pingAll();
    const gone = this.#seats.filter(({ closed }) => closed);
    if (gone.length === 0) return;
    this.#seats = this.#seats.filter(({ closed }) => !closed);
    const boss = this.client(BOSS);
    for (const { client } of gone) {
      if (client.session === 0 || boss === undefined) continue;
      const told = () =>
        boss.inbox.all.some(
          ({ name, body }) => name === 'UserRemove' && body.session === client.session && body.actor === null,
        );
      await boss.inbox.wait(told, 'news of a departure', DEPARTURE_MS).catch(() => {});
    }
    await this.#settle();
  }

  async #pingAll(): Promise<void> {
    await Promise.all(this.#seats.map(({ client }) => client.ping().catch(() => {})));
  }

  #collect(seats: readonly Seat[]): Outcome {
    const news = seats.map((seat) => {
      const messages = seat.client.inbox.all.slice(seat.readMessages).filter((message) => !isOfNoInterest(message));
      const voice = seat.client.voice.heard.all
        .slice(seat.readVoice)
        .filter(({ frameNumber }) => frameNumber < FORERUNNER);
      seat.readMessages = seat.client.inbox.all.length;
      seat.readVoice = seat.client.voice.heard.all.length;
      seat.client.inbox.skip();
      return { seat, messages, voice };
    });
    for (const { messages } of news) for (const message of messages) this.labels.learn(message);
    const outcome = new Map<string, readonly Seen[]>();
    for (const { seat, messages, voice } of news) {
      const seen = [
        ...messages.map((message) => this.#normaliser.message(message)),
        ...voice.map((packet) => this.#normaliser.heard(packet)),
        ...seat.client.belief.offences.splice(0).map((what) => ({ name: 'offence', body: { what } })),
        ...(seat.closed ? [{ name: 'closed', body: {} }] : []),
      ];
      const earlier = outcome.has(seat.person) ? `${seat.person} again` : seat.person;
      outcome.set(earlier, seen);
    }
    return outcome;
  }
}
