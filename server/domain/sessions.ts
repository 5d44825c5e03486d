import { BrokenInvariant } from './broken-invariant.ts';
import type { ChannelId, SessionId, UserId } from './ids.ts';
import { foldName } from './names.ts';
import type { Sessions } from './server-state.ts';
import type { Session } from './session.ts';
import { SessionIds } from './session-ids.ts';

const NOBODY: ReadonlySet<SessionId> = new Set();

/** The indexed fields of a session (name, user, channel, listening) change through here alone. */
export class LiveSessions implements Sessions {
  readonly #ids: SessionIds;
  readonly #sessions = new Map<SessionId, Session>();
  readonly #byName = new SessionIndex<string>();
  readonly #byUser = new SessionIndex<UserId>();
  readonly #byCertHash = new SessionIndex<string>();
  readonly #inChannel = new SessionIndex<ChannelId>();
  readonly #listeningTo = new SessionIndex<ChannelId>();

  constructor(users: number) {
    this.#ids = new SessionIds(users);
  }

  get count(): number {
    return this.#sessions.size;
  }

  get(id: SessionId): Session | undefined {
    return this.#sessions.get(id);
  }

  all(): Iterable<Session> {
    return this.#sessions.values();
  }

  byName(name: string): Session | undefined {
    return this.#first(this.#byName.of(foldName(name)));
  }

  byUser(user: UserId): Session | undefined {
    return this.#first(this.#byUser.of(user));
  }

  byCertHash(hash: string): Session | undefined {
    return this.#first(this.#byCertHash.of(hash));
  }

  inChannel(channel: ChannelId): ReadonlySet<SessionId> {
    return this.#inChannel.of(channel);
  }

  listeningTo(channel: ChannelId): ReadonlySet<SessionId> {
    return this.#listeningTo.of(channel);
  }

  takeId(): SessionId | null {
    return this.#ids.take();
  }

  returnId(id: SessionId): void {
    if (!this.#sessions.has(id)) this.#ids.giveBack(id);
  }

  /** @throws BrokenInvariant when the id is in use. */
  add(session: Session): void {
    if (this.#sessions.has(session.id)) throw new BrokenInvariant(`session ${session.id} is here already`);
    this.#ids.claim(session.id);
    this.#sessions.set(session.id, session);
    this.#byName.add(foldName(session.name), session.id);
    if (session.user !== null) this.#byUser.add(session.user, session.id);
    if (session.certHash !== null) this.#byCertHash.add(session.certHash, session.id);
    this.#inChannel.add(session.channel, session.id);
    for (const channel of session.listening.keys()) this.#listeningTo.add(channel, session.id);
  }

  /** The id goes back to the end of the queue. */
  remove(session: Session): void {
    if (!this.#sessions.delete(session.id)) return;
    this.#byName.remove(foldName(session.name), session.id);
    if (session.user !== null) this.#byUser.remove(session.user, session.id);
    if (session.certHash !== null) this.#byCertHash.remove(session.certHash, session.id);
    this.#inChannel.remove(session.channel, session.id);
    for (const channel of session.listening.keys()) this.#listeningTo.remove(channel, session.id);
    this.#ids.giveBack(session.id);
  }

  setChannel(session: Session, channel: ChannelId): void {
    this.#inChannel.remove(session.channel, session.id);
    session.channel = channel;
    this.#inChannel.add(channel, session.id);
  }

  setName(session: Session, name: string): void {
    this.#byName.remove(foldName(session.name), session.id);
    session.name = name;
    this.#byName.add(foldName(name), session.id);
  }

  setUser(session: Session, user: UserId | null): void {
    if (session.user !== null) this.#byUser.remove(session.user, session.id);
    session.user = user;
    if (user !== null) this.#byUser.add(user, session.id);
  }

  setListening(session: Session, listening: ReadonlyMap<ChannelId, number>): void {
    for (const channel of session.listening.keys()) this.#listeningTo.remove(channel, session.id);
    session.listening = new Map(listening);
    for (const channel of listening.keys()) this.#listeningTo.add(channel, session.id);
  }

  /** The channel goes away. */
  endListening(channel: ChannelId): void {
    for (const id of [...this.#listeningTo.of(channel)]) {
      const session = this.#sessions.get(id);
      if (session === undefined) continue;
      this.setListening(session, new Map([...session.listening].filter(([other]) => other !== channel)));
    }
  }

  #first(ids: ReadonlySet<SessionId>): Session | undefined {
    for (const id of ids) return this.#sessions.get(id);
    return undefined;
  }
}

/** Several sessions may share a key for a moment, as when a session is replaced by a newer one of the same name. */
class SessionIndex<Key> {
  readonly #ids = new Map<Key, Set<SessionId>>();

  of(key: Key): ReadonlySet<SessionId> {
    return this.#ids.get(key) ?? NOBODY;
  }

  add(key: Key, id: SessionId): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, new Set([id]));
    else ids.add(id);
  }

  remove(key: Key, id: SessionId): void {
    const ids = this.#ids.get(key);
    if (ids?.delete(id) && ids.size === 0) this.#ids.delete(key);
  }
}
