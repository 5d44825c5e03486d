import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Device } from 'mediasoup-client';
import * as fakes from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import type { UndertoneWeb } from '#proto/generated/messages.js';
import type { ControlMessage, Decoded, ReceivedMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { RequestFailed, Requests } from '../protocol/requests.ts';
import { VoiceDevice, type VoiceState } from './device.ts';

function received(message: ControlMessage): ReceivedMessage {
  const decoded = decodeFrame(encodeFrame(message));
  assert.ok(decoded);
  return decoded;
}

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A server that grants every request, in front of mediasoup-client's own fake browser. */
class World {
  readonly sent: ControlMessage[] = [];
  readonly states: VoiceState[] = [];
  readonly ending = Promise.withResolvers<void>();
  /** What the server offers with transports and new ICE credentials. */
  iceServers: UndertoneWeb.IIceServers | null = null;
  readonly failed = Promise.withResolvers<unknown>();
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  readonly tracks: MediaStreamTrack[] = [];
  refuse: ControlMessage['name'] | null = null;
  /** To this there is no answer yet. */
  withhold: ControlMessage['name'] | null = null;
  /** The browser's side of each transport. */
  readonly handlers: FakeHandler[] = [];
  #transports = 0;
  #waiting: { wanted: ControlMessage['name']; count: number; found: () => void }[] = [];
  readonly requests = new Requests((message) => this.#take(message));
  readonly device = new VoiceDevice(
    this.requests,
    {
      send: (message) => this.#take(message),
      slotOpened: (bank, slot, track) => {
        this.opened.push(`${bank}/${slot}`);
        this.tracks.push(track);
      },
      slotClosed: (bank, slot) => this.closed.push(`${bank}/${slot}`),
      stateChanged: (state) => this.states.push(state),
      credentialsEnding: () => this.ending.resolve(),
      failed: (error) => this.failed.resolve(error),
    },
    () => {
      const factory = FakeHandler.createFactory({
        generateNativeRtpCapabilities: fakes.generateNativeRtpCapabilities,
        generateLocalDtlsParameters: fakes.generateLocalDtlsParameters,
      });
      const make: typeof factory.factory = (options) => {
        const handler = factory.factory(options);
        // Of that factory it always is one.
        this.handlers.push(handler as FakeHandler);
        return handler;
      };
      return new Device({ handlerFactory: { ...factory, factory: make } });
    },
  );

  names(): string[] {
    return this.sent.map(({ name }) => name);
  }

  /** Resolves when that many messages of this name have gone out. */
  saw(wanted: ControlMessage['name'], count = 1): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ wanted, count, found: resolve });
    this.#check();
    return promise;
  }

  hello(): void {
    const message = received({
      name: 'WebHello',
      body: {
        protocolVersion: 1,
        routerCapabilities: JSON.stringify(fakes.generateRouterRtpCapabilities()),
      },
    });
    assert.ok(message.name === 'WebHello');
    this.device.start(message.body);
  }

  slots(bank: number, ...slots: number[]): Decoded<'SlotsOpened'> {
    const message = received({
      name: 'SlotsOpened',
      body: {
        bank,
        slots: slots.map((slot) => {
          const { id, producerId, rtpParameters } = fakes.generateConsumerRemoteParameters({
            codecMimeType: 'audio/opus',
          });
          return { slot, consumer: id ?? '', producer: producerId ?? '', rtpParameters: JSON.stringify(rtpParameters) };
        }),
      },
    });
    assert.ok(message.name === 'SlotsOpened');
    return message.body;
  }

  #take(message: ControlMessage): void {
    this.sent.push(message);
    const answer = this.#answer(message);
    if (answer) queueMicrotask(() => this.requests.settle(received(answer)));
    this.#check();
  }

  #answer(message: ControlMessage): ControlMessage | undefined {
    if (!('request' in message.body) || typeof message.body.request !== 'number') return undefined;
    const { request } = message.body;
    if (message.name === this.withhold) return undefined;
    if (message.name === this.refuse) return { name: 'Failure', body: { request, reason: 'refused' } };
    switch (message.name) {
      case 'TransportRequest': {
        const { iceParameters, iceCandidates, dtlsParameters } = fakes.generateTransportRemoteParameters();
        this.#transports += 1;
        const parameters = JSON.stringify({ iceParameters, iceCandidates, dtlsParameters });
        return {
          name: 'TransportReady',
          body: { request, transport: `t${this.#transports}`, parameters, iceServers: this.iceServers },
        };
      }
      case 'ProduceRequest':
        return { name: 'ProduceReady', body: { request, producer: 'p1' } };
      case 'IceRestart': {
        const iceParameters = JSON.stringify(fakes.generateTransportRemoteParameters().iceParameters);
        return { name: 'IceRestarted', body: { request, iceParameters, iceServers: this.iceServers } };
      }
      default:
        return { name: 'Done', body: { request } };
    }
  }

  #check(): void {
    this.#waiting = this.#waiting.filter(({ wanted, count, found }) => {
      const met = this.sent.filter(({ name }) => name === wanted).length >= count;
      if (met) found();
      return !met;
    });
  }
}

