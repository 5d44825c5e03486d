import type { Consumer, Device, Producer, RtpParameters, Transport, TransportOptions } from 'mediasoup-client/types';
import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import type { Requests } from '../protocol/requests.ts';
import { JobQueue } from './job-queue.ts';
import { FIRST_PLAN } from './uplink.ts';
import type { UplinkCodec } from './uplink-plan.ts';

/** Whether voice can travel: 'failed' needs restart(). */
export type VoiceState = 'closed' | 'starting' | 'connecting' | 'connected' | 'interrupted' | 'failed';

/** bit/s; more than ever wanted: what is wanted is set as the encoding's limit. */
const HIGHEST_BITRATE = 96_000;
/** Milliseconds of every second that credentials for relays hold. */
const RENEWAL_SHARE_MS = 750;

export interface SlotTrack {
  readonly bank: number;
  readonly slot: number;
  readonly consumer: Consumer;
}

export interface VoiceDeviceEvents {
  send(message: ControlMessage): void;
  slotOpened(bank: number, slot: number, track: MediaStreamTrack): void;
  slotClosed(bank: number, slot: number): void;
  stateChanged(state: VoiceState): void;
  /** Those for relays end soon: restart() brings new ones. */
  credentialsEnding(): void;
  /** Why the state is 'failed', for whoever looks into the console. */
  failed(error: unknown): void;
}

/** The page's side of the media plane: two transports, one microphone producer, one consumer per voice slot. */
export class VoiceDevice {
  readonly #requests: Requests;
  readonly #events: VoiceDeviceEvents;
  readonly #makeDevice: () => Device;
  readonly #slots = new Map<string, SlotTrack>();
  #receive: Transport | null = null;
  #sending: Transport | null = null;
  #producer: Producer | null = null;
  #track: MediaStreamTrack | null = null;
  #bitrate = FIRST_PLAN.bitrate;
  #codec: UplinkCodec = FIRST_PLAN;
  #state: VoiceState = 'closed';
  /** What renegotiates runs one after the other; that of the microphone for itself, or either would wait for the other's answers. */
  readonly #work = new JobQueue((error) => this.#fail(error));
  readonly #microphoneWork = new JobQueue((error) => this.#fail(error));
  #ending: ReturnType<typeof setTimeout> | undefined;
  /** New credentials are about to be asked for. */
  #restarting = false;

  constructor(requests: Requests, events: VoiceDeviceEvents, makeDevice: () => Device) {
    this.#requests = requests;
    this.#events = events;
    this.#makeDevice = makeDevice;
  }

  get state(): VoiceState {
    return this.#state;
  }
  get slots(): Iterable<SlotTrack> {
    return this.#slots.values();
  }
  get producer(): Producer | null {
    return this.#producer;
  }
  /** Brings every slot's stream. */
  get receiving(): Transport | null {
    return this.#receive;
  }
  /** The transport whose statistics describe the path; without a microphone only one of the two is ever connected. */
  get transport(): Transport | null {
    return [this.#sending, this.#receive].find((transport) => transport?.connectionState === 'connected') ?? null;
  }

  /** Begins anew with what the server offers; also when it replaced its media worker. */
  start(hello: Decoded<'WebHello'>): void {
    this.close();
    this.#setState('starting');
    this.#work.add(async (current) => {
      const device = this.#makeDevice();
      await device.load({ routerRtpCapabilities: JSON.parse(hello.routerCapabilities) });
      if (!current()) return;
      const open = async (direction: 'send' | 'receive', keep: (transport: Transport) => void): Promise<void> => {
        const transport = await this.#openTransport(device, direction);
        if (current()) keep(transport);
        else transport.close();
      };
      await Promise.all([
        open('receive', (transport) => {
          this.#receive = transport;
        }),
        open('send', (transport) => {
          this.#sending = transport;
        }),
      ]);
      if (!current()) return;
      if (this.#state === 'starting') this.#setState('connecting');
      this.#microphoneWork.add(() => this.#produce());
    });
  }

