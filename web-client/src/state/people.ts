import type { ControlMessage } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';
import type { Queries } from '../protocol/queries.ts';
import { appendBan } from './ban.ts';

/** What one does to others, and to the own profile. The server decides whether it may be. */
export class People {
  readonly #send: (message: ControlMessage) => void;
  readonly #queries: Queries;

  constructor(send: (message: ControlMessage) => void, queries: Queries) {
    this.#send = send;
    this.#queries = queries;
  }

  setMuted({ session }: User, mute: boolean): void {
    this.#send({ name: 'UserState', body: { session, mute } });
  }
  setDeafened({ session }: User, deaf: boolean): void {
    this.#send({ name: 'UserState', body: { session, deaf } });
  }
  setPriority({ session }: User, prioritySpeaker: boolean): void {
    this.#send({ name: 'UserState', body: { session, prioritySpeaker } });
  }
  /** Until the next move: suppression follows from the rules of the channel. */
  letSpeak({ session }: User): void {
    this.#send({ name: 'UserState', body: { session, suppress: false } });
  }
  move({ session }: User, channelId: number): void {
    this.#send({ name: 'UserState', body: { session, channelId } });
  }
  register({ session }: User): void {
    // The value is the server's affair.
    this.#send({ name: 'UserState', body: { session, userId: 0 } });
  }
  removeComment({ session }: User): void {
    this.#send({ name: 'UserState', body: { session, comment: '' } });
  }
  removePicture({ session }: User): void {
    this.#send({ name: 'UserState', body: { session, texture: new Uint8Array() } });
  }
  kick({ session }: User, reason: string): void {
    this.#send({ name: 'UserRemove', body: { session, reason } });
  }

  /** Rejects with QueryFailed, and has then removed nobody. Zero seconds: for good. */
  async ban(user: User, reason: string, seconds: number): Promise<void> {
    const { session } = user;
    if (seconds === 0) {
      this.#send({ name: 'UserRemove', body: { session, reason, ban: true } });
      return;
    }
    // A removal bans only for good: the entry goes into the list, the person out of the server.
    await appendBan(this.#queries, user, reason, seconds);
    this.kick(user, reason);
  }

  setOwnComment(session: number, comment: string): void {
    this.#send({ name: 'UserState', body: { session, comment } });
  }
  /** Bytes of an image; empty removes it. */
  setOwnPicture(session: number, texture: Uint8Array): void {
    this.#send({ name: 'UserState', body: { session, texture } });
  }
}
