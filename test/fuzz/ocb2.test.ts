import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CryptState } from '#protocol/ocb2.ts';
import { fuzz } from '../support/fuzz.ts';
import type { Random } from '../support/random.ts';

// A tag has 24 bits: of damaged datagrams one in 16 million is accepted. A run of millions of rounds may meet one.

function pair(random: Random): { sender: CryptState; receiver: CryptState } {
  const key = random.bytes(16);
  const nonce = random.bytes(16);
  // The replay history starts as zeros: a second byte of 0 would be taken for a repetition behind a gap.
  nonce[1] = random.between(1, 200);
  return { sender: new CryptState(key, nonce, nonce), receiver: new CryptState(key, nonce, nonce) };
}

function open(receiver: CryptState, packet: Uint8Array): string | null {
  const out = new Uint8Array(packet.length);
  const length = receiver.decrypt(packet, packet.length, out);
  return length < 0 ? null : Buffer.from(out).toString('hex', 0, length);
}

function seal(sender: CryptState, plain: Uint8Array): Uint8Array {
  const packet = new Uint8Array(plain.length + 4);
  sender.encrypt(plain, plain.length, packet);
  return packet;
}

test('any text of any length comes back as it was, except for the altered bit of the counter-measure', () => {
  fuzz((random) => {
    const { sender, receiver } = pair(random);
    const plain = random.bytes(random.below(1021));
    if (random.chance(0.3)) plain.fill(0, random.below(plain.length + 1));
    const expected = Uint8Array.from(plain);
    const secondToLast = (Math.ceil(plain.length / 16) - 2) * 16;
    if (secondToLast >= 0 && plain.subarray(secondToLast, secondToLast + 15).every((byte) => byte === 0)) {
      expected[secondToLast] = 1;
    }
    assert.equal(open(receiver, seal(sender, plain)), Buffer.from(expected).toString('hex'));
  });
});

test('no damage to a datagram is accepted, and none makes the next one refused', () => {
  fuzz((random) => {
    const { sender, receiver } = pair(random);
    open(receiver, seal(sender, random.bytes(20)));
    const packet = seal(sender, random.bytes(random.between(1, 60)));
    for (let i = 0; i < 8; i++) {
      const broken = Uint8Array.from(packet);
      const bit = random.below(broken.length * 8);
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(open(receiver, broken), null, `bit ${bit} of ${packet.length} bytes`);
      assert.equal(open(receiver, packet.subarray(0, random.below(packet.length))), null, 'cut');
    }
    assert.equal(open(receiver, random.bytes(random.below(100))), null, 'noise');
    assert.notEqual(open(receiver, packet), null);
    assert.equal(receiver.good, 2);
  });
});

test('over a lossy, reordering, duplicating link nothing is taken twice, and the counters add up', () => {
  fuzz((random) => {
    const { sender, receiver } = pair(random);
    const accepted = new Set<number>();
    const onTheWay: { readonly id: number; readonly packet: Uint8Array }[] = [];
    let last = -1;
    for (let id = 0; id < 200; id++) {
      const packet = seal(sender, Uint8Array.of(id >> 8, id));
      if (random.chance(0.9)) onTheWay.push({ id, packet });
      if (random.chance(0.1)) onTheWay.push({ id, packet });
      while (onTheWay.length > 8) {
        const [arriving] = onTheWay.splice(random.below(8), 1);
        if (arriving === undefined || open(receiver, arriving.packet) === null) continue;
        assert.equal(accepted.has(arriving.id), false, `packet ${arriving.id} twice`);
        accepted.add(arriving.id);
        last = Math.max(last, arriving.id);
      }
    }
    assert.equal(receiver.good, accepted.size);
    // Exact but for the single loss that a late packet never takes back.
    const missing = last + 1 - accepted.size;
    assert.ok(receiver.lost >= missing && receiver.lost <= missing + receiver.late, `${receiver.lost} of ${missing}`);
  });
});
