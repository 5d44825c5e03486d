import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Clock, SlotAssignment } from '#control/ports.ts';
import { type BankId, bankOfChannel, type ChannelId, type Millis, type SessionId, type TargetId } from '#domain/ids.ts';
import { VoiceContext } from '#domain/voice-context.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { MediaEngine } from '../../server/media/engine.ts';
import { launchChromium } from './chromium.ts';
import { MediaPage, serveMediaPage } from './media-page.ts';
import { OpusEncoder } from './opus.ts';
import { silentLog } from './silent-log.ts';
import { sine, writeWav } from './tone.ts';
import { until } from './until.ts';

const CHANNEL = 7 as ChannelId;
export const BANK = bankOfChannel(CHANNEL);
export const MICROPHONE_TONE = 900;
const PACKET_MS = 20;
const FRAMES_PER_PACKET = 2;
const SAMPLES_PER_MS = 48;

const clock: Clock = { now: () => performance.now() as Millis, date: () => new Date() };

/** A frame that came out of a browser's microphone, copied. */
export interface Tapped {
  readonly speaker: SessionId;
  readonly frameNumber: number;
  readonly target: number;
  readonly terminator: boolean;
  readonly opus: Uint8Array;
}
export interface Assigned extends SlotAssignment {
  readonly browsers: readonly SessionId[];
}
export interface Speech {
  readonly bank?: BankId;
  readonly from?: number;
  readonly terminate?: boolean;
  /** Packets that get lost on the way. */
  readonly without?: (packet: number) => boolean;
}

export function tone(frequency: number, milliseconds: number): Uint8Array[] {
  return new OpusEncoder().encodeAll(sine(frequency, milliseconds * SAMPLES_PER_MS));
}

/** A media engine, a Chromium, and nothing of the server between them: the test says who speaks into which bank. */
export class MediaWorld {
  readonly engine: MediaEngine;
  readonly assigned: Assigned[] = [];
  readonly tapped: Tapped[] = [];
  /** What browsers say goes into this bank too, as the pipeline would do. */
  echo: BankId | null = null;
  target = 0 as TargetId;
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #folder: string;
  readonly #pages = new Map<SessionId, MediaPage>();
  readonly #ticking: NodeJS.Timeout;

  private constructor(engine: MediaEngine, browser: Browser, server: Server, folder: string) {
    this.engine = engine;
    this.#browser = browser;
    this.#server = server;
    this.#folder = folder;
    this.#ticking = setInterval(() => this.engine.tick(clock.now()), 100);
  }

  static async open(): Promise<MediaWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'media-world-'));
    const microphone = join(folder, 'microphone.wav');
    writeWav(microphone, sine(MICROPHONE_TONE, 1000 * SAMPLES_PER_MS));
    const [browser, server] = await Promise.all([launchChromium(microphone), serveMediaPage()]);
    let world: MediaWorld | undefined;
    const engine = await MediaEngine.start({
      address: { port: 0, listen: ['127.0.0.1'] },
      events: {
        slotsOpened: (session, bank, slots) => void world?.page(session)?.slotsOpened(bank, slots),
        slotsClosed: (session, bank) => void world?.page(session)?.slotsClosed(bank),
        slotAssigned: (browsers, assignment) => world?.assigned.push({ browsers: [...browsers], ...assignment }),
        workerReplaced() {},
      },
      browserVoice: (speaker, frame) => {
        const { frameNumber, target, terminator, opusAt, opusLength } = frame;
        const opus = Uint8Array.from(frame.bytes.subarray(opusAt, opusAt + opusLength));
        world?.tapped.push({ speaker, frameNumber, target, terminator, opus });
        if (world?.echo != null) engine.inject(world.echo, speaker, VoiceContext.Normal, 1, frame);
      },
      talkTargetOf: () => world?.target ?? (0 as TargetId),
      isPriority: () => false,
      clock,
      log: silentLog,
    });
    world = new MediaWorld(engine, browser, server, folder);
    return world;
  }

  page(session: SessionId): MediaPage | undefined {
    return this.#pages.get(session);
  }

  /** A page that hears the channel; its three slots are open and playing. */
  async listener(session: number): Promise<MediaPage> {
    const page = await MediaPage.open(this.#browser, this.#server, this.engine, session as SessionId);
    this.#pages.set(page.session, page);
    this.engine.listen(page.session, [CHANNEL]);
    await page.receive();
    await until(() => page.slots(BANK).length >= 3, 'slots in the page');
    return page;
  }

  async leave(...pages: readonly MediaPage[]): Promise<void> {
    for (const page of pages) {
      this.#pages.delete(page.session);
      await page.close();
    }
  }

  /** Says the packets in real time; resolves with the last. */
  talk(speaker: number, packets: readonly Uint8Array[], speech: Speech = {}): Promise<void> {
    const { bank = BANK, from = 0, terminate = true, without = () => false } = speech;
    const frame = createVoiceFrame();
    const start = performance.now();
    let sent = 0;
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        for (; sent < packets.length && sent * PACKET_MS <= performance.now() - start; sent++) {
          frame.bytes = packets[sent] ?? frame.bytes;
          frame.opusLength = frame.bytes.length;
          frame.frameNumber = from + sent * FRAMES_PER_PACKET;
          frame.terminator = terminate && sent === packets.length - 1;
          if (without(sent)) continue;
          this.engine.inject(bank, speaker as SessionId, VoiceContext.Normal, 1, frame);
        }
        if (sent < packets.length) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
  }

  /** The slot that this speaker was last put on. */
  slotOf(speaker: number, bank = BANK): number {
    const last = this.assigned.findLast((assigned) => assigned.bank === bank && assigned.speaker === speaker);
    assert.ok(last, `session ${speaker} was never assigned`);
    return last.slot;
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking);
    await this.#browser.close();
    await this.engine.close();
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }
}
