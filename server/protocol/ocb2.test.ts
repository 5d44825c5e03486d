import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { CryptState } from './ocb2.ts';

const KEY = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const N = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
const FIVES = Buffer.alloc(16, 0x55);

let sender: CryptState;
let receiver: CryptState;
beforeEach(() => {
  sender = new CryptState(KEY, FIVES, N);
  receiver = new CryptState(KEY, N, FIVES);
});

function seal(plain: Uint8Array, from = sender): Uint8Array {
  const out = new Uint8Array(plain.length + 4);
  assert.equal(from.encrypt(plain, plain.length, out), out.length);
  return out;
}

function open(packet: Uint8Array, by = receiver): Uint8Array | null {
  const out = new Uint8Array(packet.length);
  const length = by.decrypt(packet, packet.length, out);
  return length < 0 ? null : out.subarray(0, length);
}

function accepts(packet: Uint8Array): boolean {
  return open(packet) !== null;
}

function sealMany(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => seal(Buffer.from(`packet ${i}`)));
}

describe('datagrams of the reference (2.8)', () => {
  test('the nonce is incremented before use, with carry over all bytes', () => {
    const state = new CryptState(KEY, N, N);
    const first = seal(Buffer.from('It was a funky funky town!\0'), state);
    assert.equal(Buffer.from(first).toString('hex'), '0025f2965f609aa7cc1483ad403ce6079fb65072ea8437f0699544611e1bf0');
    assert.equal(Buffer.from(state.encryptNonce).toString('hex'), '00efddccbbaa99887766554433221100');
    assert.equal(Buffer.from(seal(Buffer.from('202a', 'hex'), state)).toString('hex'), '01a089a2d30a');
  });

  test('ten letters under the nonce of fives', () => {
    assert.equal(Buffer.from(seal(Buffer.from('abcdefghi\0'))).toString('hex'), '5698664f4046df267d729dc8325f');
  });
});

describe('what is refused', () => {
  test('any single flipped bit of nonce, tag or text, while the untouched datagram is still good after it', () => {
    const packet = seal(Buffer.from('It was a funky funky town!\0'));
    for (let bit = 0; bit < packet.length * 8; bit++) {
      const damaged = Uint8Array.from(packet);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(open(damaged), null, `bit ${bit}`);
    }
    assert.equal(accepts(packet), true);
    assert.deepEqual([receiver.good, receiver.late, receiver.lost], [1, 0, 0]);
  });

  test('a forgery of the known kind, though its tag verifies', () => {
    // The first datagram has the nonce N of the vectors: the state before it is one less.
    const before = Uint8Array.from(N);
    before[0] = 0xfe;
    const victim = new CryptState(KEY, FIVES, before);
    assert.equal(open(Buffer.from('ff33c4421f6fd266fe2da306a86082e962151f26', 'hex'), victim), null);
    assert.equal(victim.good, 0);
  });

  test('a datagram shorter than its seal, or said to be longer than it is', () => {
    for (let length = 0; length < 4; length++) assert.equal(open(new Uint8Array(length)), null);
    assert.equal(receiver.decrypt(seal(Buffer.from('abc')), 8, new Uint8Array(16)), -1);
  });

  test('every repetition in a long run', () => {
    const packets = sealMany(512);
    for (const packet of packets) assert.equal(accepts(packet), true);
    for (const packet of packets) assert.equal(accepts(packet), false);
    assert.deepEqual([receiver.good, receiver.late, receiver.lost], [512, 0, 0]);
  });
});

