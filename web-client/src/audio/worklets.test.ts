import assert from 'node:assert/strict';
import { test } from 'node:test';

/** As much of an audio thread as processors use. */
interface Processor {
  readonly port: FakePort;
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}
class FakePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  closed = false;
  postMessage(): void {}
  close(): void {
    this.closed = true;
  }
}

const processors = new Map<string, new () => Processor>();
Object.assign(globalThis, {
  sampleRate: 48_000,
  AudioWorkletProcessor: class {
    readonly port = new FakePort();
  },
  registerProcessor: (name: string, processor: new () => Processor) => processors.set(name, processor),
});
await import('./jitter-worklet.ts');
await import('./tap-worklet.ts');

for (const name of ['jitter', 'tap']) {
  test(`the processor "${name}" lives until it is told that it has ended, and then lets go of everything`, () => {
    const Made = processors.get(name) ?? assert.fail();
    const processor = new Made();
    const quantum = (): Float32Array[][] => [[new Float32Array(128)]];
    assert.equal(processor.process(quantum(), quantum()), true);
    // The microphone is being changed, or nobody listens for a moment.
    assert.equal(processor.process([[]], [[]]), true);
    processor.port.onmessage?.({ data: null });
    assert.equal(processor.process(quantum(), quantum()), false);
    assert.equal(processor.port.closed, true);
  });
}

test('the processor "jitter" plays what it is given until it has ended', () => {
  const Made = processors.get('jitter') ?? assert.fail();
  const processor = new Made();
  processor.port.onmessage?.({ data: { at: 0, samples: new Float32Array(960).fill(0.5), last: true } });
  const output = new Float32Array(128);
  assert.equal(processor.process([], [[output]]), true);
  assert.ok(output.every((sample) => sample === 0.5));
});
