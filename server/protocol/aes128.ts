// AES-128 block cipher (FIPS 197) with tables over 32-bit words. node:crypto costs two calls into native code and three
// buffers per packet; this costs nothing but time. Tables leak timing to an attacker on the same core, which is accepted.
// Table and schedule indexes are in range by construction: that is what each "as number" here says.

const SBOX = new Uint8Array(256);
const INVERSE_SBOX = new Uint8Array(256);
// One table per byte position of a word: substitution and column mixing in one look-up.
const E0 = new Int32Array(256);
const E1 = new Int32Array(256);
const E2 = new Int32Array(256);
const E3 = new Int32Array(256);
const D0 = new Int32Array(256);
const D1 = new Int32Array(256);
const D2 = new Int32Array(256);
const D3 = new Int32Array(256);

const ROUNDS = 10;
const SCHEDULE_WORDS = 4 * (ROUNDS + 1);

/** Multiplication by x in GF(2^8). */
function timesX(value: number): number {
  return ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 0xff;
}

function rotateRight8(word: number): number {
  return (word >>> 8) | (word << 24);
}

function fillTables(): void {
  // 3 generates the field: walking its powers and those of its inverse side by side gives every inverse pair.
  let value = 1;
  let inverse = 1;
  do {
    value = value ^ timesX(value);
    inverse ^= inverse << 1;
    inverse ^= inverse << 2;
    inverse ^= inverse << 4;
    inverse &= 0xff;
    if (inverse & 0x80) inverse ^= 0x09;
    const rotations =
      inverse ^
      ((inverse << 1) | (inverse >> 7)) ^
      ((inverse << 2) | (inverse >> 6)) ^
      ((inverse << 3) | (inverse >> 5));
    SBOX[value] = (rotations ^ ((inverse << 4) | (inverse >> 4)) ^ 0x63) & 0xff;
  } while (value !== 1);
  SBOX[0] = 0x63;

  for (let i = 0; i < 256; i++) {
    const s = SBOX[i] as number;
    INVERSE_SBOX[s] = i;
    const s2 = timesX(s);
    E0[i] = (s2 << 24) | (s << 16) | (s << 8) | (s2 ^ s);
    const x2 = timesX(i);
    const x4 = timesX(x2);
    const x8 = timesX(x4);
    D0[s] = ((x8 ^ x4 ^ x2) << 24) | ((x8 ^ i) << 16) | ((x8 ^ x4 ^ i) << 8) | (x8 ^ x2 ^ i);
  }
  for (let i = 0; i < 256; i++) {
    E1[i] = rotateRight8(E0[i] as number);
    E2[i] = rotateRight8(E1[i] as number);
    E3[i] = rotateRight8(E2[i] as number);
    D1[i] = rotateRight8(D0[i] as number);
    D2[i] = rotateRight8(D1[i] as number);
    D3[i] = rotateRight8(D2[i] as number);
  }
}
fillTables();

function substituteWord(word: number): number {
  return (
    ((SBOX[word >>> 24] as number) << 24) |
    ((SBOX[(word >>> 16) & 0xff] as number) << 16) |
    ((SBOX[(word >>> 8) & 0xff] as number) << 8) |
    (SBOX[word & 0xff] as number)
  );
}

/** Round keys for encryptBlock. @throws RangeError unless the key has 16 bytes. */
export function expandEncryptKey(key: Uint8Array): Int32Array {
  if (key.length !== 16) throw new RangeError('an AES-128 key has 16 bytes');
  const schedule = new Int32Array(SCHEDULE_WORDS);
  const view = new DataView(key.buffer, key.byteOffset, 16);
  for (let i = 0; i < 4; i++) schedule[i] = view.getInt32(4 * i);
  let roundConstant = 1;
  for (let i = 4; i < SCHEDULE_WORDS; i++) {
    let word = schedule[i - 1] as number;
    if (i % 4 === 0) {
      word = substituteWord((word << 8) | (word >>> 24)) ^ (roundConstant << 24);
      roundConstant = timesX(roundConstant);
    }
    schedule[i] = (schedule[i - 4] as number) ^ word;
  }
  return schedule;
}

/** Round keys for decryptBlock, from those for encryptBlock (FIPS 197 5.3.5, the equivalent inverse cipher). */
export function expandDecryptKey(encryptSchedule: Int32Array): Int32Array {
  const schedule = new Int32Array(SCHEDULE_WORDS);
  for (let round = 0; round <= ROUNDS; round++) {
    for (let column = 0; column < 4; column++) {
      const word = encryptSchedule[4 * (ROUNDS - round) + column] as number;
      const outer = round === 0 || round === ROUNDS;
      // The D tables contain the inverse substitution, which SBOX undoes: only the inverse column mixing remains.
      schedule[4 * round + column] = outer
        ? word
        : (D0[SBOX[word >>> 24] as number] as number) ^
          (D1[SBOX[(word >>> 16) & 0xff] as number] as number) ^
          (D2[SBOX[(word >>> 8) & 0xff] as number] as number) ^
          (D3[SBOX[word & 0xff] as number] as number);
    }
  }
  return schedule;
}

