import type { ControlMessage } from '#proto/message-types.ts';
import { type Credentials, loginMessages } from './login.ts';

export interface IntroductionEvents {
  send(message: ControlMessage): void;
  /** The answer to the server's challenge; null: this page has no identity. Never rejects. */
  prove(nonce: Uint8Array): Promise<ControlMessage | null>;
}

/** The login over one connection: the proof of who this is has to come first, and waits for the server's challenge. */
export class Introduction {
  readonly #events: IntroductionEvents;
  #nonce: Uint8Array | null = null;
  #credentials: Credentials | null = null;
  /** A proof that is ready after its connection has gone is nobody's business. */
  #generation = 0;

  constructor(events: IntroductionEvents) {
    this.#events = events;
  }

  /** Another connection; its challenge is still to come. */
  reset(): void {
    this.#generation += 1;
    this.#nonce = null;
    this.#credentials = null;
  }

  hear(nonce: Uint8Array): void {
    this.#nonce = nonce;
    void this.#proceed();
  }

  logIn(credentials: Credentials): void {
    this.#credentials = credentials;
    void this.#proceed();
  }

  async #proceed(): Promise<void> {
    const nonce = this.#nonce;
    const credentials = this.#credentials;
    if (!nonce || !credentials) return;
    this.#credentials = null;
    const generation = this.#generation;
    const proof = await this.#events.prove(nonce);
    if (generation !== this.#generation) return;
    if (proof) this.#events.send(proof);
    for (const message of loginMessages(credentials)) this.#events.send(message);
  }
}
