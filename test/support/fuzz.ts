import { Random } from './random.ts';

// Byte-level fuzzing with seeds: FUZZ_ROUNDS makes a run longer, FUZZ_SEED moves it elsewhere; a failure names its seed.

const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 3000);
const FIRST_SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** Runs the trial with one generator per round. What it throws is thrown on, with the seed in front. */
export function fuzz(trial: (random: Random) => void): void {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
    try {
      trial(new Random(seed));
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

/** Sometimes noise, more often one of the samples with some bits, bytes or its length changed. */
export function damaged(random: Random, samples: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.25)) return random.bytes(random.below(80));
  let bytes = Uint8Array.from(random.pick(samples));
  for (let changes = random.between(0, 4); changes > 0; changes--) {
    const at = random.below(Math.max(1, bytes.length));
    switch (random.below(5)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 1:
        bytes[at] = random.pick([0x00, 0x7f, 0x80, 0xf4, 0xf8, 0xff]);
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        bytes = Uint8Array.from([...bytes, ...random.bytes(random.below(16))]);
        break;
      default:
        bytes = Uint8Array.from([
          ...bytes.subarray(0, at),
          ...random.bytes(random.between(1, 3)),
          ...bytes.subarray(at),
        ]);
    }
  }
  return bytes;
}

/**
 * The bytes at the start of two larger buffers that go on differently: a decoder that gives two different answers has read
 * past its length.
 */
export function followedByNoise(random: Random, bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const zeros = new Uint8Array(bytes.length + 64);
  const noise = random.bytes(bytes.length + 64);
  zeros.set(bytes);
  noise.set(bytes);
  return [zeros, noise];
}
