import type { ControlMessage } from '#proto/message-types.ts';
import { WhisperSwitch } from '../audio/whisper-switch.ts';
import type { User } from '../protocol/model.ts';
import type { Settings } from './settings.svelte.ts';
import type { Talk } from './talk.svelte.ts';
import type { Tree } from './tree.svelte.ts';
import type { Voice } from './voice.svelte.ts';
import { definitionOf, isWhisperTarget, type WhisperTarget } from './whisper-target.ts';

/** The gate has closed by then after a key was let go. */
const CLOSING_MS = 10;
/** The one target that is defined anew each time. */
const TARGET = 1;
const LOOPBACK = 31;

export interface WhisperParts {
  readonly settings: Settings;
  readonly tree: Pick<Tree, 'users' | 'channels'>;
  readonly talk: Pick<Talk, 'muted' | 'whispering' | 'held'>;
  readonly voice: Pick<Voice, 'setTarget'>;
  send(message: ControlMessage): void;
  fence(): Promise<boolean>;
  personKey(user: User): string;
}

/** Speaking to some instead of to the channel: whispers, shouts, and to oneself as a test. */
export class Whisper {
  readonly #parts: WhisperParts;
  readonly #switch: WhisperSwitch<WhisperTarget>;

  /** Whom everything said now is for; null: the channel. */
  active: WhisperTarget | null = $state.raw(null);
  /** What is said comes back and goes to nobody else. */
  loopback = $state(false);
  readonly targets: readonly (readonly [string, WhisperTarget])[] = $derived.by(() =>
    Object.entries(this.#parts.settings.values.whispers).filter(([, target]) => isWhisperTarget(target)),
  );

  constructor(parts: WhisperParts) {
    this.#parts = parts;
    const { talk, voice, settings } = parts;
    this.#switch = new WhisperSwitch({
      aim: (target) => this.#aim(target),
      unaim: () => voice.setTarget(0),
      fence: () => parts.fence(),
      press: (down) => {
        talk.whispering = down;
      },
      shut: (shut) => {
        talk.held = shut;
      },
      changed: (target) => {
        this.active = target;
      },
      tail: () => settings.values.release + CLOSING_MS,
    });
  }

  /** How the own lamp shows it. */
  get context(): 'normal' | 'whisper' | 'shout' {
    if (!this.active) return 'normal';
    return this.active.channel === null ? 'whisper' : 'shout';
  }

  /** Somebody of it is here. */
  reaches(target: WhisperTarget): boolean {
    return this.#definition(target).length > 0;
  }

  hold(target: WhisperTarget): void {
    if (this.loopback || this.#parts.talk.muted || !this.reaches(target)) return;
    this.#switch.hold(target);
  }

  release(): void {
    this.#switch.release();
  }

  save(target: WhisperTarget): void {
    const { settings } = this.#parts;
    const id = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '';
    settings.change({ whispers: { ...settings.values.whispers, [id]: target } });
  }

  remove(id: string): void {
    const { settings } = this.#parts;
    const { [id]: _, ...others } = settings.values.whispers;
    settings.change({ whispers: others });
  }

  /** Speech on its way at this moment may still be heard by the channel: nothing secret is said into a test. */
  setLoopback(on: boolean): void {
    if (on === this.loopback) return;
    this.loopback = on;
    this.#parts.voice.setTarget(on ? LOOPBACK : 0);
  }

  /** The connection is lost. What is held goes on when it is back; until then nothing is said that was not for the channel. */
  lose(): void {
    this.#switch.lose();
    this.setLoopback(false);
  }

  regain(): void {
    this.#switch.regain();
  }

  /** The stay is over. */
  reset(): void {
    this.#switch.reset();
    this.loopback = false;
    this.#parts.voice.setTarget(0);
  }

  #aim(target: WhisperTarget): void {
    this.#parts.send({ name: 'VoiceTarget', body: { id: TARGET, targets: this.#definition(target) } });
    this.#parts.voice.setTarget(TARGET);
  }

  #definition(target: WhisperTarget): ReturnType<typeof definitionOf> {
    const { tree, personKey } = this.#parts;
    return definitionOf(target, tree.users.values(), tree.channels, personKey);
  }
}
