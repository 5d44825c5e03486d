import type { Channel } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body, MessageName } from '#proto/message-types.ts';
import type { Random } from '../support/random.ts';
import { mayDo } from './reference-rights.ts';
import { type Person, SharedDecoder, SimulatedClient } from './simulated-client.ts';
import type { SimulatedServer } from './simulated-server.ts';
import type { VoiceJudge } from './voice-judge.ts';

/** A client that is logged in. */
export type Present = SimulatedClient & { session: Session };

/** Looks after the server has settled; the text says what is not as the reference has it. */
export type Prediction = () => string | null;

/** Server and people of one run, and what has been said so far. */
export class Scene {
  readonly random: Random;
  readonly server: SimulatedServer;
  readonly judge: VoiceJudge;
  readonly people: readonly Person[];
  clients: SimulatedClient[] = [];
  /** Pages whose connection is lost; they may come back. */
  lost: SimulatedClient[] = [];
  /** Who was allowed to be heard in a channel where it may not speak. */
  readonly lifted = new Set<Session>();
  /** Who is about to speak, and with which target. */
  eager: (readonly [Present, number])[] = [];
  /** In order, for the report of a failure. */
  readonly said: (readonly [string, string, unknown])[] = [];
  names = 0;
  readonly #decoder = new SharedDecoder();

  constructor(random: Random, server: SimulatedServer, judge: VoiceJudge, people: readonly Person[]) {
    this.random = random;
    this.server = server;
    this.judge = judge;
    this.people = people;
  }

  get present(): Present[] {
    return this.clients.filter(isPresent);
  }

  get channels(): Channel[] {
    return [...this.server.state.tree.all()];
  }

  channel(): Channel {
    return this.random.pick(this.channels);
  }

  /** Most things are asked by those who may do them. */
  client(right = 0, where = 0): Present | undefined {
    const { random, present } = this;
    if (present.length === 0) return undefined;
    const able =
      right === 0 || random.chance(0.2)
        ? []
        : present.filter(({ session }) => mayDo(this.server.state.tree, session, right, where));
    return random.pick(able.length > 0 ? able : present);
  }

  /** A name that nobody has. */
  name(kind: string): string {
    this.names += 1;
    return `${kind} ${this.names}`;
  }

  say<N extends MessageName>(client: SimulatedClient, name: N, body: Body<N>): void {
    this.said.push([client.person.name, name, body]);
    client.say(name, body);
  }

  connect(person: Person): SimulatedClient {
    const client = new SimulatedClient(this.server, person, this.#decoder, (to, packet) =>
      this.judge.tunnelled(to, packet),
    );
    this.clients.push(client);
    return client;
  }

  arrive(person: Person, tokens: readonly string[]): void {
    this.said.push([person.name, 'arrives', tokens]);
    this.connect(person).login(tokens);
  }

  leave(client: SimulatedClient, how: 'left' | 'lost'): void {
    this.said.push([client.person.name, how, {}]);
    if (how === 'lost' && client.kind === 'browser' && client.resumeToken !== '') this.lost.push(client);
    client.drop(how);
  }

  return(former: SimulatedClient): void {
    this.said.push([former.person.name, 'returns', {}]);
    this.lost = this.lost.filter((client) => client !== former);
    this.connect(former.person).resume(former);
  }

  /** Takes note of who came and who is gone. */
  lookAround(): void {
    const { control, state } = this.server;
    for (const client of this.clients) {
      const id = control.sessionOf(client);
      client.session = id === undefined ? undefined : state.sessions.get(id);
      if (client.closed || client.rejected) this.judge.hangUp(client);
      if (client.rejected) client.close();
    }
    this.clients = this.clients.filter((client) => !client.closed);
    for (const session of this.lifted) if (state.sessions.get(session.id) !== session) this.lifted.delete(session);
  }
}

function isPresent(client: SimulatedClient): client is Present {
  return client.session !== undefined && !client.closed;
}
