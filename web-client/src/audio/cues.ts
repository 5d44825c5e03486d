export type CueName = 'join' | 'leave' | 'mute' | 'unmute' | 'message';
export const CUES: readonly CueName[] = ['join', 'leave', 'mute', 'unmute', 'message'];

interface Tone {
  /** Hz. */
  readonly pitch: number;
  /** Seconds after the beginning. */
  readonly at: number;
  /** Seconds until it has died away. */
  readonly length: number;
}

/** Up is coming, down is going; on and off are shorter and lower; a message is one high tone. */
const SCORES: Record<CueName, readonly Tone[]> = {
  join: [
    { pitch: 523.25, at: 0, length: 0.18 },
    { pitch: 783.99, at: 0.09, length: 0.28 },
  ],
  leave: [
    { pitch: 659.26, at: 0, length: 0.18 },
    { pitch: 440, at: 0.09, length: 0.28 },
  ],
  mute: [
    { pitch: 392, at: 0, length: 0.1 },
    { pitch: 293.66, at: 0.06, length: 0.16 },
  ],
  unmute: [
    { pitch: 293.66, at: 0, length: 0.1 },
    { pitch: 392, at: 0.06, length: 0.16 },
  ],
  message: [{ pitch: 880, at: 0, length: 0.24 }],
};

/** Full scale would startle: cues lie well below speech. */
const LOUDEST = 0.22;
/** Seconds; shorter clicks. */
const ATTACK = 0.008;
/** Milliseconds between two cues of a kind: a crowd that comes at once is one sound. */
const APART_MS = 400;

/** Short soft sounds, computed and not shipped. */
export class Cues {
  #context: AudioContext | null = null;
  readonly #played = new Map<CueName, number>();

  /** volume: 0 to 1. speaker: a device id; empty: the default. */
  play(name: CueName, volume: number, speaker: string): void {
    const now = performance.now();
    if (volume <= 0 || now - (this.#played.get(name) ?? Number.NEGATIVE_INFINITY) < APART_MS) return;
    this.#played.set(name, now);
    this.#context ??= new AudioContext();
    const context = this.#context;
    void context.resume();
    if ('setSinkId' in context) {
      // An unplugged speaker is not an error: the default plays.
      void (context as AudioContext & { setSinkId(id: string): Promise<void> })
        .setSinkId(speaker)
        .catch(() => undefined);
    }
    for (const tone of SCORES[name]) sound(context, tone, volume * LOUDEST);
  }
}

function sound(context: AudioContext, { pitch, at, length }: Tone, peak: number): void {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  oscillator.frequency.value = pitch;
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(peak, start + ATTACK);
  envelope.gain.exponentialRampToValueAtTime(peak / 1000, start + length);
  oscillator.connect(envelope).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}
