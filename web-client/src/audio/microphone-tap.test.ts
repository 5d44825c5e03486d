import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import '../../../test/support/runes.ts';

const { Microphone } = await import('./microphone.ts');

class FakeStream {
  readonly track = Object.assign(new EventTarget(), { stop: () => undefined, getSettings: () => ({}) });
  getTracks(): object[] {
    return [this.track];
  }
  getAudioTracks(): object[] {
    return [this.track];
  }
}
/** Keeps what its processor is told, in order. */
class FakeNode {
  static readonly taps: FakeNode[] = [];
  readonly told: unknown[] = [];
  readonly stream = new FakeStream();
  readonly port = {
    onmessage: null,
    postMessage: (message: unknown) => void this.told.push(message),
    close: () => void this.told.push('closed'),
  };
  constructor(_context: object, processor?: unknown) {
    if (processor === 'tap') FakeNode.taps.push(this);
  }
  connect(): void {}
  disconnect(): void {}
}
class FakeContext {
  readonly audioWorklet = { addModule: async () => undefined };
  readonly sampleRate = 48_000;
  readonly state = 'running';
  async resume(): Promise<void> {}
  async close(): Promise<void> {}
  createMediaStreamSource(): FakeNode {
    return new FakeNode(this);
  }
}

const GLOBALS = {
  AudioContext: FakeContext,
  AudioWorkletNode: FakeNode,
  GainNode: FakeNode,
  MediaStreamAudioDestinationNode: FakeNode,
  document: new EventTarget(),
};

before(() => {
  Object.assign(globalThis, GLOBALS);
  const mediaDevices = { getUserMedia: async () => new FakeStream() };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
});
after(() => {
  Reflect.deleteProperty(navigator, 'mediaDevices');
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
});

test('where its sound went once no processor is left, and it can go there again', async () => {
  const microphone = new Microphone({ reading: () => undefined, ended: () => undefined });
  await microphone.open({ deviceId: '', echo: true, gain: true, noise: 'browser' });
  await microphone.tap(() => undefined);
  await microphone.tap(null);
  await microphone.tap(() => undefined);
  assert.deepEqual(
    FakeNode.taps.map(({ told }) => told),
    [[null, 'closed'], []],
  );
  microphone.close();
});
