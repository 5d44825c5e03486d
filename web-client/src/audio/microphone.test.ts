import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';
import type { MicrophoneChoice } from './microphone.ts';

const { Microphone, MicrophoneError } = await import('./microphone.ts');

const CHOICE: MicrophoneChoice = { deviceId: '', echo: true, gain: true, noise: 'browser' };

/** As much of a track as is used. */
class FakeTrack extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: 'one' };
  }
}
class FakeStream {
  readonly track = new FakeTrack();
  getTracks(): FakeTrack[] {
    return [this.track];
  }
  getAudioTracks(): FakeTrack[] {
    return [this.track];
  }
}
class FakeNode {
  readonly stream = new FakeStream();
  readonly port = { postMessage: () => undefined, onmessage: null };
  connect(): void {}
  disconnect(): void {}
}
/** Starts when the test says so; some browsers never do. */
class FakeContext {
  static made: FakeContext[] = [];
  readonly audioWorklet = { addModule: async () => undefined };
  readonly starting = Promise.withResolvers<void>();
  closed = false;
  state = 'suspended';
  static only: number | undefined;
  readonly rate: number | undefined;
  constructor({ sampleRate }: { sampleRate?: number }) {
    this.rate = sampleRate;
    FakeContext.made.push(this);
  }
  resume(): Promise<void> {
    return this.starting.promise;
  }
  createMediaStreamSource(): FakeNode {
    if (FakeContext.only !== undefined && this.rate !== undefined && this.rate !== FakeContext.only) {
      throw new DOMException('another rate', 'NotSupportedError');
    }
    return new FakeNode();
  }
  async close(): Promise<void> {
    this.closed = true;
  }
}

const GLOBALS = {
  AudioContext: FakeContext,
  AudioWorkletNode: FakeNode,
  MediaStreamAudioDestinationNode: FakeNode,
  document: new EventTarget(),
};

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

let input: FakeStream;

beforeEach(() => {
  FakeContext.made = [];
  FakeContext.only = undefined;
  input = new FakeStream();
  Object.assign(globalThis, GLOBALS);
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: async () => input },
  });
  mock.timers.enable({ apis: ['setTimeout'] });
});
afterEach(() => {
  mock.timers.reset();
  Reflect.deleteProperty(navigator, 'mediaDevices');
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
});

function world() {
  const microphone = new Microphone({ reading: () => undefined, ended: () => undefined });
  const opening = microphone.open(CHOICE).then(
    () => 'open',
    (error: unknown) => (error instanceof MicrophoneError ? error.problem : error),
  );
  const outcome = (): Promise<unknown> => Promise.race([opening, settled().then(() => 'still waiting')]);
  const context = async (): Promise<FakeContext> => {
    await settled();
    const last = FakeContext.made.at(-1);
    assert.ok(last);
    return last;
  };
  return { microphone, outcome, context };
}

test('a browser that starts no sound is given up after three seconds, and the device is let go', async () => {
  const { microphone, outcome, context } = world();
  const { closed } = await context();
  assert.equal(closed, false);
  mock.timers.tick(2_999);
  await settled();
  assert.equal(input.track.stopped, false);
  mock.timers.tick(1);
  assert.equal(await outcome(), 'soundless');
  assert.deepEqual([input.track.stopped, (await context()).closed, microphone.track], [true, true, null]);
});

test('one that refuses is no different', async () => {
  const { outcome, context } = world();
  (await context()).starting.reject(new Error('no device'));
  assert.equal(await outcome(), 'soundless');
});

test('one that starts has the microphone open, and keeps it', async () => {
  const { microphone, outcome, context } = world();
  (await context()).starting.resolve();
  assert.equal(await outcome(), 'open');
  mock.timers.tick(10_000);
  assert.equal(input.track.stopped, false);
  assert.notEqual(microphone.track, null);
  microphone.close();
  assert.equal(input.track.stopped, true);
});

test('sound is taken at the rate of Opus, and at the device’s own where the browser does not convert', async () => {
  const first = world();
  assert.equal((await first.context()).rate, 48_000);
  (await first.context()).starting.resolve();
  assert.equal(await first.outcome(), 'open');
  FakeContext.only = 44_100;
  const second = world();
  (await second.context()).starting.resolve();
  assert.equal(await second.outcome(), 'open');
  assert.deepEqual(
    FakeContext.made.slice(1).map(({ rate, closed }) => [rate, closed]),
    [
      [48_000, true],
      [undefined, false],
    ],
  );
});

test('closed while it starts, it is not closed again under whoever opened it anew', async () => {
  const { microphone, outcome, context } = world();
  await context();
  microphone.close();
  const again = microphone.open(CHOICE);
  (await context()).starting.resolve();
  await again;
  mock.timers.tick(3_000);
  assert.equal(await outcome(), 'soundless');
  assert.notEqual(microphone.track, null);
});
