import { type AudioDevices, listDevices } from '../audio/devices.ts';
import type { GateReading } from '../audio/gate-worklet.ts';
import { decay, FLOOR_DB } from '../audio/level.ts';
import {
  Microphone,
  type MicrophoneChoice,
  MicrophoneError,
  type MicrophoneEvents,
  type MicrophoneProblem,
  type MicrophoneTap,
} from '../audio/microphone.ts';
import type { GateSettings } from '../audio/talk-gate.ts';
import { choiceIn, isSameChoice } from './microphone-choice.ts';
import { MutedSpeech } from './muted-speech.svelte.ts';
import type { Settings } from './settings.svelte.ts';

/** Milliseconds voice activation stays open after the last word. */
const HOLD_MS = 400;

export type MicrophoneState = 'off' | 'asking' | 'on' | 'ended' | MicrophoneProblem;

export interface TalkEvents {
  trackChanged(track: MediaStreamTrack | null): void;
  /** Mute or deafen changed here and the server should know. */
  selfStateChanged(change: { readonly mute: boolean }): void;
  /** The microphone in use was unplugged and another one took its place, or the chosen one is back. */
  microphoneReplaced(why: 'lost' | 'back'): void;
}

/** What is used of a microphone; tests bring their own. */
export type TalkMicrophone = Pick<
  Microphone,
  'track' | 'input' | 'deviceId' | 'group' | 'fellBack' | 'open' | 'close' | 'configure' | 'tap'
>;

/** The own microphone and everything that decides whether it is heard. */
export class Talk {
  readonly #settings: Settings;
  readonly #events: TalkEvents;
  readonly #microphone: TalkMicrophone;
  #opening: Promise<MicrophoneState> | undefined;
  /** Counts what was asked for: an answer to anything but the last comes too late. */
  #turn = 0;
  /** Nobody has closed it since it was asked for. */
  #wanted = false;
  #mutedBeforeDeafen = false;
  /** Of the microphone that was opened last. */
  #group = '';
  #choice: MicrophoneChoice | undefined;

  readonly mutedSpeech = new MutedSpeech();
  muted = $state(false);
  deafened = $state(false);
  microphone: MicrophoneState = $state('off');
  /** dBFS as a meter shows it. */
  level = $state(FLOOR_DB);
  /** Id of the device in use. */
  device = $state('');
  /** The browser's own filter stands in for the network that was chosen. */
  noiseFellBack = $state(false);
  /** What the device gives, before anything of it is taken out; also dBFS as a meter shows it. */
  rawLevel = $state(FLOOR_DB);
  transmitting = $state(false);
  /** The key or the button of push to talk is held. */
  pressed = $state(false);
  /** So is a button that whispers, and all is ready for it. */
  whispering = $state(false);
  /** Shut for a moment while it changes who hears what is said. */
  held = $state(false);
  /** Muted or suppressed by the server: speech would go nowhere. */
  barred = $state(false);
  devices: AudioDevices = $state.raw({ microphones: [], speakers: [] });

