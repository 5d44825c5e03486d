import type { SlotAssignment } from '../protocol/speakers.ts';
import { Boost } from './boost.ts';
import { keepAwake } from './keep-awake.ts';
import { PlacedVoice } from './placed-voice.ts';
import type { Stage } from './stage.ts';

interface Output {
  readonly bank: number;
  readonly slot: number;
  readonly element: HTMLAudioElement;
  /** As it comes from the server. */
  readonly stream: MediaStream;
  /** What WebAudio does to the stream before the element plays it. */
  effect: Boost | PlacedVoice | null;
  session: number;
  /** Set by the server for this talker on this slot. */
  volume: number;
}

export interface PlaybackEvents {
  /** The listener's own choice for this talker, 0 to 2. */
  volumeOf(session: number): number;
  /** How loud the listener wants the channel of this bank, 0 to 2; packets of a tunnel carry that themselves. */
  volumeOfBank(bank: number): number;
  /** The same speech is played by another slot. */
  isDoubled(bank: number, slot: number): boolean;
  /** True: the browser refuses to play before the page is touched; resume() from a click helps. */
  blocked(blocked: boolean): void;
}

/**
 * One audio element per voice slot. Elements and not WebAudio: browsers' echo cancellers do not see the latter.
 * They sit in a hidden container of the page, each with data-bank, data-slot and data-session.
 */
export class Playback {
  readonly #container: HTMLElement;
  readonly #outputs = new Map<string, Output>();
  readonly #events: PlaybackEvents;
  /** Set: voices are played from their places. */
  #stage: Stage | null = null;
  #context: AudioContext | null = null;
  #master = 1;
  #deafened = false;
  #speaker = '';

  constructor(container: HTMLElement, events: PlaybackEvents) {
    this.#container = container;
    this.#events = events;
  }

  open(bank: number, slot: number, track: MediaStreamTrack, assignment: SlotAssignment | undefined): void {
    this.closeSlot(bank, slot);
    const element = document.createElement('audio');
    element.autoplay = true;
    element.setAttribute('data-bank', String(bank));
    element.setAttribute('data-slot', String(slot));
    const stream = new MediaStream([track]);
    element.srcObject = stream;
    const output: Output = { bank, slot, element, stream, effect: null, session: 0, volume: 1 };
    this.#outputs.set(`${bank}/${slot}`, output);
    this.#container.append(element);
    this.#assign(output, assignment);
    void this.#route(element);
    void this.#play(element);
  }

  /** The slot carries somebody else from now on; known before that talker's first packet. */
  assign(assignment: SlotAssignment): void {
    const output = this.#outputs.get(`${assignment.bank}/${assignment.slot}`);
    if (output) this.#assign(output, assignment);
    // Another slot of the same speaker may now be the one to play.
    this.#applyAll();
  }

  closeSlot(bank: number, slot: number): void {
    const key = `${bank}/${slot}`;
    const output = this.#outputs.get(key);
    if (!output) return;
    this.#outputs.delete(key);
    output.effect?.close();
    output.element.srcObject = null;
    output.element.remove();
    this.#applyAll();
  }

  setMaster(volume: number): void {
    this.#master = volume;
    this.#applyAll();
  }

  /** volumeOf() answers differently from now on. */
  refreshVolumes(): void {
    this.#applyAll();
  }

  /** null: everybody is heard as the slot brings it. */
  setStage(stage: Stage | null): void {
    this.#stage = stage;
    this.#applyAll();
  }

  /** Listener or talkers are elsewhere now. */
  refreshPlaces(): void {
    const stage = this.#stage;
    if (!stage) return;
    const now = performance.now();
    for (const { effect, session } of this.#outputs.values()) {
      if (effect instanceof PlacedVoice) effect.placing = stage.placingOf(session, now);
    }
  }

  setDeafened(deafened: boolean): void {
    this.#deafened = deafened;
    this.#applyAll();
  }

  /** Empty: the browser's default output. */
  setSpeaker(deviceId: string): void {
    this.#speaker = deviceId;
    for (const { element } of this.#outputs.values()) void this.#route(element);
  }

  async resume(): Promise<void> {
    this.#events.blocked(false);
    await Promise.all([...this.#outputs.values()].map(({ element }) => this.#play(element)));
  }

  #assign(output: Output, assignment: SlotAssignment | undefined): void {
    output.session = assignment?.session ?? 0;
    output.volume = assignment?.volume ?? 1;
    output.element.setAttribute('data-session', String(output.session));
    this.#apply(output);
  }

  #applyAll(): void {
    for (const output of this.#outputs.values()) this.#apply(output);
  }

  #apply(output: Output): void {
    const { bank, slot, element, session, volume } = output;
    const factor = this.#master * volume * this.#events.volumeOfBank(bank) * this.#events.volumeOf(session);
    element.volume = Math.min(1, factor);
    this.#shape(output, factor);
    element.muted = this.#deafened || this.#events.isDoubled(bank, slot);
  }

  /** Only who is set louder than 100 %, or has a place, goes through WebAudio. */
  #shape(output: Output, factor: number): void {
    const { effect, session, stream } = output;
    if (this.#stage) {
      const placing = this.#stage.placingOf(session, performance.now());
      if (!(effect instanceof PlacedVoice)) this.#exchange(output, new PlacedVoice(this.#awake(), stream, placing));
      else effect.placing = placing;
    } else if (factor > 1) {
      if (!(effect instanceof Boost)) this.#exchange(output, new Boost(this.#awake(), stream));
    } else {
      this.#exchange(output, null);
    }
    if (output.effect) output.effect.factor = factor;
  }

  #awake(): AudioContext {
    if (!this.#context) {
      this.#context = new AudioContext();
      // As long as the page: it serves every slot to come.
      keepAwake(this.#context);
    }
    void this.#context.resume();
    return this.#context;
  }

  #exchange(output: Output, effect: Boost | PlacedVoice | null): void {
    if (output.effect === effect) return;
    output.effect?.close();
    output.effect = effect;
    output.element.srcObject = effect?.stream ?? output.stream;
    void this.#play(output.element);
  }

  async #route(element: HTMLAudioElement): Promise<void> {
    if (!('setSinkId' in element) || element.sinkId === this.#speaker) return;
    // An unplugged speaker is not an error: the default output goes on playing.
    await element.setSinkId(this.#speaker).catch(() => undefined);
  }

  async #play(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#events.blocked(true);
    }
  }
}
