import type { MediaPlane } from '#control/ports.ts';
import type { BankId, ChannelId, SessionId, SlotId } from '#domain/ids.ts';

/** A media plane without media: remembers the calls, answers with made-up ids. */
export class FakeMedia implements MediaPlane {
  /** In order: the name of the method and its arguments. */
  readonly calls: (readonly unknown[])[] = [];
  /** When set, every request fails with it. */
  failure: Error | null = null;
  /** What every browser has sent. */
  received: ReturnType<MediaPlane['packetCounts']>;
  #ids = 0;

  take(method: keyof MediaPlane): unknown[][] {
    const taken = this.calls.filter(([name]) => name === method).map(([, ...args]) => args);
    const others = this.calls.filter(([name]) => name !== method);
    this.calls.splice(0, this.calls.length, ...others);
    return taken;
  }

  async attach(browser: SessionId): Promise<{ readonly routerCapabilities: unknown }> {
    this.#request('attach', browser);
    return { routerCapabilities: { codecs: [] } };
  }
  async createTransport(
    browser: SessionId,
    direction: 'send' | 'receive',
  ): Promise<{ readonly id: string; readonly parameters: unknown }> {
    this.#request('createTransport', browser, direction);
    return { id: this.#id('transport'), parameters: { direction } };
  }
  async connectTransport(browser: SessionId, transport: string, dtlsParameters: unknown): Promise<void> {
    this.#request('connectTransport', browser, transport, dtlsParameters);
  }
  async produce(browser: SessionId, transport: string, rtpParameters: unknown): Promise<{ readonly id: string }> {
    this.#request('produce', browser, transport, rtpParameters);
    return { id: this.#id('producer') };
  }
  async restartIce(browser: SessionId, transport: string): Promise<{ readonly iceParameters: unknown }> {
    this.#request('restartIce', browser, transport);
    return { iceParameters: { usernameFragment: 'x' } };
  }
  listen(browser: SessionId, channels: readonly ChannelId[]): void {
    this.#note('listen', browser, channels);
  }
  slotsReady(browser: SessionId, bank: BankId, slots: readonly SlotId[]): void {
    this.#note('slotsReady', browser, bank, slots);
  }
  deafen(browser: SessionId, deaf: boolean): void {
    this.#note('deafen', browser, deaf);
  }
  retell(browser: SessionId): void {
    this.#note('retell', browser);
  }
  packetCounts(_browser: SessionId): ReturnType<MediaPlane['packetCounts']> {
    return this.received;
  }
  detach(session: SessionId): void {
    this.#note('detach', session);
  }

  #note(...call: readonly unknown[]): void {
    this.calls.push(call);
  }
  #request(...call: readonly unknown[]): void {
    this.calls.push(call);
    if (this.failure !== null) throw this.failure;
  }
  #id(what: string): string {
    this.#ids += 1;
    return `${what}-${this.#ids}`;
  }
}
