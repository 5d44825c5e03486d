import { expandDecryptKey, expandEncryptKey } from './aes128.ts';
import { ocb2Decrypt, ocb2Encrypt } from './ocb2-cipher.ts';

/** Nonce byte and three tag bytes precede the ciphertext of every datagram. */
export const SEAL_OVERHEAD = 4;
/** Largest datagram of the protocol and what it can carry (reference 1.6). */
export const MAX_DATAGRAM = 1024;
export const MAX_PLAINTEXT = MAX_DATAGRAM - SEAL_OVERHEAD;

const NONCE_BYTES = 16;
/** A datagram this far behind the newest is no longer taken (reference 2.6). */
const LATE_LIMIT = 30;

/**
 * Packet encryption of one session, either end: OCB2-AES128 with an implicit nonce of which each datagram carries the lowest
 * byte. Calls allocate nothing; a refused datagram leaves no trace in the state.
 */
export class CryptState {
  readonly #encryptSchedule: Int32Array;
  readonly #decryptSchedule: Int32Array;
  readonly #encryptNonce = new Uint8Array(NONCE_BYTES);
  readonly #decryptNonce = new Uint8Array(NONCE_BYTES);
  readonly #saved = new Uint8Array(NONCE_BYTES);
  /** Second nonce byte of the last datagram seen with each first byte: tells a repeat from a late one. */
  readonly #history = new Uint8Array(256);
  readonly #block = new Int32Array(4);
  #good = 0;
  #late = 0;
  #lost = 0;
  #resync = 0;

  /** Nonces are as of before the first packet. @throws RangeError unless all three have 16 bytes. */
  constructor(key: Uint8Array, encryptNonce: Uint8Array, decryptNonce: Uint8Array) {
    if (encryptNonce.length !== NONCE_BYTES || decryptNonce.length !== NONCE_BYTES) {
      throw new RangeError('a nonce has 16 bytes');
    }
    this.#encryptSchedule = expandEncryptKey(key);
    this.#decryptSchedule = expandDecryptKey(this.#encryptSchedule);
    this.#encryptNonce.set(encryptNonce);
    this.#decryptNonce.set(decryptNonce);
  }

  /** Datagrams accepted. */
  get good(): number {
    return this.#good;
  }
  /** Those of the good ones that came behind a newer one. */
  get late(): number {
    return this.#late;
  }
  /** Gaps in the nonce that no late datagram has filled. */
  get lost(): number {
    return this.#lost;
  }
  get resync(): number {
    return this.#resync;
  }

  /** A copy of the nonce last used for encryption. */
  get encryptNonce(): Uint8Array {
    return this.#encryptNonce.slice();
  }
  /** A copy of the nonce of the newest datagram accepted. */
  get decryptNonce(): Uint8Array {
    return this.#decryptNonce.slice();
  }

  /** Takes the far end's encrypt nonce. Counts even when it refuses, by false, one that has not 16 bytes. */
  resynchronise(decryptNonce: Uint8Array): boolean {
    this.#resync++;
    if (decryptNonce.length !== NONCE_BYTES) return false;
    this.#decryptNonce.set(decryptNonce);
    return true;
  }

  /**
   * Seals plain[0..length) into out, which needs length + SEAL_OVERHEAD bytes and may not overlap plain.
   * Returns the length of the datagram.
   */
  encrypt(plain: Uint8Array, length: number, out: Uint8Array): number {
    const nonce = this.#encryptNonce;
    increment(nonce, 0);
    const block = this.#block;
    ocb2Encrypt(this.#encryptSchedule, nonce, plain, length, out, SEAL_OVERHEAD, block);
    const tag = block[0] as number; // four words long
    out[0] = nonce[0] as number;
    out[1] = tag >>> 24;
    out[2] = tag >>> 16;
    out[3] = tag >>> 8;
    return length + SEAL_OVERHEAD;
  }

  /** Whether a datagram with this first byte could be accepted at all; costs next to nothing. */
  mayAccept(firstByte: number): boolean {
    const distance = distanceOf(firstByte, this.#decryptNonce[0] as number);
    return distance > 0 || (distance < 0 && distance > -LATE_LIMIT);
  }

  /**
   * Opens packet[0..length) into out, which needs length - SEAL_OVERHEAD bytes and may not overlap packet.
   * Returns the length of the plaintext; -1 when forged, damaged, repeated or too late, and then out is to be ignored.
   */
  decrypt(packet: Uint8Array, length: number, out: Uint8Array): number {
    if (length < SEAL_OVERHEAD || length > packet.length) return -1;
    const nonce = this.#decryptNonce;
    const first = packet[0] as number;
    const newest = nonce[0] as number;
    const distance = distanceOf(first, newest);
    let lost = 0;
    if (distance <= 0) {
      if (distance === 0 || distance <= -LATE_LIMIT) return -1;
      lost = -1;
    } else {
      lost = distance - 1;
    }

    const saved = this.#saved;
    copyNonce(nonce, saved);
    nonce[0] = first;
    if (distance > 0 && first < newest) increment(nonce, 1);
    else if (distance < 0 && first > newest) decrement(nonce, 1);

    // A next-in-order nonce cannot have been seen, and right after the start the empty history would say it was.
    if (distance !== 1 && this.#history[first] === nonce[1]) {
      copyNonce(saved, nonce);
      return -1;
    }

    const block = this.#block;
    const plainLength = length - SEAL_OVERHEAD;
    const sound = ocb2Decrypt(
      this.#encryptSchedule,
      this.#decryptSchedule,
      nonce,
      packet,
      SEAL_OVERHEAD,
      plainLength,
      out,
      block,
    );
    const claimed = ((packet[1] as number) << 24) | ((packet[2] as number) << 16) | ((packet[3] as number) << 8);
    // One comparison of one word: takes the same time wherever the difference is.
    const difference = ((block[0] as number) & 0xffffff00) ^ claimed;
    if (!sound || difference !== 0) {
      copyNonce(saved, nonce);
      return -1;
    }

    this.#history[first] = nonce[1] as number;
    this.#good++;
    if (distance < 0) {
      copyNonce(saved, nonce);
      this.#late++;
    }
    if (lost > 0) this.#lost += lost;
    else if (lost < 0 && this.#lost > 1) this.#lost--; // a count of exactly 1 stays, as other ends count it
    return plainLength;
  }
}

/** How far ahead of the newest nonce byte this one is, -128..128; at 128 the sign is the one other ends compute. */
function distanceOf(first: number, newest: number): number {
  const ahead = first - newest;
  if (ahead > 128) return ahead - 256;
  return ahead < -128 ? ahead + 256 : ahead;
}

function increment(nonce: Uint8Array, from: number): void {
  for (let i = from; i < NONCE_BYTES; i++) {
    const next = ((nonce[i] as number) + 1) & 0xff;
    nonce[i] = next;
    if (next !== 0) return;
  }
}

function decrement(nonce: Uint8Array, from: number): void {
  for (let i = from; i < NONCE_BYTES; i++) {
    const before = nonce[i] as number;
    nonce[i] = before - 1;
    if (before !== 0) return;
  }
}

/** TypedArray.set costs a call into the engine, more than these bytes do. */
function copyNonce(from: Uint8Array, to: Uint8Array): void {
  for (let i = 0; i < NONCE_BYTES; i++) to[i] = from[i] as number;
}
