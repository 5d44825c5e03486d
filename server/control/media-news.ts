import { type BankId, channelOfBank, type SessionId } from '#domain/ids.ts';
import type { BrowserMedia } from './browser-media.ts';
import { enqueue } from './incidents.ts';
import type { Lane } from './lane.ts';
import type { SessionOutbox } from './outbox.ts';
import type { Log, MediaEvents, SlotAssignment, SlotParameters } from './ports.ts';

/** What happens in the media plane, as messages to the pages. Nothing here touches the state, so it needs no lane. */
export class MediaNews implements MediaEvents {
  readonly #out: SessionOutbox;
  readonly #browsers: BrowserMedia;
  readonly #lane: { readonly lane: Lane; readonly log: Log };

  constructor(out: SessionOutbox, browsers: BrowserMedia, lane: { readonly lane: Lane; readonly log: Log }) {
    this.#out = out;
    this.#browsers = browsers;
    this.#lane = lane;
  }

  slotsOpened(browser: SessionId, bank: BankId, slots: readonly SlotParameters[]): void {
    const channelId = channelOfBank(bank);
    const opened = slots.map(({ slot, consumer, producer, rtpParameters }) => {
      return { slot, consumer, producer, rtpParameters: JSON.stringify(rtpParameters) };
    });
    this.#out.to(browser, {
      name: 'SlotsOpened',
      body: { bank, ...(channelId === null ? {} : { channelId }), slots: opened },
    });
  }

  slotsClosed(browser: SessionId, bank: BankId): void {
    this.#out.to(browser, { name: 'SlotsClosed', body: { bank } });
  }

  slotAssigned(browsers: Iterable<SessionId>, assignment: SlotAssignment): void {
    const { speaker, ...rest } = assignment;
    this.#out.toEach(browsers, { name: 'SlotAssigned', body: { ...rest, session: speaker ?? 0 } });
  }

  workerReplaced(browsers: readonly SessionId[]): void {
    enqueue(this.#lane, 'media worker replaced', 'server', () => {
      for (const browser of browsers) this.#browsers.attach(browser);
    });
  }
}
