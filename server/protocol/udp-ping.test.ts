import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeSchemaPing } from '../../test/support/udp-schema.ts';
import {
  createPingFrame,
  decodePing,
  decodeServerQuery,
  decodeServerReply,
  encodePing,
  encodePingEcho,
  encodeServerQuery,
  encodeServerReply,
  MAX_SERVER_REPLY,
  type PingFrame,
  type ServerInfo,
} from './udp-ping.ts';
import { packVersion } from './version.ts';

const INFO: ServerInfo = { version: packVersion(1, 5, 735), users: 3, maxUsers: 1000, maxBandwidth: 558_000 };

function decode(hex: string): PingFrame | null {
  const bytes = Buffer.from(hex, 'hex');
  const ping = createPingFrame();
  return decodePing(bytes, bytes.length, ping) ? ping : null;
}

function query(hex: string): PingFrame | null {
  const bytes = Buffer.from(hex, 'hex');
  const ping = createPingFrame();
  return decodeServerQuery(bytes, bytes.length, ping) ? ping : null;
}

function written(encode: (out: Uint8Array) => number): string {
  const out = new Uint8Array(MAX_SERVER_REPLY);
  return Buffer.from(out.subarray(0, encode(out))).toString('hex');
}

describe('connected pings', () => {
  test('are echoed in their own format, the timestamp bit by bit', () => {
    for (const hex of ['2005', '20f4ffffffffffffffff', '20f804', '0108ffffffffffffffffff01', '010805', '01']) {
      const ping = decode(hex);
      assert.ok(ping, hex);
      assert.equal(ping.query || ping.reply, false);
      assert.equal(
        written((out) => encodePingEcho(ping, out)),
        hex,
      );
    }
  });

  test('are recognised when they carry more than a timestamp', () => {
    assert.equal(decode('0108051001')?.query, true);
    assert.equal(decode('010805188080808001')?.reply, true);
  });

  test('are refused when damaged', () => {
    for (const hex of ['', '20', '200505', '20f0', '0108', '0a', '010a', '010a01ff', '21', '00', '3005']) {
      assert.equal(decode(hex), null, hex);
    }
  });

  test('of our own client are what the server reads', () => {
    assert.equal(
      written((out) => encodePing('legacy', 300, out)),
      '20812c',
    );
    assert.equal(
      written((out) => encodePing('protobuf', 300, out)),
      '0108ac02',
    );
  });
});

describe('questions about the server', () => {
  test('in twelve bytes are answered with twenty-four', () => {
    const asked = query('000000000102030405060708');
    assert.ok(asked);
    assert.equal(
      written((out) => encodeServerReply(asked, INFO, out)),
      `000105ff${'0102030405060708'}00000003000003e8000883b0`,
    );
  });

  test('in protobuf are answered in protobuf', () => {
    const asked = query('0108808080808080808080011001');
    assert.ok(asked);
    const reply = Buffer.from(
      written((out) => encodeServerReply(asked, INFO, out)),
      'hex',
    );
    assert.equal(reply[0], 1);
    const ping = decodeSchemaPing(reply.subarray(1));
    assert.equal(BigInt(ping.timestamp), 2n ** 63n);
    assert.equal(BigInt(ping.serverVersionV2), 0x0001_0005_02df_0000n);
    assert.deepEqual([ping.userCount, ping.maxUserCount, ping.maxBandwidthPerUser], [3, 1000, 558_000]);
  });

  test('survive the trip from our own client and back in both formats', () => {
    for (const format of ['legacy', 'protobuf'] as const) {
      const timestamp = 2 ** 40 + 99;
      const asked = query(written((out) => encodeServerQuery(format, timestamp, out)));
      assert.ok(asked);
      assert.equal(asked.format, format);
      const reply = Buffer.from(
        written((out) => encodeServerReply(asked, INFO, out)),
        'hex',
      );
      const version = format === 'legacy' ? packVersion(1, 5, 255) : INFO.version;
      assert.deepEqual(decodeServerReply(reply, reply.length), { timestamp, info: { ...INFO, version } });
    }
  });

  test('are nothing else than that', () => {
    for (const hex of ['', '01', '010805', '00000000010203040506', '000000010102030405060708', '011001ff']) {
      assert.equal(query(hex), null, hex);
    }
  });

  test('have no answer in a datagram that only looks alike', () => {
    assert.equal(decodeServerReply(Buffer.from('010805', 'hex'), 3), null);
    assert.equal(decodeServerReply(new Uint8Array(23), 23), null);
    assert.equal(decodeServerReply(new Uint8Array(0), 0), null);
  });
});