describe('order and loss', () => {
  test('of a burst in reverse the 30 newest are taken, and none of them twice', () => {
    const packets = sealMany(128).reverse();
    packets.forEach((packet, i) => {
      assert.equal(accepts(packet), i < 30, `packet ${i} from the end`);
    });
    for (const packet of packets.slice(0, 30)) assert.equal(accepts(packet), false);
    assert.deepEqual([receiver.good, receiver.late, receiver.lost], [30, 29, 127 - 29]);
  });

  test('fourteen of fifteen lost are counted as lost each time', () => {
    for (let round = 1; round <= 128; round++) {
      const packets = sealMany(15);
      assert.equal(accepts(packets[14] ?? new Uint8Array()), true);
      assert.equal(receiver.lost, round * 14);
    }
  });

  test('a late datagram of the previous epoch is taken and leaves the nonce where it was', () => {
    const packets = sealMany(200);
    const lateOne = packets[168] ?? new Uint8Array(); // nonce byte 0xfe, before the wrap
    for (const packet of packets.slice(0, 180)) if (packet !== lateOne) assert.equal(accepts(packet), true);
    const nonce = receiver.decryptNonce;
    assert.equal(lateOne[0], 0xfe);
    assert.equal(accepts(lateOne), true);
    assert.deepEqual(receiver.decryptNonce, nonce);
    assert.equal(accepts(lateOne), false);
    assert.equal(accepts(packets[180] ?? new Uint8Array()), true);
    assert.equal(receiver.late, 1);
  });

  test('a late datagram takes one loss back, but not the last', () => {
    const packets = sealMany(6);
    const [, second, third, fourth, fifth, sixth] = packets;
    assert.ok(second && third && fourth && fifth && sixth);
    assert.equal(accepts(fourth), true);
    assert.equal(receiver.lost, 3);
    assert.equal(accepts(second), true);
    assert.equal(receiver.lost, 2);
    assert.equal(accepts(third), true);
    assert.equal(receiver.lost, 1);
    assert.equal(accepts(sixth), true);
    assert.equal(receiver.lost, 2);
    assert.equal(accepts(fifth), true);
    assert.equal(receiver.lost, 1);
  });

  test('half an epoch ahead is followed, one packet more is not', () => {
    const start = Buffer.from(`0001${'00'.repeat(14)}`, 'hex'); // second byte not 0: the history starts as zeros
    const ahead = new CryptState(KEY, start, N);
    const follower = new CryptState(KEY, N, start);
    const packets = Array.from({ length: 129 }, () => seal(Buffer.from('x'), ahead));
    assert.equal(open(packets[128] ?? new Uint8Array(), follower), null);
    assert.notEqual(open(packets[127] ?? new Uint8Array(), follower), null);
    assert.equal(follower.lost, 127);
  });

  test('a whole epoch lost is healed only by the sender telling its nonce', () => {
    sealMany(257);
    assert.equal(accepts(seal(Buffer.from('lost'))), false);
    assert.equal(receiver.resynchronise(sender.encryptNonce), true);
    assert.equal(accepts(seal(Buffer.from('found'))), true);
    assert.equal(receiver.resync, 1);
  });

  test('a told nonce of a wrong length counts and changes nothing', () => {
    const nonce = receiver.decryptNonce;
    assert.equal(receiver.resynchronise(new Uint8Array(15)), false);
    assert.deepEqual(receiver.decryptNonce, nonce);
    assert.equal(receiver.resync, 1);
  });
});

test('the cheap test never excludes a datagram that would be accepted', () => {
  const packets = sealMany(128);
  for (const packet of packets) {
    const fresh = new CryptState(KEY, N, FIVES);
    assert.equal(fresh.mayAccept(packet[0] ?? 0), open(packet, fresh) !== null);
  }
  assert.equal(receiver.mayAccept(0x55), false);
  assert.equal(receiver.mayAccept(0x55 - 30), false);
  assert.equal(receiver.mayAccept(0x55 - 29), true);
});

test('keys and nonces of a wrong length are refused', () => {
  assert.throws(() => new CryptState(KEY, new Uint8Array(15), N), RangeError);
  assert.throws(() => new CryptState(KEY, N, new Uint8Array(17)), RangeError);
  assert.throws(() => new CryptState(new Uint8Array(5), N, N), RangeError);
});
