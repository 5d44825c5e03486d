import { type CueName, Cues } from '../audio/cues.ts';
import type { MirrorEvent } from '../protocol/model.ts';
import type { Language } from './language.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Tree } from './tree.svelte.ts';

/** In a larger crowd somebody always comes or goes. */
const CROWD = 30;
/** Nobody wants to hear more of a message. */
const SPOKEN_LENGTH = 300;

export interface AnnouncerParts {
  readonly settings: Settings;
  readonly tree: Pick<Tree, 'self' | 'here'>;
  readonly language: Pick<Language, 'code'>;
  readonly deafened: () => boolean;
  readonly plainText: (markup: string) => string;
}

/** Tells by sound what happens: cues, and words read aloud for those who want it. */
export class Announcer {
  readonly #parts: AnnouncerParts;
  readonly #cues = new Cues();

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  cue(name: CueName): void {
    const { cueVolume, silentCues, speaker } = this.#parts.settings.values;
    if (!silentCues.includes(name)) this.#cues.play(name, cueVolume, speaker);
  }

  /** To try it out, whether it is switched on or not. */
  sample(name: CueName): void {
    const { cueVolume, speaker } = this.#parts.settings.values;
    this.#cues.play(name, cueVolume, speaker);
  }

  event(event: MirrorEvent): void {
    const { tree, deafened } = this.#parts;
    const { self } = tree;
    if (deafened() || !self || !('user' in event) || event.user.session === self.session || this.#isCrowded(event))
      return;
    if (event.kind === 'joined' && event.user.channel === self.channel) this.cue('join');
    else if (event.kind === 'left' && event.user.channel === self.channel) this.cue('leave');
    else if (event.kind === 'moved' && event.user.channel === self.channel) this.cue('join');
    else if (event.kind === 'moved' && event.from === self.channel) this.cue('leave');
  }

  message(author: string, markup: string): void {
    const { settings, deafened, plainText } = this.#parts;
    if (deafened()) return;
    this.cue('message');
    // Pictures take long to read.
    if (!settings.values.spoken) return;
    const text = plainText(markup);
    this.say(author === '' ? text : `${author}: ${text}`);
  }

  /** event: what it tells of; what somebody wrote is said in any crowd. */
  say(text: string, event?: MirrorEvent): void {
    const { settings, language, deafened } = this.#parts;
    if (event && this.#isCrowded(event)) return;
    if (!settings.values.spoken || deafened() || !('speechSynthesis' in globalThis)) return;
    const utterance = new SpeechSynthesisUtterance(text.slice(0, SPOKEN_LENGTH));
    utterance.lang = language.code;
    utterance.volume = settings.values.volume;
    speechSynthesis.speak(utterance);
  }

  selfMuted(muted: boolean): void {
    this.cue(muted ? 'mute' : 'unmute');
  }

  /** Somebody comes or goes where there are so many that one more is no news. */
  #isCrowded(event: MirrorEvent): boolean {
    const { self, here } = this.#parts.tree;
    if (event.kind !== 'joined' && event.kind !== 'left' && event.kind !== 'moved') return false;
    return here.length > CROWD && event.user.session !== self?.session;
  }
}
