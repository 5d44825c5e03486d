import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { Random } from '../../test/support/random.ts';
import { expandDecryptKey, expandEncryptKey } from './aes128.ts';
import { ocb2Decrypt, ocb2Encrypt } from './ocb2-cipher.ts';

// Vectors: reference 2.8. Those for 0 and 40 bytes under nonce K are the published ones of OCB2.
const K = '000102030405060708090a0b0c0d0e0f';
const N = 'ffeeddccbbaa99887766554433221100';
const VECTORS: readonly (readonly [nonce: string, firstByte: number, length: number, cipher: string, tag: string])[] = [
  [K, 0, 0, '', 'bf3108130773ad5ec70ec69e7875a7b0'],
  [K, 0, 8, 'c636b3a868f429bb', 'a45f5fdea5c088d1d7c8be37cabc8c5c'],
  [K, 0, 16, '52e48f5d19fe2d9869f0c4a4b3d2be57', 'f7ee49ae7aa5b5e6645db6b3966136f9'],
  [K, 0, 24, 'f75d6bc8b4dc8d66b836a2b08b32a636cc579e145d323beb', 'a1a50f822819d6e0a216784ac24ac84c'],
  [K, 0, 32, 'f75d6bc8b4dc8d66b836a2b08b32a636cec3c555037571709da25e1bb0421a27', '09ca6c73f0b5c6c5fd587122d75f2aa3'],
  [
    K,
    0,
    40,
    'f75d6bc8b4dc8d66b836a2b08b32a6369f1cd3c5228d79fd6c267f5f6aa7b231c7dfb9d59951ae9c',
    '9db0cdf880f73e3e10d4eb3217766688',
  ],
  [N, 1, 1, 'eb', 'cbec51637fdb50b2fbf6947ff67db0c1'],
  [N, 1, 15, '3cf6eba95dd09884496ba88c5876c3', '1ee9b4d484d4d1de9ff62f1517ccf193'],
  [N, 1, 16, '2963979209953bf44f3a221c608e3c2c', '8f556774bc43f6f8160540c94d227b0b'],
  [N, 1, 17, 'e74f2bc9f329dd289344ccc3d46efc2c7e', '098fdfae8d0515487a05a04285ad25a9'],
  [N, 1, 31, 'e74f2bc9f329dd289344ccc3d46efc2c4ed2576d5ce69da9218012385ca69f', '8a7a309523af8da6e2bee373b130de58'],
  [N, 1, 32, 'e74f2bc9f329dd289344ccc3d46efc2c22d651a30e043e57b5a5d2ca88250a21', '2d13fb629dcd85c5277cfb1b3f5dbbaa'],
  [N, 1, 33, 'e74f2bc9f329dd289344ccc3d46efc2ccb3337f18fcbce04d231b565cbf7148d28', '61195a93655696d53fde87f9d80049ae'],
  [
    N,
    1,
    48,
    'e74f2bc9f329dd289344ccc3d46efc2ccb3337f18fcbce04d231b565cbf7148dd784ec250acc4c4cc87ed5e32d3092b4',
    '5f36fe1182d2dac6ac40e63782e3b52f',
  ],
];

const schedule = expandEncryptKey(Buffer.from(K, 'hex'));
const inverse = expandDecryptKey(schedule);

function encrypt(nonce: string, plain: Uint8Array): { cipher: string; tag: string } {
  const out = new Uint8Array(plain.length);
  const block = new Int32Array(4);
  ocb2Encrypt(schedule, Buffer.from(nonce, 'hex'), plain, plain.length, out, 0, block);
  return { cipher: Buffer.from(out).toString('hex'), tag: tagOf(block) };
}

function decrypt(nonce: string, cipher: string): { plain: Uint8Array; tag: string; sound: boolean } {
  const bytes = Buffer.from(cipher, 'hex');
  const plain = new Uint8Array(bytes.length);
  const block = new Int32Array(4);
  const sound = ocb2Decrypt(schedule, inverse, Buffer.from(nonce, 'hex'), bytes, 0, bytes.length, plain, block);
  return { plain, tag: tagOf(block), sound };
}

