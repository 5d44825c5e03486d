import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';

/** The way back to the same session after the connection was lost. */
export class Resumption {
  #token: string | null = null;
  #resumed = false;
  /** That have come since the login: what is said while a connection breaks is sent again by their number. */
  #texts = 0;

  /** A token is at hand: what belongs to the session is worth keeping. */
  get possible(): boolean {
    return this.#token !== null;
  }

  /** This connection took up the session of the one before. */
  get resumed(): boolean {
    return this.#resumed;
  }

  /** The first message of a new connection; undefined: log in instead. */
  ask(): ControlMessage | undefined {
    this.#resumed = false;
    if (this.#token !== null) return { name: 'Resume', body: { token: this.#token, texts: this.#texts } };
    this.#texts = 0;
    return undefined;
  }

  /** Reads the tokens out of what the server says, and its answer to ask(). */
  learn(message: ReceivedMessage): 'resumed' | 'refused' | undefined {
    switch (message.name) {
      case 'WebHello':
        this.#token = message.body.resumeToken;
        return undefined;
      case 'Resumed':
        this.#token = message.body.resumeToken;
        this.#resumed = true;
        // Some may be lost for good.
        this.#texts = message.body.texts ?? this.#texts;
        return 'resumed';
      case 'ResumeRefused':
        this.#token = null;
        this.#texts = 0;
        return 'refused';
      case 'TextMessage':
        this.#texts += 1;
        return undefined;
      default:
        return undefined;
    }
  }

  forget(): void {
    this.#token = null;
    this.#resumed = false;
  }
}