  readonly #gate: GateSettings = $derived.by(() => ({
    mode: this.#settings.values.mode,
    threshold: this.#settings.values.threshold,
    hold: HOLD_MS,
    muted: this.muted || this.barred || this.held,
    release: this.#settings.values.release,
    pressed: this.pressed || this.whispering,
  }));

  constructor(
    settings: Settings,
    events: TalkEvents,
    makeMicrophone: (events: MicrophoneEvents) => TalkMicrophone = (heard) => new Microphone(heard),
  ) {
    this.#settings = settings;
    this.#events = events;
    this.#microphone = makeMicrophone({
      reading: (reading) => this.#handleReading(reading),
      ended: () => this.#handleEnded(),
    });
    $effect.root(() => {
      $effect(() => this.#microphone.configure(this.#gate));
    });
    void this.refreshDevices();
    navigator.mediaDevices?.addEventListener('devicechange', () => void this.#handlePlugging());
  }

  get track(): MediaStreamTrack | null {
    return this.#microphone.track;
  }
  /** What others would hear if all of it were let through. */
  get input(): MediaStream | null {
    return this.#microphone.input;
  }
  get hasMicrophone(): boolean {
    return this.microphone === 'on';
  }

  /** Gets what leaves the gate, whenever the microphone is open. */
  tap(tap: MicrophoneTap | null): void {
    this.#microphone.tap(tap).catch((error: unknown) => console.warn('microphone tap:', error));
  }

  /** True when the microphone is open afterwards; if not, `microphone` says why. */
  async openMicrophone(): Promise<boolean> {
    return (await this.#ensureOpen()) === 'on';
  }

  /** Before joining. False: the person is to decide first what becomes of the microphone. */
  async prepare(withMicrophone: boolean): Promise<boolean> {
    const state = withMicrophone ? await this.#ensureOpen() : 'off';
    if (state === 'on') {
      // A try before, to listen only, may have been refused.
      this.muted = false;
      return true;
    }
    if (!withMicrophone) this.closeMicrophone();
    // There is no other device to choose: all that is left is to listen.
    else if (state !== 'soundless') return false;
    this.listenOnly();
    return true;
  }

  /** Device or processing changed: takes effect at once when the microphone is open, which it stays meanwhile. */
  async reopenMicrophone(): Promise<void> {
    if (this.#question) await this.#question;
    if (this.hasMicrophone || this.microphone === 'ended') await this.#begin();
  }

  /** The same if it is not as chosen by now. */
  async followChoice(): Promise<void> {
    if (!isSameChoice(choiceIn(this.#settings.values), this.#choice)) await this.reopenMicrophone();
  }

  /** Another device was chosen, maybe for one that could not be opened. */
  async exchangeMicrophone(): Promise<void> {
    if (this.#question) await this.#question;
    if (this.microphone !== 'off') await this.#begin();
  }

  /** The reason was read; the microphone stays off. */
  dismissProblem(): void {
    if (!this.hasMicrophone && this.microphone !== 'asking') this.microphone = 'off';
  }

  closeMicrophone(): void {
    this.#wanted = false;
    this.#turn += 1;
    this.#opening = undefined;
    this.#microphone.close();
    this.microphone = 'off';
    this.noiseFellBack = false;
    this.#fallSilent();
    this.#events.trackChanged(null);
  }

  /** Deafness ends with unmuting: nobody talks into a room unheard by themselves. */
  async toggleMute(): Promise<void> {
    if (!this.hasMicrophone) {
      // Pressed again while the browser asks: still the same wish.
      if (this.#opening) return;
      if (!(await this.openMicrophone())) return;
      // Whoever had one that went was never muted.
      if (!this.muted) return;
    }
    this.muted = !this.muted;
    if (!this.muted) this.deafened = false;
    this.#afterChange(!this.muted);
  }

  toggleDeafen(): void {
    const before = this.muted;
    if (this.deafened) {
      this.deafened = false;
      this.muted = this.#mutedBeforeDeafen;
    } else {
      this.#mutedBeforeDeafen = this.muted;
      this.deafened = true;
      this.muted = true;
    }
    this.#afterChange(before);
  }

  /** Joining without a microphone: others see at once that no answer is to be expected. */
  listenOnly(): void {
    this.muted = true;
  }

  /** A fresh visit starts unmuted. */
  reset(): void {
    this.muted = false;
    this.deafened = false;
    this.barred = false;
    this.pressed = false;
    this.whispering = false;
    this.held = false;
    this.mutedSpeech.reset();
  }

  async refreshDevices(): Promise<void> {
    this.devices = await listDevices().catch(() => ({ microphones: [], speakers: [] }));
  }

  /** A microphone that was unplugged is followed by another, and by itself when it is back. */
  async #handlePlugging(): Promise<void> {
    await this.refreshDevices();
    const { microphones } = this.devices;
    const chosen = this.#settings.values.microphone;
    const before = this.device;
    const group = this.#group;
    const isBack = chosen !== before && microphones.some(({ id }) => id === chosen);
    const hasEnded = this.microphone === 'ended';
    if (hasEnded ? microphones.length === 0 : this.microphone !== 'on' || !isBack) return;
    await this.reopenMicrophone();
    const isSame = this.device === chosen || (this.device === before && this.#group === group);
    if (this.hasMicrophone) this.#events.microphoneReplaced(isSame ? 'back' : 'lost');
    // It was still listed though it is gone: the next one that is plugged in will do.
    else if (hasEnded && this.microphone === 'missing') this.microphone = 'ended';
  }

  #ensureOpen(): Promise<MicrophoneState> {
    if (this.hasMicrophone) return Promise.resolve('on');
    return this.#opening ?? this.#begin();
  }

  /** What the browser still asks about is of the choice before, and somebody waits for it. */
  get #question(): Promise<MicrophoneState> | undefined {
    return this.hasMicrophone ? undefined : this.#opening;
  }

  #begin(): Promise<MicrophoneState> {
    this.#wanted = true;
    if (!this.hasMicrophone) this.microphone = 'asking';
    this.#opening = this.#open();
    return this.#opening;
  }

  /** 'off': was given up meanwhile, or asked for anew. */
  async #open(): Promise<MicrophoneState> {
    this.#turn += 1;
    const turn = this.#turn;
    let state: MicrophoneState = 'on';
    const choice = choiceIn(this.#settings.values);
    this.#choice = choice;
    try {
      await this.#microphone.open(choice);
    } catch (error) {
      state = error instanceof MicrophoneError ? error.problem : 'failed';
    }
    if (turn !== this.#turn) {
      // Left while the browser was asking: what it grants now nobody waits for.
      if (!this.#wanted) this.#microphone.close();
      return 'off';
    }
    this.#opening = undefined;
    this.microphone = state;
    this.device = this.#microphone.deviceId;
    this.#group = this.#microphone.group;
    this.noiseFellBack = this.#microphone.fellBack;
    if (state !== 'on') this.#fallSilent();
    this.#events.trackChanged(this.#microphone.track);
    // Labels are told only now.
    await this.refreshDevices();
    return state;
  }

  #afterChange(mutedBefore: boolean): void {
    this.mutedSpeech.reset();
    this.#events.selfStateChanged({ mute: this.muted !== mutedBefore });
  }

  #fallSilent(): void {
    this.level = FLOOR_DB;
    this.rawLevel = FLOOR_DB;
    this.transmitting = false;
  }

  #handleReading({ level, raw, open }: GateReading): void {
    // An open gate behind which there is no device any more lets nothing through.
    if (!this.hasMicrophone) return;
    this.level = decay(this.level, level);
    this.rawLevel = decay(this.rawLevel, raw);
    this.transmitting = open;
    if (this.muted && !this.deafened) this.mutedSpeech.read(level, this.#settings.values.threshold);
  }

  #handleEnded(): void {
    this.microphone = 'ended';
    this.#fallSilent();
    // Some browsers say first that devices changed, others that the microphone ended.
    void this.#handlePlugging();
  }
}
