import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import wasmUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';

/** The network was trained at this rate and knows no other. */
const SAMPLE_RATE = 48_000;

/** Takes everything out that is not speech; loaded only where it is chosen. Undefined where the device runs at another rate. */
export async function makeNoiseRemover(context: AudioContext): Promise<RnnoiseWorkletNode | undefined> {
  if (context.sampleRate !== SAMPLE_RATE) return undefined;
  const [wasmBinary] = await Promise.all([
    loadRnnoise({ url: wasmUrl, simdUrl }),
    context.audioWorklet.addModule(workletUrl),
  ]);
  return new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
}
