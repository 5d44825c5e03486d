import type { ReceivedMessage } from '#proto/message-types.ts';
import { isRef, type Ref } from './step.ts';

/** A number that nothing has. */
const NOTHING = 77_777;
const NO_USER = 0xff_ff_ff_ff;

/** One kind of numbers of one server, and what they stand for. */
class Names {
  readonly #names = new Map<number, string>();
  readonly #ids = new Map<string, number>();

  /** Shown as `shown`, and spoken of as `name`. */
  set(id: number, name: string, shown = name): void {
    this.#names.set(id, shown);
    this.#ids.set(name, id);
  }
  nameOf(id: number): string | undefined {
    return this.#names.get(id);
  }
  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }
  /** The name stands for nothing any more; the number is still told apart from others. */
  retire(name: string): void {
    this.#ids.delete(name);
  }
}

/** Which session, channel and registration has which number on one server. */
export class Labels {
  readonly sessions = new Names();
  readonly channels = new Names();
  readonly users = new Names();
  readonly #logins = new Map<string, number>();

  constructor() {
    this.channels.set(0, 'root');
    this.users.set(0, 'SuperUser');
    this.users.set(NO_USER, '-');
  }

  /** The person has this session from now on. */
  loggedIn(person: string, id: number): void {
    const times = (this.#logins.get(person) ?? 0) + 1;
    this.#logins.set(person, times);
    this.sessions.set(id, person, times === 1 ? person : `${person}#${times}`);
  }

  learn({ name, body }: ReceivedMessage): void {
    if (name === 'ChannelRemove') this.channels.retire(this.channels.nameOf(body.channelId) ?? '');
    if (name === 'ChannelState' && body.channelId !== null && body.name !== null) {
      this.#channel(body.channelId, body.name);
    }
    if (name === 'UserState' && body.session !== null && body.userId !== null && body.userId !== NO_USER) {
      const [person] = (this.sessions.nameOf(body.session) ?? '').split('#');
      if (person) this.users.set(body.userId, person);
    }
  }

  number({ ref, of }: Ref): number {
    const names = { session: this.sessions, channel: this.channels, user: this.users }[ref];
    return names.idOf(of) ?? NOTHING;
  }

  /** A body as it is sent to this server. */
  resolve(value: unknown): unknown {
    if (isRef(value)) return this.number(value);
    if (Array.isArray(value)) return value.map((entry) => this.resolve(entry));
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.resolve(entry)]));
  }

  /** Channels keep the name they were first known by, however they are called later. */
  #channel(id: number, name: string): void {
    const known = this.channels.nameOf(id);
    if (known !== undefined && this.channels.idOf(known) === id) return;
    let label = name;
    while (this.channels.idOf(label) !== undefined) label += "'";
    this.channels.set(id, label);
  }
}