test('a hello leads to a receive and a send transport, and slots to consumers that are reported ready', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(4, 0, 1, 2));
  await world.saw('SlotsReady');
  assert.deepEqual(world.opened, ['4/0', '4/1', '4/2']);
  assert.deepEqual(
    world.sent
      .filter(({ name }) => name === 'TransportRequest')
      .map(({ body }) => 'direction' in body && body.direction),
    [1, 0],
  );
  const ready = world.sent.at(-1);
  assert.ok(ready?.name === 'SlotsReady');
  assert.deepEqual(ready.body, { bank: 4, slots: [0, 1, 2] });
  world.device.close();
});

test('slots that are announced before the transports exist wait for them', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  world.device.openSlots(world.slots(1, 1));
  await world.saw('SlotsReady', 2);
  assert.deepEqual(world.opened, ['1/0', '1/1']);
  world.device.close();
});

test('a server far away is asked for both transports at once, and hearing does not wait for being heard', async () => {
  const world = new World();
  const source = new World();
  source.hello();
  source.device.openSlots(source.slots(1, 0));
  await source.saw('SlotsReady');
  world.device.setTrack(source.tracks[0] ?? null);
  world.withhold = 'TransportRequest';
  world.hello();
  await settled();
  assert.deepEqual(world.names(), ['TransportRequest', 'TransportRequest']);
  world.withhold = 'ProduceRequest';
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  await world.saw('ProduceRequest');
  await world.saw('SlotsReady');
  assert.equal(world.device.producer, null);
  world.device.close();
  source.device.close();
});

test('a microphone becomes a producer once and is exchanged afterwards without a new request', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0, 1));
  await world.saw('SlotsReady');
  const [first, second] = world.tracks;
  assert.ok(first && second);
  world.device.setTrack(first);
  await world.saw('ProduceRequest');
  world.device.setTrack(second);
  await settled();
  assert.equal(world.device.producer?.track, second);
  assert.equal(world.names().filter((name) => name === 'ProduceRequest').length, 1);
  world.device.close();
});

test('another codec is another producer, with the microphone of before; without one it waits', async () => {
  const world = new World();
  world.hello();
  world.device.setCodec({ packetMs: 40, fec: false, dtx: false });
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady');
  assert.equal(world.names().includes('ProduceRequest'), false);
  const [microphone] = world.tracks;
  assert.ok(microphone);
  world.device.setTrack(microphone);
  await settled();
  const first = world.device.producer;
  world.device.setCodec({ packetMs: 60, fec: true, dtx: true });
  await settled();
  const second = world.device.producer;
  assert.deepEqual([first?.closed, second?.closed, second?.track === microphone], [true, false, true]);
  const produced = world.sent.filter(({ name }) => name === 'ProduceRequest');
  assert.equal(produced.length, 2);
  world.device.close();
});

