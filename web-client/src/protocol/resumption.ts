import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';

/** The way back to the same session after the connection was lost. */
export class Resumption {
  #token: string | null = null;
  #resumed = false;

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
    if (this.#token === null) return undefined;
    return { name: 'Resume', body: { token: this.#token } };
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
        return 'resumed';
      case 'ResumeRefused':
        this.#token = null;
        return 'refused';
      default:
        return undefined;
    }
  }

  forget(): void {
    this.#token = null;
    this.#resumed = false;
  }
}
