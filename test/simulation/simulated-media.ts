import { type BankId, type ChannelId, channelOfBank, type SessionId, sessionOfBank } from '#domain/ids.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import type { SlotSink } from '#voice/sinks.ts';
import { FakeMedia } from '../support/fake-media.ts';

interface Page {
  channels: readonly ChannelId[];
  deaf: boolean;
}

/** One packet as it comes to one page. */
export interface BankPacket {
  /** null: by the page's own bank. */
  readonly channel: ChannelId | null;
  readonly context: VoiceContext;
  readonly volume: number;
  readonly frame: VoiceFrame;
}

/** The media plane of media/README.md without media: it knows which page hears which bank. */
export class SimulatedMedia extends FakeMedia implements SlotSink {
  readonly #pages = new Map<SessionId, Page>();
  readonly #heard: (page: SessionId, packet: BankPacket) => void;

  constructor(heard: (page: SessionId, packet: BankPacket) => void) {
    super();
    this.#heard = heard;
  }

  /** The channels whose banks a page hears; undefined while it is not attached. */
  channelsOf(page: SessionId): readonly ChannelId[] | undefined {
    return this.#pages.get(page)?.channels;
  }

  isDeaf(page: SessionId): boolean | undefined {
    return this.#pages.get(page)?.deaf;
  }

  override attach(page: SessionId): ReturnType<FakeMedia['attach']> {
    this.#pages.set(page, { channels: [], deaf: false });
    return super.attach(page);
  }

  override listen(page: SessionId, channels: readonly ChannelId[]): void {
    const known = this.#pages.get(page);
    if (known !== undefined) known.channels = channels;
  }

  override deafen(page: SessionId, deaf: boolean): void {
    const known = this.#pages.get(page);
    if (known !== undefined) known.deaf = deaf;
  }

  override detach(session: SessionId): void {
    this.#pages.delete(session);
  }

  /** Nobody hears its own voice by the bank of a channel, whatever the route says. */
  inject(bank: BankId, speaker: SessionId, context: VoiceContext, volume: number, frame: VoiceFrame): void {
    const channel = channelOfBank(bank);
    const owner = sessionOfBank(bank);
    for (const [page, { channels, deaf }] of this.#pages) {
      const hears = channel === null ? page === owner : channels.includes(channel) && page !== speaker;
      if (hears && !deaf) this.#heard(page, { channel, context, volume, frame });
    }
  }
}
