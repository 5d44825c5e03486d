import type { ControlMessage } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';

/** What one does to others, and to the own profile. The server decides whether it may be. */
export class People {
  readonly #send: (message: ControlMessage) => void;

  constructor(send: (message: ControlMessage) => void) {
    this.#send = send;
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

  /** And out of the server; who has left already is not banned by it. */
  banForGood({ session }: User, reason: string): void {
    this.#send({ name: 'UserRemove', body: { session, reason, ban: true } });
  }

  setOwnComment(session: number, comment: string): void {
    this.#send({ name: 'UserState', body: { session, comment } });
  }
  /** Bytes of an image; empty removes it. */
  setOwnPicture(session: number, texture: Uint8Array): void {
    this.#send({ name: 'UserState', body: { session, texture } });
  }
}