function tagOf(block: Int32Array): string {
  return Array.from(block, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

for (const [nonce, firstByte, length, cipher, tag] of VECTORS) {
  test(`${length} bytes under nonce ${nonce.slice(0, 4)}… give the known ciphertext and tag, and come back`, () => {
    const plain = Uint8Array.from({ length }, (_, i) => firstByte + i);
    assert.deepEqual(encrypt(nonce, plain), { cipher, tag });
    assert.deepEqual(decrypt(nonce, cipher), { plain, tag, sound: true });
  });
}

test('a second-to-last block that helps a forger is sent with one bit flipped', () => {
  const plain = Buffer.from(`${'00'.repeat(15)}80${'2a'.repeat(16)}`, 'hex');
  const sealed = encrypt(N, plain);
  assert.equal(sealed.cipher, 'a17abe21c67718bc6928772ab8f1496719ee689d313803658695e3fcbf113f2b');
  assert.equal(sealed.tag, '566f4d06af4f66c31fc261f7cf2c90ca');
  const opened = decrypt(N, sealed.cipher);
  assert.equal(Buffer.from(opened.plain).toString('hex'), `01${plain.toString('hex').slice(2)}`);
  assert.equal(opened.tag, sealed.tag);
});

test('the same block in any other place is left as it is', () => {
  const risky = Buffer.from(`${'00'.repeat(15)}80`, 'hex');
  const plain = Buffer.concat([risky, Buffer.alloc(32, 0x2a)]);
  assert.deepEqual(Buffer.from(decrypt(N, encrypt(N, plain).cipher).plain), plain);
  assert.deepEqual(Buffer.from(decrypt(N, encrypt(N, risky).cipher).plain), risky);
});

test('a forgery whose tag verifies is recognised by its shape', () => {
  const forged = decrypt(N, '1f6fd266fe2da306a86082e962151f26');
  assert.equal(forged.tag, '33c442b71b12294facbfc9d6953b1501');
  assert.equal(forged.sound, false);
});

test('random messages agree with the definition computed by node:crypto block by block', () => {
  const random = new Random(2);
  for (let i = 0; i < 200; i++) {
    const nonce = Buffer.from(random.bytes(16)).toString('hex');
    const plain = random.bytes(random.below(200));
    assert.deepEqual(encrypt(nonce, plain), defined(nonce, plain));
  }
});

/** OCB2 as the reference words it (2.3, 2.4), without the counter-measure, which random blocks never meet. */
function defined(nonce: string, plain: Uint8Array): { cipher: string; tag: string } {
  const aes = createCipheriv('aes-128-ecb', Buffer.from(K, 'hex'), null).setAutoPadding(false);
  const MASK = (1n << 128n) - 1n;
  const e = (block: bigint): bigint =>
    BigInt(`0x${aes.update(Buffer.from(block.toString(16).padStart(32, '0'), 'hex')).toString('hex')}`);
  const double = (block: bigint): bigint => ((block << 1n) & MASK) ^ (block >> 127n ? 0x87n : 0n);
  let delta = e(BigInt(`0x${nonce}`));
  let sum = 0n;
  let cipher = '';
  let rest = Buffer.from(plain);
  for (; rest.length > 16; rest = rest.subarray(16)) {
    const block = BigInt(`0x${rest.subarray(0, 16).toString('hex')}`);
    delta = double(delta);
    cipher += (delta ^ e(delta ^ block)).toString(16).padStart(32, '0');
    sum ^= block;
  }
  delta = double(delta);
  const pad = e(delta ^ BigInt(rest.length * 8));
  const padHex = pad.toString(16).padStart(32, '0');
  const last = BigInt(`0x${rest.toString('hex')}${padHex.slice(rest.length * 2)}`);
  cipher += (last ^ pad)
    .toString(16)
    .padStart(32, '0')
    .slice(0, rest.length * 2);
  sum ^= last;
  delta = double(delta) ^ delta;
  return {
    cipher,
    tag: e(delta ^ sum)
      .toString(16)
      .padStart(32, '0'),
  };
}
