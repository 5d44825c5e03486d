import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { MediaPlane, SlotParameters } from '#control/ports.ts';
import type { BankId, SessionId, SlotId } from '#domain/ids.ts';

/** What the page's own side offers; see media-page-script.js. */
interface PageMedia {
  load(capabilities: unknown): Promise<void>;
  receive(transport: object): void;
  open(bank: number, slots: readonly SlotParameters[]): Promise<void>;
  close(bank: number): void;
  heard(bank: number, slot: number): string;
  sources(bank: number, slot: number): number[];
  received(bank: number, slot: number): Promise<Received | null>;
  send(transport: object): Promise<void>;
  gate(open: boolean): void;
}
export interface Received {
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Seconds, summed over jitterBufferEmittedCount samples. */
  readonly jitterBufferDelay: number;
  readonly jitterBufferEmittedCount: number;
  readonly concealmentEvents: number;
}
type Ask = { transport: string; dtlsParameters: unknown; rtpParameters: unknown; bank: BankId; slots: SlotId[] };

/** Serves the empty page on which MediaPages run; localhost counts as secure. */
export async function serveMediaPage(): Promise<Server> {
  const entry = fileURLToPath(new URL('./media-page-script.js', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('no bundle');
  const script = bundle.output[0].code;
  const server = createServer((request, response) => {
    const wanted = request.url === '/script.js';
    response.setHeader('content-type', wanted ? 'text/javascript' : 'text/html');
    response.end(wanted ? script : '<!doctype html><title>media</title><script src="/script.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** One browser session without a control connection: the test is its signalling. */
export class MediaPage {
  readonly session: SessionId;
  readonly #engine: MediaPlane;
  readonly #page: Page;
  readonly #slots = new Map<BankId, Set<SlotId>>();

  private constructor(session: SessionId, engine: MediaPlane, page: Page) {
    this.session = session;
    this.#engine = engine;
    this.#page = page;
  }

  static async open(browser: Browser, server: Server, engine: MediaPlane, session: SessionId): Promise<MediaPage> {
    const page = await browser.newPage();
    const self = new MediaPage(session, engine, page);
    await page.exposeFunction('ask', (what: string, ask: Ask) => self.#answer(what, ask));
    // A listening server has an object for its address.
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const { routerCapabilities } = await engine.attach(session);
    await self.#call('load', routerCapabilities);
    return self;
  }

  async receive(): Promise<void> {
    const { id, parameters } = await this.#engine.createTransport(this.session, 'receive');
    await this.#call('receive', { id, ...(parameters as object) });
  }

  async send(): Promise<void> {
    const { id, parameters } = await this.#engine.createTransport(this.session, 'send');
    await this.#call('send', { id, ...(parameters as object) });
  }

  /** Slots of this bank that the page has told the engine to play. */
  slots(bank: BankId): readonly SlotId[] {
    return [...(this.#slots.get(bank) ?? [])];
  }

  /** To be called from MediaEvents; resolves when the page has its consumers and the engine was told. */
  slotsOpened(bank: BankId, slots: readonly SlotParameters[]): Promise<void> {
    return this.#call('open', bank, slots);
  }

  slotsClosed(bank: BankId): Promise<void> {
    this.#slots.delete(bank);
    return this.#call('close', bank);
  }

  /** What the slot played since the last call: 48 kHz, mono. */
  async heard(bank: BankId, slot: number): Promise<Float32Array> {
    const bytes = Buffer.from(await this.#call('heard', bank, slot), 'base64');
    return new Float32Array(Uint8Array.from(bytes).buffer);
  }

  sources(bank: BankId, slot: number): Promise<number[]> {
    return this.#call('sources', bank, slot);
  }

  received(bank: BankId, slot: number): Promise<Received | null> {
    return this.#call('received', bank, slot);
  }

  /** A closed gate sends digital silence. */
  gate(open: boolean): Promise<void> {
    return this.#call('gate', open);
  }

  close(): Promise<void> {
    this.#engine.detach(this.session);
    return this.#page.close();
  }

  #call<Name extends keyof PageMedia>(
    name: Name,
    ...values: Parameters<PageMedia[Name]>
  ): Promise<Awaited<ReturnType<PageMedia[Name]>>> {
    // The page's global has no type on this side.
    const expression = `media[${JSON.stringify(name)}](...${JSON.stringify(values)})`;
    return this.#page.evaluate(expression) as Promise<Awaited<ReturnType<PageMedia[Name]>>>;
  }

  async #answer(what: string, ask: Ask): Promise<unknown> {
    switch (what) {
      case 'connect':
        return this.#engine.connectTransport(this.session, ask.transport, ask.dtlsParameters);
      case 'produce':
        return (await this.#engine.produce(this.session, ask.transport, ask.rtpParameters)).id;
      case 'ready':
        this.#slots.set(ask.bank, new Set([...this.slots(ask.bank), ...ask.slots]));
        return this.#engine.slotsReady(this.session, ask.bank, ask.slots);
      default:
        throw new Error(`the page asked for ${what}`);
    }
  }
}
