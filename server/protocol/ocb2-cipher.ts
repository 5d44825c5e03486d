import { decryptBlock, encryptBlock } from './aes128.ts';

// OCB2 over AES-128 without associated data (reference 2.3-2.5, 2.7), on big-endian words. Both functions allocate nothing:
// the caller lends a block of four words, in which the tag is left. "as number": indexes are below the checked lengths.
//
// d0-d3 is delta, the encrypted nonce, doubled in GF(2^128) before each block. s0-s3 is the checksum, all plaintext blocks
// added up. w0-w3 is the plaintext of a block. The doubling is written out each time: no function can return four words without
// allocating.

/**
 * Encrypts plain[0..length) to out[outAt..outAt+length) and leaves the 16-byte tag in block. A second-to-last block that
 * would help a forger (2.7) goes out with one bit flipped, and the receiver sees that bit.
 */
export function ocb2Encrypt(
  schedule: Int32Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  length: number,
  out: Uint8Array,
  outAt: number,
  block: Int32Array,
): void {
  loadBlock(nonce, 0, block);
  encryptBlock(schedule, block);
  let d0 = block[0] as number;
  let d1 = block[1] as number;
  let d2 = block[2] as number;
  let d3 = block[3] as number;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let carry = 0;
  let at = 0;
  let left = length;
  while (left > 16) {
    carry = d0 >> 31;
    d0 = (d0 << 1) | (d1 >>> 31);
    d1 = (d1 << 1) | (d2 >>> 31);
    d2 = (d2 << 1) | (d3 >>> 31);
    d3 = (d3 << 1) ^ (carry & 0x87);
    let w0 = loadWord(plain, at);
    const w1 = loadWord(plain, at + 4);
    const w2 = loadWord(plain, at + 8);
    const w3 = loadWord(plain, at + 12);
    // Zeros but for the last byte: the lowest bit of the first byte is the flipped one.
    if (left <= 32 && (w0 | w1 | w2 | (w3 >>> 8)) === 0) w0 = 0x01000000;
    s0 ^= w0;
    s1 ^= w1;
    s2 ^= w2;
    s3 ^= w3;
    block[0] = d0 ^ w0;
    block[1] = d1 ^ w1;
    block[2] = d2 ^ w2;
    block[3] = d3 ^ w3;
    encryptBlock(schedule, block);
    storeWord(out, outAt + at, d0 ^ (block[0] as number));
    storeWord(out, outAt + at + 4, d1 ^ (block[1] as number));
    storeWord(out, outAt + at + 8, d2 ^ (block[2] as number));
    storeWord(out, outAt + at + 12, d3 ^ (block[3] as number));
    at += 16;
    left -= 16;
  }

  carry = d0 >> 31;
  d0 = (d0 << 1) | (d1 >>> 31);
  d1 = (d1 << 1) | (d2 >>> 31);
  d2 = (d2 << 1) | (d3 >>> 31);
  d3 = (d3 << 1) ^ (carry & 0x87);
  block[0] = d0;
  block[1] = d1;
  block[2] = d2;
  block[3] = d3 ^ (left << 3);
  encryptBlock(schedule, block);
  s0 ^= sealPartial(plain, at, left, out, outAt + at, block[0] as number);
  s1 ^= sealPartial(plain, at + 4, left - 4, out, outAt + at + 4, block[1] as number);
  s2 ^= sealPartial(plain, at + 8, left - 8, out, outAt + at + 8, block[2] as number);
  s3 ^= sealPartial(plain, at + 12, left - 12, out, outAt + at + 12, block[3] as number);
  leaveTag(schedule, block, d0, d1, d2, d3, s0, s1, s2, s3);
}

/**
 * Decrypts cipher[at..at+length) to out[0..length) and leaves the 16-byte tag in block, for the caller to compare before it
 * believes a byte of out. False when the packet has the shape of the known forgery; the tag is right for those.
 */
