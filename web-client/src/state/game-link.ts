import type { ControlMessage } from '#proto/message-types.ts';
import type { Pose } from '../audio/spatial.ts';
import { type GamePlace, readGameMessage } from './game-message.ts';

export interface GameLinkEvents {
  /** Whether the person lets this origin say where it is. */
  allows(origin: string): boolean;
  send(message: ControlMessage): void;
  ownSession(): number;
  /** null: in no game (any more). */
  placed(camera: Pose | null): void;
}

/** A game that has said nothing for so long has ended. */
const SILENCE_MS = 5000;
/** A server forgets a position that is not said again. */
const REPEAT_MS = 1000;
/** Names in games may change with every step; the server takes only so many commands. */
const IDENTITY_MS = 1000;

/** Follows a game that says where its person is, and says it on to the server. */
export class GameLink {
  readonly #events: GameLinkEvents;
  #place: GamePlace | null = null;
  #heardAt = 0;
  /** The newest place has been sent. */
  #sent = false;
  #sentAt = Number.NEGATIVE_INFINITY;
  #toldContext = '';
  #toldIdentity = '';
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(events: GameLinkEvents) {
    this.#events = events;
  }

  get linked(): boolean {
    return this.#place !== null;
  }

  /** A message to the page's window; now: milliseconds, here and below. */
  hear({ origin, data }: { readonly origin: string; readonly data: unknown }, now: number): void {
    if (!this.#events.allows(origin)) return;
    const place = readGameMessage(data);
    if (!place) return;
    if (place.context === '') {
      this.unlink();
      return;
    }
    this.#place = place;
    this.#heardAt = now;
    this.#sent = false;
    this.#events.placed(place.camera);
  }

  /** Call every 50 ms while the session lasts: nothing is said more often. */
  tick(now: number): void {
    if (this.#place && now - this.#heardAt > SILENCE_MS) this.unlink();
    const place = this.#place;
    if (!place) return;
    this.#tellGame(place, now);
    if (this.#sent && now - this.#sentAt < REPEAT_MS) return;
    const [x, y, z] = place.avatar.position;
    this.#events.send({ name: 'SpeakerPosition', body: { session: this.#events.ownSession(), x, y, z } });
    this.#sent = true;
    this.#sentAt = now;
  }

  /** The game has ended, or is not to be followed any more. */
  unlink(): void {
    if (!this.#place) return;
    this.#place = null;
    if (this.#toldContext !== '') this.#tell('', '');
    this.#events.placed(null);
  }

  /** A new session: the server knows nothing yet. */
  renew(): void {
    this.#toldContext = '';
    this.#toldIdentity = '';
    this.#sent = false;
  }

  /** Before the position, which would else be heard in the game of before. */
  #tellGame({ context, identity }: GamePlace, now: number): void {
    const newContext = context !== this.#toldContext;
    const newIdentity = identity !== this.#toldIdentity && now - this.#toldAt >= IDENTITY_MS;
    if (!newContext && !newIdentity) return;
    this.#tell(context, identity);
    this.#toldAt = now;
  }

  #tell(context: string, identity: string): void {
    this.#toldContext = context;
    this.#toldIdentity = identity;
    const pluginContext = new TextEncoder().encode(context);
    this.#events.send({ name: 'UserState', body: { pluginContext, pluginIdentity: identity } });
  }
}
