import type { ControlMessage } from '#proto/message-types.ts';
import { GameLink } from './game-link.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Tree } from './tree.svelte.ts';
import type { Voice } from './voice.svelte.ts';

export interface PositionalParts {
  readonly settings: Settings;
  readonly voice: Pick<Voice, 'stage' | 'setStaged' | 'playback'>;
  readonly session: Pick<Session, 'phase'>;
  readonly tree: Pick<Tree, 'ownSession'>;
  send(message: ControlMessage): void;
}

/** No page is told more often where somebody is. */
const TICK_MS = 50;

/** Hearing people from where they are in a game that embeds or opens this page. */
export class Positional {
  readonly #parts: PositionalParts;
  readonly #link: GameLink;
  /** A game says where this person is. */
  linked = $state(false);

  constructor(parts: PositionalParts, ownOrigin: string) {
    this.#parts = parts;
    const { settings, voice, session, tree, send } = parts;
    this.#link = new GameLink({
      allows: (origin) =>
        settings.values.positional && (origin === ownOrigin || settings.values.gameOrigins.includes(origin)),
      send,
      ownSession: () => tree.ownSession ?? 0,
      placed: (camera) => {
        voice.stage.listener = camera;
        this.linked = camera !== null;
        voice.playback.refreshPlaces();
      },
    });
    $effect.root(() => {
      $effect(() => voice.setStaged(this.linked));
      $effect(() => {
        if (!settings.values.positional) this.#link.unlink();
      });
      $effect(() => this.#setFalloff());
      $effect(() => {
        if (session.phase !== 'joined') return;
        this.#link.renew();
        const timer = setInterval(() => this.#link.tick(performance.now()), TICK_MS);
        return () => clearInterval(timer);
      });
    });
  }

  follow(target: Pick<Window, 'addEventListener'>): void {
    target.addEventListener('message', (event) => this.#link.hear(event, performance.now()));
  }

  #setFalloff(): void {
    const { settings, voice } = this.#parts;
    const { minDistance, maxDistance, minVolume, bloom } = settings.values;
    voice.stage.falloff = { minDistance, maxDistance, minVolume, bloom };
    voice.playback.refreshPlaces();
  }
}
