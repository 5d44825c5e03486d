import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeMessage } from '#proto/message-types.ts';
import { ControlFrameDecoder, encodeControlFrame } from '#protocol/control-frame.ts';
import { decodeControlMessage } from '#protocol/control-message.ts';
import { damaged, fuzz } from '../support/fuzz.ts';

const MESSAGES = [
  { name: 'Version', body: { versionV1: 0x00010500, release: 'Ünïcödé', os: 'X11', osVersion: '1' } },
  {
    name: 'Authenticate',
    body: { username: 'alice', password: 'secret', tokens: ['a', 'ß'], celtVersions: [-1], opus: true },
  },
  {
    name: 'UserState',
    body: { session: 1, name: 'bob', comment: 'text', texture: new Uint8Array(9), listeningChannelAdd: [1, 2] },
  },
  { name: 'TextMessage', body: { session: [1, 2], channelId: [3], treeId: [4], message: 'hello' } },
  { name: 'VoiceTarget', body: { id: 3, targets: [{ session: [1], channelId: 2, group: 'all', links: true }] } },
  {
    name: 'ACL',
    body: {
      channelId: 1,
      groups: [{ name: 'g', add: [1] }],
      acls: [{ userId: 1, grant: 1, deny: 2 }],
      inheritAcls: true,
    },
  },
  { name: 'BanList', body: { bans: [{ address: new Uint8Array(16), mask: 128, name: 'x' }] } },
] as const;
const PAYLOADS = MESSAGES.map((message) =>
  encodeMessage(structuredClone(message) as Parameters<typeof encodeMessage>[0]),
);

test('a payload of any type and any bytes is decoded or refused, never thrown over', () => {
  const kinds = { message: 0, unknown: 0, malformed: 0 };
  fuzz((random) => {
    const type = random.chance(0.9) ? random.below(28) : random.between(1000, 1025);
    const decoded = decodeControlMessage(type, damaged(random, PAYLOADS));
    kinds[decoded.kind]++;
    if (decoded.kind === 'message') encodeMessage(decoded.message);
  });
  assert.ok(kinds.message > 0 && kinds.malformed > 0 && kinds.unknown > 0);
});

test('a stream of any bytes in any pieces gives frames within the limit, or a violation for good', () => {
  fuzz((random) => {
    const limit = random.pick([0, 10, 300]);
    const decoder = new ControlFrameDecoder(limit);
    const stream = Buffer.concat([
      ...Array.from({ length: random.below(4) }, () =>
        encodeControlFrame(random.below(70_000) & 0xffff, random.bytes(random.below(12))),
      ),
      damaged(random, [encodeControlFrame(3, random.bytes(20))]),
    ]);
    let violated = false;
    for (let at = 0; at < stream.length; ) {
      const size = random.between(1, 20);
      const violation = decoder.push(stream.subarray(at, at + size), {
        frame(type, payload) {
          assert.equal(violated, false);
          assert.ok(type >= 0 && type <= 0xffff && payload.length <= limit);
        },
      });
      assert.ok(!violated || violation !== null);
      violated = violation !== null;
      at += size;
    }
    assert.ok(decoder.pendingBytes <= limit + 6);
  });
});
