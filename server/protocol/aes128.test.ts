import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { Random } from '../../test/support/random.ts';
import { decryptBlock, encryptBlock, expandDecryptKey, expandEncryptKey } from './aes128.ts';

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  return Int32Array.from([0, 4, 8, 12], (at) => view.getInt32(at));
}

function hexOf(words: Int32Array): string {
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

test('the example of FIPS 197 appendix C.1 is reproduced both ways', () => {
  const schedule = expandEncryptKey(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'));
  const block = wordsOf(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
  encryptBlock(schedule, block);
  assert.equal(hexOf(block), '69c4e0d86a7b0430d8cdb78070b4c55a');
  decryptBlock(expandDecryptKey(schedule), block);
  assert.equal(hexOf(block), '00112233445566778899aabbccddeeff');
});

test('blocks under random keys agree with node:crypto and decrypt to themselves', () => {
  const random = new Random(1);
  for (let i = 0; i < 500; i++) {
    const key = random.bytes(16);
    const plain = random.bytes(16);
    const oracle = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(plain).toString('hex');
    const schedule = expandEncryptKey(key);
    const block = wordsOf(plain);
    encryptBlock(schedule, block);
    assert.equal(hexOf(block), oracle);
    decryptBlock(expandDecryptKey(schedule), block);
    assert.equal(hexOf(block), Buffer.from(plain).toString('hex'));
  }
});

test('a key of another length is refused', () => {
  assert.throws(() => expandEncryptKey(new Uint8Array(15)), RangeError);
  assert.throws(() => expandEncryptKey(new Uint8Array(32)), RangeError);
});