  /** null: nothing is sent. Keeps what was set when the media plane begins anew. */
  setTrack(track: MediaStreamTrack | null): void {
    this.#track = track;
    if (this.#sending) this.#microphoneWork.add(() => this.#produce());
  }

  /** May tell of slots that are open already: their consumers stay. */
  openSlots({ bank, slots }: Decoded<'SlotsOpened'>): void {
    this.#work.add(async (current) => {
      const receive = this.#receive;
      if (!receive) return;
      const unknown = slots.filter(
        ({ slot, consumer }) => this.#slots.get(`${bank}/${slot}`)?.consumer.id !== consumer,
      );
      const consumers = await Promise.all(
        unknown.map(async ({ slot, consumer, producer, rtpParameters }) => ({
          slot,
          consumer: await receive.consume({
            id: consumer,
            producerId: producer,
            kind: 'audio',
            rtpParameters: JSON.parse(rtpParameters) as RtpParameters,
            // A stream of its own each: browsers delay the tracks of one stream to play in step.
            streamId: `slot-${bank}-${slot}`,
          }),
        })),
      );
      if (!current()) return;
      for (const { slot, consumer } of consumers) {
        this.#slots.set(`${bank}/${slot}`, { bank, slot, consumer });
        this.#events.slotOpened(bank, slot, consumer.track);
      }
      this.#events.send({ name: 'SlotsReady', body: { bank, slots: slots.map(({ slot }) => slot) } });
    });
  }

  closeSlots(bank: number): void {
    this.#work.add(async () => {
      for (const entry of this.#slots.values()) if (entry.bank === bank) this.#closeSlot(entry);
    });
  }

  /** Closes what does not belong to one of these banks. */
  keepBanks(banks: ReadonlySet<number>): void {
    this.#work.add(async () => {
      for (const entry of [...this.#slots.values()]) if (!banks.has(entry.bank)) this.#closeSlot(entry);
    });
  }

  /** New ICE credentials on the same transports: after a change of network, of which browsers tell several times. */
  restart(): void {
    if (this.#restarting) return;
    this.#restarting = true;
    this.#work.add(async () => {
      this.#restarting = false;
      await Promise.all([this.#receive, this.#sending].map((transport) => this.#restart(transport)));
    });
  }

  /** Holds for this and every later producer. */
  async setBitrate(maxBitrate: number): Promise<void> {
    this.#bitrate = maxBitrate;
    if (this.#producer && !this.#producer.closed) await this.#producer.setRtpEncodingParameters({ maxBitrate });
  }

  /** Likewise, but by a new producer: what is said at this moment would be cut. */
  setCodec(codec: UplinkCodec): void {
    this.#codec = codec;
    if (!this.#producer) return;
    this.#microphoneWork.add(async () => {
      this.#producer?.close();
      this.#producer = null;
      await this.#produce();
    });
  }

  close(): void {
    this.#work.clear();
    this.#microphoneWork.clear();
    this.#restarting = false;
    clearTimeout(this.#ending);
    for (const entry of this.#slots.values()) this.#closeSlot(entry);
    this.#producer?.close();
    this.#sending?.close();
    this.#receive?.close();
    this.#producer = null;
    this.#sending = null;
    this.#receive = null;
    this.#setState('closed');
  }

  #closeSlot({ bank, slot, consumer }: SlotTrack): void {
    this.#slots.delete(`${bank}/${slot}`);
    consumer.close();
    this.#events.slotClosed(bank, slot);
  }

  async #openTransport(device: Device, direction: 'send' | 'receive'): Promise<Transport> {
    const ready = await this.#requests.ask('TransportReady', (request) => ({
      name: 'TransportRequest',
      body: { request, direction: direction === 'send' ? 0 : 1 },
    }));
    const iceServers = this.#useIceServers(ready.iceServers);
    const options: TransportOptions = { id: ready.transport, ...JSON.parse(ready.parameters), iceServers };
    const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.#requests
        .ask('Done', (request) => ({
          name: 'TransportConnect',
          body: { request, transport: transport.id, dtlsParameters: JSON.stringify(dtlsParameters) },
        }))
        .then(() => done(), failed);
    });
    transport.on('produce', ({ rtpParameters }, done, failed) => {
      this.#requests
        .ask('ProduceReady', (request) => ({
          name: 'ProduceRequest',
          body: { request, transport: transport.id, rtpParameters: JSON.stringify(rtpParameters) },
        }))
        .then(({ producer }) => done({ id: producer }), failed);
    });
    transport.on('connectionstatechange', () => this.#judge());
    return transport;
  }

  async #restart(transport: Transport | null): Promise<void> {
    if (!transport || transport.closed) return;
    const { iceParameters, iceServers } = await this.#requests.ask('IceRestarted', (request) => ({
      name: 'IceRestart',
      body: { request, transport: transport.id },
    }));
    await transport.updateIceServers({ iceServers: this.#useIceServers(iceServers) });
    await transport.restartIce({ iceParameters: JSON.parse(iceParameters) });
  }

  async #produce(): Promise<void> {
    if (!this.#sending) return;
    if (!this.#track) {
      // The producer stays: the server knows a microphone as one producer per browser.
      await this.#producer?.replaceTrack({ track: null });
      return;
    }
    if (this.#producer && !this.#producer.closed) {
      await this.#producer.replaceTrack({ track: this.#track });
      return;
    }
    this.#producer = await this.#sending.produce({
      track: this.#track,
      // The track is the talk gate's and outlives this producer.
      stopTracks: false,
      codecOptions: {
        opusStereo: false,
        // Costs nothing by itself: the browser's encoder mends only as much as the server reports lost.
        opusFec: true,
        opusDtx: this.#codec.dtx,
        opusPtime: this.#codec.packetMs,
        opusMaxAverageBitrate: HIGHEST_BITRATE,
      },
      encodings: [{ maxBitrate: this.#bitrate }],
    });
  }

  /** What ends is renewed while it still holds: relays let nobody go on with credentials that have ended. */
  #useIceServers(given: Decoded<'TransportReady'>['iceServers']): RTCIceServer[] {
    clearTimeout(this.#ending);
    if (given?.seconds) this.#ending = setTimeout(this.#events.credentialsEnding, given.seconds * RENEWAL_SHARE_MS);
    return (given?.servers ?? []).map(({ urls, username, credential }) => ({
      urls: urls ?? [],
      ...(username ? { username } : {}),
      ...(credential ? { credential } : {}),
    }));
  }

  #judge(): void {
    const states = [this.#receive, this.#sending].map((transport) => transport?.connectionState);
    // Without a microphone nothing is negotiated for it.
    const needed = this.#track ? states : states.slice(0, 1);
    if (states.includes('failed')) this.#setState('failed');
    else if (states.includes('disconnected')) this.#setState('interrupted');
    else if (states.includes('connecting')) this.#setState('connecting');
    else if (needed.every((state) => state === 'connected')) this.#setState('connected');
  }

  #setState(state: VoiceState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#events.stateChanged(state);
  }

  #fail(error: unknown): void {
    this.#setState('failed');
    this.#events.failed(error);
  }
}
