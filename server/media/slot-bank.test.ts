import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createWorker, type types } from 'mediasoup';
import type { Log, SlotAssignment, SlotParameters } from '#control/ports.ts';
import {
  type BankId,
  bankOfChannel,
  bankOfSession,
  type ChannelId,
  type Millis,
  type SessionId,
  type SlotId,
} from '#domain/ids.ts';
import { VoiceContext } from '#domain/voice-context.ts';
import { createVoiceFrame, type VoiceFrame } from '#protocol/voice-frame.ts';
import type { BankListener } from './bank-member.ts';
import { audioCapabilities, OPUS } from './opus-codec.ts';
import { SlotBank } from './slot-bank.ts';

// Against the real worker; instead of browsers, consumers that hand their packets back into this process.

const BANK = bankOfChannel(3 as ChannelId);
const ALICE = 1 as SessionId;
const BOB = 2 as SessionId;
const DESKTOP = 50 as SessionId;
/** SILK, 20 ms. */
const TOC = 0x08;
const log: Log = { debug() {}, info() {}, warn() {}, error: (_, text) => assert.fail(text) };

let worker: types.Worker;
let direct: types.DirectTransport;
let capabilities: types.RtpCapabilities;
let ssrc = 1;

before(async () => {
  worker = await createWorker();
  const router = await worker.createRouter({ mediaCodecs: [OPUS] });
  direct = await router.createDirectTransport();
  capabilities = audioCapabilities(router);
});
after(() => worker.close());

/** Everything sent to the worker so far has come back. */
async function settled(): Promise<void> {
  await direct.dump();
  await turn();
}

class Listener implements BankListener {
  readonly session: SessionId;
  deaf = false;
  /** Last payload byte of each packet heard. */
  readonly heard: number[] = [];
  readonly sources = new Set<number>();
  readonly consumers: types.Consumer[] = [];

  constructor(session: SessionId) {
    this.session = session;
  }

  async consume(producer: types.Producer): Promise<types.Consumer> {
    const consumer = await direct.consume({ producerId: producer.id, rtpCapabilities: capabilities, paused: true });
    this.consumers.push(consumer);
    consumer.on('rtp', (packet) => {
      this.heard.push(packet.at(-1) ?? -1);
      this.sources.add(packet.readUInt32BE(12));
    });
    return consumer;
  }
}

interface Opened {
  readonly kind: 'opened';
  readonly session: SessionId;
  readonly slots: readonly SlotId[];
}
type Event =
  | Opened
  | { readonly kind: 'closed'; readonly session: SessionId }
  | ({ readonly kind: 'assigned'; readonly browsers: readonly SessionId[] } & SlotAssignment);

let bank: SlotBank;
let events: Event[];
let emptied: number;
let opened: (event: Opened) => void;

beforeEach(() => {
  events = [];
  emptied = 0;
  opened = () => undefined;
  bank = makeBank(BANK);
});

function makeBank(id: BankId, on = direct): SlotBank {
  return new SlotBank({
    bank: id,
    source: { direct: on, takeSsrc: () => ssrc++ },
    events: {
      slotsOpened(session, _, slots: readonly SlotParameters[]) {
        const event: Opened = { kind: 'opened', session, slots: slots.map(({ slot }) => slot) };
        events.push(event);
        opened(event);
      },
      slotsClosed: (session) => events.push({ kind: 'closed', session }),
      slotAssigned: (browsers, assignment) => events.push({ kind: 'assigned', browsers: [...browsers], ...assignment }),
    },
    isPriority: () => false,
    log,
    onEmpty: () => emptied++,
  });
}

function nextOpened(): Promise<Opened> {
  return new Promise((resolve) => {
    opened = resolve;
  });
}

async function join(session: SessionId, ready = true): Promise<Listener> {
  const listener = new Listener(session);
  const open = nextOpened();
  bank.join(listener);
  const event = await open;
  if (ready) bank.ready(session, event.slots);
  return listener;
}

const frame: VoiceFrame = createVoiceFrame();
function say(speaker: SessionId, n: number, { terminator = false, now = n * 20, volume = 1 } = {}): void {
  frame.bytes = Uint8Array.of(TOC, 0, n);
  frame.opusLength = 3;
  frame.frameNumber = n * 2;
  frame.terminator = terminator;
  bank.inject(speaker, VoiceContext.Normal, volume, frame, now as Millis);
}

function assignments(): string[] {
  return events.flatMap((event) =>
    event.kind === 'assigned'
      ? [`${event.speaker ?? '-'}@${event.slot}${event.talking ? '!' : ''}>${event.browsers}`]
      : [],
  );
}