test('a closed bank closes its slots and no others', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  world.device.openSlots(world.slots(2, 0, 1));
  world.device.closeSlots(2);
  world.device.openSlots(world.slots(3, 0));
  await world.saw('SlotsReady', 3);
  assert.deepEqual(world.closed, ['2/0', '2/1']);
  assert.deepEqual(
    [...world.device.slots].map(({ bank }) => bank),
    [1, 3],
  );
  world.device.close();
});

test('a second hello begins anew: everything old is closed first', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady');
  world.hello();
  assert.deepEqual(world.closed, ['1/0']);
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady', 2);
  assert.equal(world.names().filter((name) => name === 'TransportRequest').length, 4);
  world.device.close();
});

test('a refused transport is a failure that is told', async () => {
  const world = new World();
  world.refuse = 'TransportRequest';
  world.hello();
  assert.deepEqual(await world.failed.promise, new RequestFailed('refused'));
  assert.equal(world.states.at(-1), 'failed');
  world.device.close();
});

test('what was under way when the device was closed comes to nothing', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  world.device.close();
  assert.equal(world.device.state, 'closed');
  world.hello();
  world.device.openSlots(world.slots(9, 5));
  await world.saw('SlotsReady');
  assert.deepEqual(world.opened, ['9/5']);
  world.device.close();
});

test('slots that are told again keep their consumers, and banks that are not told again close', async () => {
  const world = new World();
  world.hello();
  const told = world.slots(7, 0, 1);
  world.device.openSlots(told);
  world.device.openSlots(world.slots(8, 0));
  await world.saw('SlotsReady', 2);
  world.device.openSlots(told);
  world.device.keepBanks(new Set([7]));
  await world.saw('SlotsReady', 3);
  world.device.openSlots(world.slots(9, 0));
  await world.saw('SlotsReady', 4);
  assert.deepEqual(world.opened, ['7/0', '7/1', '8/0', '9/0']);
  assert.deepEqual(world.closed, ['8/0']);
  world.device.close();
});

test('new credentials for relays are asked for after three quarters of their time, and used with the next', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const world = new World();
  world.iceServers = { servers: [{ urls: ['turn:t.example'], username: 'n', credential: 'c' }], seconds: 400 };
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady');
  mock.timers.tick(299_999);
  world.iceServers = { servers: [], seconds: 100 };
  world.device.restart();
  world.device.openSlots(world.slots(2, 0));
  await world.saw('SlotsReady', 2);
  assert.equal(world.names().filter((name) => name === 'IceRestart').length, 2);
  mock.timers.tick(74_000);
  let ended = false;
  void world.ending.promise.then(() => {
    ended = true;
  });
  await Promise.resolve();
  assert.equal(ended, false);
  mock.timers.tick(1000);
  await world.ending.promise;
  world.device.close();
  mock.timers.reset();
});

test('voice can travel when both transports have their path; without a microphone one is enough', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady');
  const [receive, send] = world.handlers;
  receive?.setConnectionState('connected');
  assert.equal(world.device.state, 'connected');
  const [microphone] = world.tracks;
  assert.ok(microphone);
  world.device.setTrack(microphone);
  await world.saw('ProduceRequest');
  receive?.setConnectionState('disconnected');
  receive?.setConnectionState('connected');
  assert.equal(world.device.state, 'connecting');
  send?.setConnectionState('connected');
  assert.equal(world.device.state, 'connected');
  world.device.close();
});

test('new credentials that are asked for several times at once are asked for once, for both transports together', async () => {
  const world = new World();
  world.hello();
  world.device.openSlots(world.slots(1, 0));
  await world.saw('SlotsReady');
  for (let told = 0; told < 3; told++) world.device.restart();
  await world.saw('IceRestart', 2);
  world.device.openSlots(world.slots(2, 0));
  await world.saw('SlotsReady', 2);
  assert.equal(world.names().filter((name) => name === 'IceRestart').length, 2);
  world.device.restart();
  await world.saw('IceRestart', 4);
  world.device.close();
});
