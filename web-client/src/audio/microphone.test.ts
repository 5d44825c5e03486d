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
  settings: MediaTrackSettings = { deviceId: 'one' };
  getSettings(): MediaTrackSettings {
    return this.settings;
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
  async resume(): Promise<void> {
    await this.starting.promise;
    this.state = 'running';
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
  GainNode: FakeNode,
  MediaStreamAudioDestinationNode: FakeNode,
  document: new EventTarget(),
};

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the next requests open. */
let input: FakeStream;
let asked: (MediaTrackConstraints | undefined)[];
/** Name of the error with which requests are answered, in turn; undefined: they are granted. */
let refusals: (string | undefined)[];

beforeEach(() => {
  FakeContext.made = [];
  FakeContext.only = undefined;
  input = new FakeStream();
  asked = [];
  refusals = [];
  Object.assign(globalThis, GLOBALS, { document: new EventTarget() });
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia: async ({ audio }: { audio?: MediaTrackConstraints }) => {
        asked.push(audio);
        const refusal = refusals.shift();
        if (refusal !== undefined) throw new DOMException('no', refusal);
        return input;
      },
    },
  });
  mock.timers.enable({ apis: ['setTimeout'] });
  // The network that removes noise is for browsers; here it never loads.
  mock.method(console, 'warn', () => undefined);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
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

/** An open microphone, and where a change of it leads. */
async function opened() {
  const { microphone, outcome, context } = world();
  (await context()).starting.resolve();
  assert.equal(await outcome(), 'open');
  const before = input.track;
  input = new FakeStream();
  asked = [];
  const change = (choice: Partial<MicrophoneChoice>): Promise<unknown> =>
    microphone.open({ ...CHOICE, ...choice }).then(
      () => 'open',
      (error: unknown) => (error instanceof MicrophoneError ? error.problem : error),
    );
  return { microphone, before, change };
}

test('a change that fails leaves nothing open, least of all the microphone before', async () => {
  const { microphone, before, change } = await opened();
  refusals = ['NotAllowedError'];
  assert.equal(await change({ deviceId: 'second' }), 'denied');
  assert.deepEqual([before.stopped, microphone.input, microphone.deviceId], [true, null, '']);
  assert.notEqual(microphone.track, null, 'whoever listens is told by silence');
});

test('the one before sounds until another has been granted', async () => {
  const { microphone, before, change } = await opened();
  const changing = change({ deviceId: 'second' });
  assert.equal(before.stopped, false);
  assert.equal(await changing, 'open');
  assert.deepEqual([before.stopped, input.track.stopped, microphone.track !== null], [true, false, true]);
});

test('one that this very page holds is let go before it is called busy', async () => {
  const { before, change } = await opened();
  refusals = ['NotReadableError'];
  assert.equal(await change({ echo: false }), 'open');
  assert.deepEqual([before.stopped, input.track.stopped, asked.length], [true, false, 2]);
  refusals = ['NotReadableError', 'NotReadableError'];
  assert.equal(await change({ echo: true }), 'busy');
  assert.equal(input.track.stopped, true);
});

test('a device is asked for by name and no other, unless it is gone', async () => {
  const { change } = await opened();
  assert.equal(await change({ deviceId: 'second' }), 'open');
  assert.deepEqual(
    asked.splice(0).map((audio) => audio?.deviceId),
    [{ exact: 'second' }],
  );
  refusals = ['OverconstrainedError', 'OverconstrainedError'];
  assert.equal(await change({ deviceId: 'gone' }), 'open');
  assert.deepEqual(
    asked.map((audio) => audio?.deviceId),
    [{ exact: 'gone' }, { exact: 'gone' }, undefined],
  );
});

test('one that is given as this very page has it is let go and opened anew', async () => {
  const { before, change } = await opened();
  input.track.settings = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  assert.equal(await change({ gain: false }), 'open');
  assert.deepEqual([before.stopped, asked.length], [true, 2]);
  assert.equal(await change({ gain: true }), 'open');
  assert.equal(asked.length, 3, 'as it should be at once');
});

test('a device that cannot be processed as chosen is processed as far as it can be', async () => {
  const { change } = await opened();
  refusals = ['OverconstrainedError'];
  assert.equal(await change({ deviceId: 'second', echo: false }), 'open');
  assert.deepEqual(asked.at(-1), {
    echoCancellation: false,
    noiseSuppression: true,
    autoGainControl: true,
    channelCount: 1,
    deviceId: { exact: 'second' },
  });
});

test('where the network that removes noise cannot run, the browser does it, and what else was chosen stays', async () => {
  const { microphone, change } = await opened();
  assert.equal(await change({ noise: 'strong', gain: false }), 'open');
  assert.equal(microphone.fellBack, true);
  const kept = { echoCancellation: { exact: true }, autoGainControl: { exact: false }, channelCount: 1 };
  assert.deepEqual(asked, [
    { ...kept, noiseSuppression: { exact: false } },
    { ...kept, noiseSuppression: { exact: true } },
  ]);
  assert.equal(await change({ noise: 'off' }), 'open');
  assert.equal(microphone.fellBack, false);
});

test('closed while that network loads, it fails neither then nor when it is opened anew at once', async () => {
  const { microphone, before, change } = await opened();
  const first = change({ noise: 'strong' });
  await Promise.resolve();
  await Promise.resolve();
  microphone.close();
  const given = input.track;
  input = new FakeStream();
  const second = change({});
  await settled();
  FakeContext.made.at(-1)?.starting.resolve();
  assert.deepEqual([await first, await second], ['open', 'open']);
  assert.deepEqual([before.stopped, given.stopped, input.track.stopped], [true, true, false]);
  assert.notEqual(microphone.track, null);
});