test('a browser that said it is ready hears what is said, and nothing before', async () => {
  const alice = await join(ALICE, false);
  say(DESKTOP, 1);
  await settled();
  assert.deepEqual(alice.heard, []);
  assert.deepEqual(assignments(), [], 'a page is told of slots it has, not of others');
  bank.ready(ALICE, [0 as SlotId, 1 as SlotId, 2 as SlotId]);
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>${ALICE}`]);
  say(DESKTOP, 2);
  await settled();
  assert.deepEqual(alice.heard, [2]);
  assert.deepEqual([...alice.sources], [DESKTOP]);
  bank.close();
});

test('the assignment is told once per spurt, its end at the terminator, the free slot half a second later', async () => {
  await join(ALICE);
  say(DESKTOP, 1);
  say(DESKTOP, 2);
  say(DESKTOP, 3, { terminator: true });
  bank.tick(200 as Millis);
  bank.tick(600 as Millis);
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>1`, `${DESKTOP}@0>1`, '-@0>1']);
  bank.close();
});

test('a spurt without terminator ends after 300 ms', async () => {
  await join(ALICE);
  say(DESKTOP, 1, { now: 0 });
  bank.tick(250 as Millis);
  bank.tick(300 as Millis);
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>1`, `${DESKTOP}@0>1`]);
  bank.close();
});

test('a changed volume is told at once', async () => {
  await join(ALICE);
  say(DESKTOP, 1);
  say(DESKTOP, 2, { volume: 0.5 });
  assert.deepEqual(
    events.flatMap((event) => (event.kind === 'assigned' ? [event.volume] : [])),
    [1, 0.5],
  );
  bank.close();
});

test('nobody hears the own voice, and everybody hears the others again after it', async () => {
  const alice = await join(ALICE);
  const bob = await join(BOB);
  say(ALICE, 1);
  say(ALICE, 2, { terminator: true });
  await settled();
  assert.deepEqual(alice.heard, []);
  // 254 is the last byte of the silence behind the terminator.
  assert.deepEqual(bob.heard, [1, 2, 254]);
  bank.tick(1000 as Millis);
  for (const speaker of [DESKTOP, BOB, 51 as SessionId]) say(speaker, 60);
  await settled();
  assert.equal(alice.heard.length, 3, 'one packet on each slot');
  assert.equal(bob.heard.length, 3 + 2);
  bank.close();
});

test('in its private bank a browser hears itself, for that is how loopback comes back', async () => {
  bank = makeBank(bankOfSession(ALICE));
  const alice = await join(ALICE);
  say(ALICE, 1);
  say(DESKTOP, 1);
  await settled();
  assert.deepEqual([...alice.sources].sort(), [ALICE, DESKTOP]);
  assert.equal(alice.heard.length, 2);
});

test('no packet of 500 short spurts leaks to the speaker, and none is lost to the others', async () => {
  const alice = await join(ALICE);
  const bob = await join(BOB);
  for (let n = 0; n < 500; n++) {
    say(ALICE, n, { terminator: true });
    say(DESKTOP, n, { terminator: true });
  }
  await settled();
  // Each spurt is one packet and the silence behind it.
  assert.equal(alice.heard.length, 500 * 2);
  assert.equal(bob.heard.length, 500 * 4);
  assert.deepEqual([...alice.sources], [DESKTOP]);
  bank.close();
});

test('the worker takes pause, packet, resume, packet in the order in which they were sent', async () => {
  const producer = await direct.produce({
    kind: 'audio',
    rtpParameters: {
      codecs: [{ mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType: 100 }],
      encodings: [{ ssrc: 999_999 }],
    },
  });
  const listener = new Listener(ALICE);
  const consumer = await listener.consume(producer);
  const requests: Promise<void>[] = [];
  const packet = Buffer.from([0x80, 100, 0, 0, 0, 0, 0, 0, 0, 0x0f, 0x42, 0x3f, TOC, 0, 0]);
  let sequence = 0;
  const send = (last: number): void => {
    packet.writeUInt16BE(++sequence, 2);
    packet.writeUInt32BE(sequence * 960, 4);
    packet[14] = last;
    producer.send(packet);
  };
  for (let round = 0; round < 500; round++) {
    requests.push(consumer.pause());
    send(0);
    requests.push(consumer.resume());
    send(1);
  }
  await Promise.all(requests);
  await settled();
  assert.deepEqual(
    listener.heard,
    Array.from({ length: 500 }, () => 1),
  );
  producer.close();
});

test('a deafened browser hears nothing, not even slots that open meanwhile', async () => {
  const alice = await join(ALICE);
  alice.deaf = true;
  bank.retune(ALICE);
  const grown = nextOpened();
  for (let speaker = 50; speaker < 54; speaker++) say(speaker as SessionId, 1);
  bank.ready(ALICE, [...(await grown).slots]);
  for (let speaker = 50; speaker < 54; speaker++) say(speaker as SessionId, 2);
  await settled();
  assert.deepEqual(alice.heard, []);
  alice.deaf = false;
  bank.retune(ALICE);
  for (let speaker = 50; speaker < 54; speaker++) say(speaker as SessionId, 3);
  await settled();
  assert.deepEqual(alice.heard, [3, 3, 3, 3]);
  bank.close();
});

test('when all slots are busy one more opens, for those who are there and those who come', async () => {
  await join(ALICE);
  const grown = nextOpened();
  for (let speaker = 50; speaker < 54; speaker++) say(speaker as SessionId, 1);
  assert.equal(bank.size, 4);
  assert.deepEqual(await grown, { kind: 'opened', session: ALICE, slots: [3] });
  const second = nextOpened();
  bank.join(new Listener(BOB));
  assert.deepEqual(await second, { kind: 'opened', session: BOB, slots: [0, 1, 2, 3] });
  bank.close();
});

test('frames that arrive behind their terminator start no new spurt', async () => {
  const alice = await join(ALICE);
  say(DESKTOP, 1);
  say(DESKTOP, 3, { terminator: true });
  say(DESKTOP, 2, { now: 61 });
  await settled();
  assert.deepEqual(alice.heard, [1, 3, 254]);
  assert.equal(assignments().length, 2);
  bank.close();
});

test('a browser whose slot is taken from it hears who took it from the first packet on', async () => {
  const alice = await join(ALICE);
  say(ALICE, 1, { now: 0 });
  for (let speaker = 50; speaker < 53; speaker++) say(speaker as SessionId, speaker, { now: 600 });
  await settled();
  assert.equal(bank.size, 3);
  assert.deepEqual(alice.heard, [50, 51, 52]);
  bank.close();
});

test('a terminator without audio ends the spurt and takes no slot', async () => {
  await join(ALICE);
  frame.opusLength = 0;
  frame.terminator = true;
  bank.inject(DESKTOP, VoiceContext.Normal, 1, frame, 0 as Millis);
  assert.deepEqual(assignments(), []);
  say(DESKTOP, 1);
  frame.opusLength = 0;
  frame.terminator = true;
  bank.inject(DESKTOP, VoiceContext.Normal, 1, frame, 20 as Millis);
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>1`, `${DESKTOP}@0>1`]);
  bank.close();
});

