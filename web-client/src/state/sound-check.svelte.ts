import type { Settings } from './settings.svelte.ts';
import type { Talk } from './talk.svelte.ts';

const RECORDED_MS = 4_000;
/** Exact silence for so long is no pause. */
const SILENT_MS = 3_000;
const SILENT_DB = -90;
/** dBFS; quieter than speech, louder than a quiet room. */
export const HEARD_DB = -45;
const LOOK_MS = 100;

/** Trying the microphone before or during a stay: what it yields, and what others would hear of it. */
export class SoundCheck {
  readonly #talk: Talk;
  readonly #settings: Settings;
  readonly #timer: ReturnType<typeof setInterval>;
  #recorder: MediaRecorder | null = null;
  #player: HTMLAudioElement | null = null;
  #soundAt = performance.now();
  #device = '';

  state: 'idle' | 'recording' | 'playing' | 'failed' = $state('idle');
  /** The microphone is on and gives nothing but zeros; a quiet room of which the noise is taken out is not that. */
  silent = $state(false);
  /** The device in use has given something as loud as speech. */
  heard = $state(false);

  constructor(talk: Talk, settings: Settings) {
    this.#talk = talk;
    this.#settings = settings;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Records for a few seconds and plays it. */
  run(): void {
    const { input } = this.#talk;
    if (!input || this.state === 'recording' || this.state === 'playing') return;
    try {
      const recorder = new MediaRecorder(input);
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onstop = () => void this.#play(new Blob(parts, { type: recorder.mimeType }));
      recorder.start();
      setTimeout(() => recorder.state === 'recording' && recorder.stop(), RECORDED_MS);
      this.#recorder = recorder;
      this.state = 'recording';
    } catch {
      this.state = 'failed';
    }
  }

  close(): void {
    clearInterval(this.#timer);
    if (this.#recorder) {
      this.#recorder.onstop = null;
      if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    }
    this.#endPlaying();
  }

  async #play(recording: Blob): Promise<void> {
    const player = new Audio(URL.createObjectURL(recording));
    this.#player = player;
    player.onended = () => this.#endPlaying();
    try {
      const { speaker } = this.#settings.values;
      if (speaker !== '' && 'setSinkId' in player) await player.setSinkId(speaker).catch(() => undefined);
      await player.play();
      this.state = 'playing';
    } catch {
      this.#endPlaying();
      this.state = 'failed';
    }
  }

  #endPlaying(): void {
    if (!this.#player) return;
    this.#player.pause();
    URL.revokeObjectURL(this.#player.src);
    this.#player = null;
    this.state = 'idle';
  }

  #look(): void {
    const { hasMicrophone, rawLevel, level, device } = this.#talk;
    if (!hasMicrophone || rawLevel > SILENT_DB) this.#soundAt = performance.now();
    this.silent = performance.now() - this.#soundAt > SILENT_MS;
    // What was heard of another one says nothing of this one, and its level falls for a moment.
    if (this.silent || device !== this.#device) this.heard = false;
    else if (hasMicrophone && level > HEARD_DB) this.heard = true;
    this.#device = device;
  }
}