export function ocb2Decrypt(
  encryptSchedule: Int32Array,
  decryptSchedule: Int32Array,
  nonce: Uint8Array,
  cipher: Uint8Array,
  at: number,
  length: number,
  out: Uint8Array,
  block: Int32Array,
): boolean {
  loadBlock(nonce, 0, block);
  encryptBlock(encryptSchedule, block);
  let d0 = block[0] as number;
  let d1 = block[1] as number;
  let d2 = block[2] as number;
  let d3 = block[3] as number;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let carry = 0;
  let from = at;
  let to = 0;
  let left = length;
  while (left > 16) {
    carry = d0 >> 31;
    d0 = (d0 << 1) | (d1 >>> 31);
    d1 = (d1 << 1) | (d2 >>> 31);
    d2 = (d2 << 1) | (d3 >>> 31);
    d3 = (d3 << 1) ^ (carry & 0x87);
    block[0] = d0 ^ loadWord(cipher, from);
    block[1] = d1 ^ loadWord(cipher, from + 4);
    block[2] = d2 ^ loadWord(cipher, from + 8);
    block[3] = d3 ^ loadWord(cipher, from + 12);
    decryptBlock(decryptSchedule, block);
    const w0 = d0 ^ (block[0] as number);
    const w1 = d1 ^ (block[1] as number);
    const w2 = d2 ^ (block[2] as number);
    const w3 = d3 ^ (block[3] as number);
    s0 ^= w0;
    s1 ^= w1;
    s2 ^= w2;
    s3 ^= w3;
    storeWord(out, to, w0);
    storeWord(out, to + 4, w1);
    storeWord(out, to + 8, w2);
    storeWord(out, to + 12, w3);
    from += 16;
    to += 16;
    left -= 16;
  }

  carry = d0 >> 31;
  d0 = (d0 << 1) | (d1 >>> 31);
  d1 = (d1 << 1) | (d2 >>> 31);
  d2 = (d2 << 1) | (d3 >>> 31);
  d3 = (d3 << 1) ^ (carry & 0x87);
  block[0] = d0;
  block[1] = d1;
  block[2] = d2;
  block[3] = d3 ^ (left << 3);
  encryptBlock(encryptSchedule, block);
  // Where the ciphertext ends, zeros stand for it: the pad itself goes into the sum, as it did when sealing.
  const w0 = loadPartial(cipher, from, left) ^ (block[0] as number);
  const w1 = loadPartial(cipher, from + 4, left - 4) ^ (block[1] as number);
  const w2 = loadPartial(cipher, from + 8, left - 8) ^ (block[2] as number);
  const w3 = loadPartial(cipher, from + 12, left - 12) ^ (block[3] as number);
  storePartial(out, to, left, w0);
  storePartial(out, to + 4, left - 4, w1);
  storePartial(out, to + 8, left - 8, w2);
  storePartial(out, to + 12, left - 12, w3);
  const forged = ((w0 ^ d0) | (w1 ^ d1) | (w2 ^ d2) | ((w3 ^ d3) >>> 8)) === 0;
  leaveTag(encryptSchedule, block, d0, d1, d2, d3, s0 ^ w0, s1 ^ w1, s2 ^ w2, s3 ^ w3);
  return !forged;
}

function leaveTag(
  schedule: Int32Array,
  block: Int32Array,
  d0: number,
  d1: number,
  d2: number,
  d3: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  // delta times three is delta doubled, plus delta.
  block[0] = d0 ^ ((d0 << 1) | (d1 >>> 31)) ^ s0;
  block[1] = d1 ^ ((d1 << 1) | (d2 >>> 31)) ^ s1;
  block[2] = d2 ^ ((d2 << 1) | (d3 >>> 31)) ^ s2;
  block[3] = d3 ^ (d3 << 1) ^ ((d0 >> 31) & 0x87) ^ s3;
  encryptBlock(schedule, block);
}

/** Seals up to four bytes of the last block and returns the word that belongs into the sum: plaintext, then pad. */
function sealPartial(
  plain: Uint8Array,
  at: number,
  count: number,
  out: Uint8Array,
  outAt: number,
  pad: number,
): number {
  if (count >= 4) {
    const word = loadWord(plain, at);
    storeWord(out, outAt, word ^ pad);
    return word;
  }
  if (count <= 0) return pad;
  const covered = -1 << (32 - 8 * count);
  const word = loadPartial(plain, at, count);
  storePartial(out, outAt, count, word ^ pad);
  return word | (pad & ~covered);
}

function loadWord(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

function storeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24;
  bytes[at + 1] = word >>> 16;
  bytes[at + 2] = word >>> 8;
  bytes[at + 3] = word;
}

function loadPartial(bytes: Uint8Array, at: number, count: number): number {
  if (count >= 4) return loadWord(bytes, at);
  let word = 0;
  for (let i = 0; i < count; i++) word |= (bytes[at + i] as number) << (24 - 8 * i);
  return word;
}

function storePartial(bytes: Uint8Array, at: number, count: number, word: number): void {
  if (count >= 4) {
    storeWord(bytes, at, word);
    return;
  }
  for (let i = 0; i < count; i++) bytes[at + i] = word >>> (24 - 8 * i);
}

function loadBlock(bytes: Uint8Array, at: number, block: Int32Array): void {
  block[0] = loadWord(bytes, at);
  block[1] = loadWord(bytes, at + 4);
  block[2] = loadWord(bytes, at + 8);
  block[3] = loadWord(bytes, at + 12);
}
