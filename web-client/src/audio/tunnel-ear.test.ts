import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';

const { TunnelEar } = await import('./tunnel-ear.ts');

class FakeContext {
  readonly audioWorklet = { addModule: async () => undefined };
  async resume(): Promise<void> {}
  async close(): Promise<void> {}
}
/** Keeps what its processor is told, in order. */
class FakeNode {
  static made: FakeNode[] = [];
  readonly told: unknown[] = [];
  readonly port = {
    onmessage: null,
    postMessage: (message: unknown) => void this.told.push(message),
    close: () => void this.told.push('closed'),
  };
  constructor() {
    FakeNode.made.push(this);
  }
  connect(): void {}
  disconnect(): void {}
}
class FakeDestination {
  readonly stream = { getAudioTracks: () => [{ stop: () => undefined }] };
}
/** Fails when the test says so, as a browser's does at what is no Opus. */
class FakeDecoder {
  static made: FakeDecoder[] = [];
  readonly fail: () => void;
  state = 'configured';
  decoded = 0;
  constructor({ error }: { error: () => void }) {
    this.fail = () => {
      this.state = 'closed';
      error();
    };
    FakeDecoder.made.push(this);
  }
  configure(): void {}
  decode(): void {
    this.decoded += 1;
  }
  close(): void {
    this.state = 'closed';
  }
}

const GLOBALS = {
  AudioContext: FakeContext,
  AudioWorkletNode: FakeNode,
  MediaStreamAudioDestinationNode: FakeDestination,
  AudioDecoder: FakeDecoder,
  EncodedAudioChunk: class {},
  document: new EventTarget(),
};
const BEN = 5;
const CARA = 6;

let now: number;
let told: string[];
let ear: InstanceType<typeof TunnelEar>;

function hear(session: number): void {
  // Type, sender, one byte of Opus.
  ear.hear(Uint8Array.of(0, 0x18, session, 0x2a, 1, 0xf8));
}
/** The ear's own ticking included. */
function pass(milliseconds: number): void {
  now += milliseconds;
  mock.timers.tick(milliseconds);
}

beforeEach(async () => {
  FakeNode.made = [];
  FakeDecoder.made = [];
  Object.assign(globalThis, GLOBALS);
  mock.timers.enable({ apis: ['setInterval'] });
  now = 1_000_000;
  mock.method(performance, 'now', () => now);
  told = [];
  ear = new TunnelEar({
    opened: (session) => told.push(`opened ${session}`),
    closed: (session) => told.push(`closed ${session}`),
    talk: () => undefined,
    placed: () => undefined,
  });
  await ear.open();
});
afterEach(() => {
  ear.close();
  mock.timers.reset();
  mock.restoreAll();
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
});

test('the processor of who is forgotten is told that it has ended while it can still be told', () => {
  hear(BEN);
  ear.forget(BEN);
  const [node = assert.fail()] = FakeNode.made;
  assert.deepEqual(node.told, [null, 'closed']);
  assert.deepEqual(told, ['opened 5', 'closed 5']);
});

test('who has not talked for a minute leaves no processor behind', () => {
  hear(BEN);
  pass(61_000);
  assert.deepEqual(FakeNode.made[0]?.told, [null, 'closed']);
});

test('packets that cannot be decoded cost one decoder and one node a second, however many come', () => {
  for (let packet = 0; packet < 250; packet++) {
    hear(BEN);
    const decoder = FakeDecoder.made.at(-1);
    if (decoder?.state === 'configured') decoder.fail();
    pass(20);
  }
  assert.equal(FakeNode.made.length, 5);
  assert.ok(FakeNode.made.every((node) => node.told[0] === null));
});

test('who could not be decoded is heard again after a second, and everybody else all the time', () => {
  hear(BEN);
  hear(CARA);
  const [ben, cara] = FakeDecoder.made;
  ben?.fail();
  hear(BEN);
  hear(CARA);
  assert.equal(FakeDecoder.made.length, 2);
  assert.equal(cara?.decoded, 2);
  pass(1_000);
  hear(BEN);
  assert.equal(FakeDecoder.made.length, 3);
  assert.deepEqual(told, ['opened 5', 'opened 6', 'closed 5', 'opened 5']);
});
