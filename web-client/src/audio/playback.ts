import { type SlotAssignment, TUNNEL_BANK } from '../protocol/speakers.ts';
import { Boost } from './boost.ts';
import { keepAwake } from './keep-awake.ts';
import { Outlet } from './outlet.ts';
import { PlacedVoice } from './placed-voice.ts';
import type { Stage } from './stage.ts';

interface Output {
  readonly bank: number;
  readonly slot: number;
  readonly element: HTMLAudioElement;
  /** As it comes from the server. */
  readonly stream: MediaStream;
  /** What WebAudio does to the stream. */
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
 * One audio element per voice slot: not every echo canceller sees what WebAudio plays. They sit in a hidden container of the page,
 * each with data-bank, data-slot and data-session, and data-loudness when it is silent for WebAudio plays its voice.
 */
export class Playback {
  readonly #container: HTMLElement;
  readonly #outputs = new Map<string, Output>();
  readonly #events: PlaybackEvents;
  /** Set: voices are played from their places. */
  #stage: Stage | null = null;
  #outlet: Outlet | null = null;
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
    void this.#outlet?.route(deviceId);
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
    const muted = this.#deafened || this.#events.isDoubled(bank, slot);
    this.#shape(output, factor);
    const { effect } = output;
    const direct = effect !== null && effect.stream === null;
    element.volume = Math.min(1, factor);
    element.muted = muted || direct;
    if (direct) element.setAttribute('data-loudness', String(muted ? 0 : factor));
    else element.removeAttribute('data-loudness');
    // What an element can do is left to it.
    if (effect) effect.factor = direct ? (muted ? 0 : factor) : Math.max(1, factor);
  }

  /** Through WebAudio goes who is set louder than 100 %, who has a place, and who comes from there anyway. */
  #shape(output: Output, factor: number): void {
    const { effect, session, stream, bank } = output;
    if (this.#stage) {
      const placing = this.#stage.placingOf(session, performance.now());
      if (!(effect instanceof PlacedVoice)) this.#exchange(output, new PlacedVoice(this.#awake(), stream, placing));
      else effect.placing = placing;
    } else if (factor > 1 || (bank === TUNNEL_BANK && this.#awake().direct)) {
      if (!(effect instanceof Boost)) this.#exchange(output, new Boost(this.#awake(), stream));
    } else {
      this.#exchange(output, null);
    }
  }

  #awake(): Outlet {
    if (!this.#outlet) {
      this.#outlet = new Outlet(new AudioContext());
      void this.#outlet.route(this.#speaker);
      // As long as the page: it serves every slot to come.
      keepAwake(this.#outlet.context);
    }
    void this.#outlet.context.resume();
    return this.#outlet;
  }

  #exchange(output: Output, effect: Boost | PlacedVoice | null): void {
    if (output.effect === effect) return;
    output.effect?.close();
    output.effect = effect;
    const played = effect?.stream ?? output.stream;
    // The same again would begin anew.
    if (output.element.srcObject === played) return;
    output.element.srcObject = played;
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
