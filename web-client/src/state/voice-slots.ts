import type { ReceivedMessage } from '#proto/message-types.ts';
import { Speakers, type SpeakersEvents, TUNNEL_BANK } from '../protocol/speakers.ts';
import type { MediaPlane, VoicePlayback } from './voice-media.ts';

export interface VoiceSlotsEvents extends SpeakersEvents {
  /** How loud the listener wants a channel that is listened to. */
  volumeOfChannel(channel: number): number;
}

/** The banks that the server keeps for this page: who is on which slot, and that it is played. */
export class VoiceSlots {
  readonly #events: VoiceSlotsEvents;
  readonly #plane: () => Pick<MediaPlane, 'openSlots' | 'closeSlots' | 'keepBanks'>;
  readonly #playback: () => Pick<VoicePlayback, 'open' | 'assign' | 'closeSlot'>;
  readonly speakers: Speakers;
  /** Banks told again since the page returned to its session; null when none are awaited. */
  #retold: Set<number> | null = null;

  constructor(
    plane: () => Pick<MediaPlane, 'openSlots' | 'closeSlots' | 'keepBanks'>,
    playback: () => Pick<VoicePlayback, 'open' | 'assign' | 'closeSlot'>,
    events: VoiceSlotsEvents,
  ) {
    this.#plane = plane;
    this.#playback = playback;
    this.#events = events;
    this.speakers = new Speakers(events);
  }

  /** True when the message was about slots. */
  handle(message: ReceivedMessage): boolean {
    switch (message.name) {
      case 'SlotsOpened':
        this.#retold?.add(message.body.bank);
        this.speakers.openBank(message.body.bank, message.body.channelId ?? null);
        this.#plane().openSlots(message.body);
        return true;
      case 'SlotsClosed':
        this.speakers.closeBank(message.body.bank);
        this.#plane().closeSlots(message.body.bank);
        return true;
      case 'SlotAssigned':
        this.assign(message.body);
        return true;
      default:
        return false;
    }
  }

  assign(assignment: Parameters<Speakers['assign']>[0]): void {
    this.#playback().assign(this.speakers.assign(assignment));
  }

  opened(bank: number, slot: number, track: MediaStreamTrack): void {
    this.#playback().open(bank, slot, track, this.speakers.slotOf(bank, slot));
  }

  closed(bank: number, slot: number): void {
    this.#playback().closeSlot(bank, slot);
  }

  volumeOfBank(bank: number): number {
    const channel = this.speakers.listenedBy(bank);
    return channel === null ? 1 : this.#events.volumeOfChannel(channel);
  }

  /** The media plane begins anew; voices of the tunnel stay. */
  restart(): void {
    this.#retold = null;
    this.#closeBanksExcept(new Set());
  }

  /** The server tells the slots anew. */
  awaitRetelling(): void {
    this.#retold = new Set();
  }

  /** What was not told again is gone. False when nothing was awaited. */
  finishRetelling(): boolean {
    const retold = this.#retold;
    this.#retold = null;
    if (!retold) return false;
    this.#closeBanksExcept(retold);
    this.#plane().keepBanks(retold);
    return true;
  }

  #closeBanksExcept(kept: ReadonlySet<number>): void {
    for (const bank of this.speakers.banks) {
      if (bank !== TUNNEL_BANK && !kept.has(bank)) this.speakers.closeBank(bank);
    }
  }
}