test('a speaker that leaves frees its slot at once', async () => {
  await join(ALICE);
  say(DESKTOP, 1);
  bank.release(DESKTOP, 20 as Millis);
  bank.release(DESKTOP, 20 as Millis);
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>1`, '-@0>1']);
  bank.close();
});

test('a packet that the worker does not take is counted, and whoever handed it in goes on', async () => {
  bank.close();
  const gone = await createWorker();
  const transport = await (await gone.createRouter({ mediaCodecs: [OPUS] })).createDirectTransport();
  bank = makeBank(BANK, transport);
  await transport.dump();
  await turn();
  gone.close();
  say(DESKTOP, 1);
  say(DESKTOP, 2, { terminator: true });
  assert.equal(bank.unsent, 3, 'the silence behind the end, too');
});

test('the bank closes with its last browser, and each is told that its slots are gone', async () => {
  await join(ALICE);
  const bob = await join(BOB);
  bank.leave(ALICE);
  assert.equal(emptied, 0);
  say(DESKTOP, 1);
  await settled();
  assert.deepEqual(bob.heard, [1]);
  bank.leave(BOB, true);
  bank.leave(BOB);
  assert.equal(emptied, 1);
  say(DESKTOP, 2);
  assert.deepEqual(
    events.filter(({ kind }) => kind === 'closed'),
    [{ kind: 'closed', session: ALICE }],
    'who left quietly is told nothing',
  );
});

test('a browser that leaves while its slots open is told nothing at all', async () => {
  await join(BOB);
  bank.join(new Listener(ALICE));
  bank.leave(ALICE);
  await settled();
  await settled();
  assert.ok(events.every((event) => event.kind === 'assigned' || event.session !== ALICE));
  bank.close();
});

test('consumers that are made for a browser while it leaves do not outlive its leaving', async () => {
  await join(BOB);
  const alice = new Listener(ALICE);
  bank.join(alice);
  // They are asked for by now; no answer can be here before the event loop turns.
  await Promise.resolve();
  await Promise.resolve();
  bank.leave(ALICE);
  await settled();
  await settled();
  assert.equal(alice.consumers.length, bank.size);
  assert.ok(alice.consumers.every(({ closed }) => closed));
  bank.close();
});

test('a browser that may have missed something is told its slots again and who is on each of them', async () => {
  await join(ALICE);
  say(DESKTOP, 1);
  events.length = 0;
  bank.retell(ALICE);
  bank.retell(BOB);
  assert.deepEqual(events[0], { kind: 'opened', session: ALICE, slots: [0, 1, 2] });
  assert.deepEqual(assignments(), [`${DESKTOP}@0!>${ALICE}`, `-@1>${ALICE}`, `-@2>${ALICE}`]);
  bank.close();
});