/** Encrypts block[0..4), four big-endian words, in place. */
export function encryptBlock(schedule: Int32Array, block: Int32Array): void {
  let a = (block[0] as number) ^ (schedule[0] as number);
  let b = (block[1] as number) ^ (schedule[1] as number);
  let c = (block[2] as number) ^ (schedule[2] as number);
  let d = (block[3] as number) ^ (schedule[3] as number);
  let k = 4;
  for (let round = 1; round < ROUNDS; round++) {
    const w =
      (E0[a >>> 24] as number) ^
      (E1[(b >>> 16) & 0xff] as number) ^
      (E2[(c >>> 8) & 0xff] as number) ^
      (E3[d & 0xff] as number) ^
      (schedule[k] as number);
    const x =
      (E0[b >>> 24] as number) ^
      (E1[(c >>> 16) & 0xff] as number) ^
      (E2[(d >>> 8) & 0xff] as number) ^
      (E3[a & 0xff] as number) ^
      (schedule[k + 1] as number);
    const y =
      (E0[c >>> 24] as number) ^
      (E1[(d >>> 16) & 0xff] as number) ^
      (E2[(a >>> 8) & 0xff] as number) ^
      (E3[b & 0xff] as number) ^
      (schedule[k + 2] as number);
    d =
      (E0[d >>> 24] as number) ^
      (E1[(a >>> 16) & 0xff] as number) ^
      (E2[(b >>> 8) & 0xff] as number) ^
      (E3[c & 0xff] as number) ^
      (schedule[k + 3] as number);
    a = w;
    b = x;
    c = y;
    k += 4;
  }
  block[0] = lastRound(SBOX, a, b, c, d) ^ (schedule[k] as number);
  block[1] = lastRound(SBOX, b, c, d, a) ^ (schedule[k + 1] as number);
  block[2] = lastRound(SBOX, c, d, a, b) ^ (schedule[k + 2] as number);
  block[3] = lastRound(SBOX, d, a, b, c) ^ (schedule[k + 3] as number);
}

/** Decrypts block[0..4), four big-endian words, in place; schedule from expandDecryptKey. */
export function decryptBlock(schedule: Int32Array, block: Int32Array): void {
  let a = (block[0] as number) ^ (schedule[0] as number);
  let b = (block[1] as number) ^ (schedule[1] as number);
  let c = (block[2] as number) ^ (schedule[2] as number);
  let d = (block[3] as number) ^ (schedule[3] as number);
  let k = 4;
  for (let round = 1; round < ROUNDS; round++) {
    const w =
      (D0[a >>> 24] as number) ^
      (D1[(d >>> 16) & 0xff] as number) ^
      (D2[(c >>> 8) & 0xff] as number) ^
      (D3[b & 0xff] as number) ^
      (schedule[k] as number);
    const x =
      (D0[b >>> 24] as number) ^
      (D1[(a >>> 16) & 0xff] as number) ^
      (D2[(d >>> 8) & 0xff] as number) ^
      (D3[c & 0xff] as number) ^
      (schedule[k + 1] as number);
    const y =
      (D0[c >>> 24] as number) ^
      (D1[(b >>> 16) & 0xff] as number) ^
      (D2[(a >>> 8) & 0xff] as number) ^
      (D3[d & 0xff] as number) ^
      (schedule[k + 2] as number);
    d =
      (D0[d >>> 24] as number) ^
      (D1[(c >>> 16) & 0xff] as number) ^
      (D2[(b >>> 8) & 0xff] as number) ^
      (D3[a & 0xff] as number) ^
      (schedule[k + 3] as number);
    a = w;
    b = x;
    c = y;
    k += 4;
  }
  block[0] = lastRound(INVERSE_SBOX, a, d, c, b) ^ (schedule[k] as number);
  block[1] = lastRound(INVERSE_SBOX, b, a, d, c) ^ (schedule[k + 1] as number);
  block[2] = lastRound(INVERSE_SBOX, c, b, a, d) ^ (schedule[k + 2] as number);
  block[3] = lastRound(INVERSE_SBOX, d, c, b, a) ^ (schedule[k + 3] as number);
}

function lastRound(box: Uint8Array, a: number, b: number, c: number, d: number): number {
  return (
    ((box[a >>> 24] as number) << 24) |
    ((box[(b >>> 16) & 0xff] as number) << 16) |
    ((box[(c >>> 8) & 0xff] as number) << 8) |
    (box[d & 0xff] as number)
  );
}
