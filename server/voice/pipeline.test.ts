import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BankId, Millis, SessionId } from '#domain/ids.ts';
import { INITIAL_AUDIO } from '#domain/session.ts';
import { OPUS_SILENCE } from '#protocol/opus.ts';
import { createHeardFrame, type HeardFrame } from '#protocol/voice-frame.ts';
import { decodeLegacyHeard } from '#protocol/voice-legacy.ts';
import { decodeProtobufHeard } from '#protocol/voice-protobuf.ts';
import { groupOf, RecordingSinks, ScriptedVoiceState } from '../../test/support/voice-world.ts';
import { VoiceEntrance } from './entrance.ts';
import { VoicePipeline } from './pipeline.ts';

const OPUS = 'f8112233';
const POSITION = '00004040000000400000803f';
const PROTOBUF = `00200c2a04${OPUS}`;
const LEGACY = `800c04${OPUS}`;

let state: ScriptedVoiceState;
let sinks: RecordingSinks;
let pipeline: VoicePipeline;
let entrance: VoiceEntrance;
let now: Millis;
let alice: SessionId;

beforeEach(() => {
  now = 1000 as Millis;
  state = new ScriptedVoiceState();
  sinks = new RecordingSinks();
  pipeline = new VoicePipeline(
    state,
    { datagrams: sinks, tunnel: sinks, slots: sinks, positions: sinks },
    { now: () => now },
  );
  entrance = new VoiceEntrance(state, pipeline);
  alice = state.join(1);
});

function say(hex: string, speaker = alice): boolean {
  const bytes = Buffer.from(hex, 'hex');
  return entrance.packet(speaker, bytes, bytes.length);
}

function heard(hex: string | undefined, wire: 'legacy' | 'protobuf' = 'protobuf'): HeardFrame & { opus: string } {
  const bytes = Buffer.from(hex ?? '', 'hex');
  const frame = createHeardFrame();
  const decode = wire === 'legacy' ? decodeLegacyHeard : decodeProtobufHeard;
  assert.equal(decode(bytes, bytes.length, frame), true, hex);
  const opus = bytes.subarray(frame.opusAt, frame.opusAt + frame.opusLength).toString('hex');
  return { ...frame, opus };
}

describe('the gate', () => {
  beforeEach(() => state.route(alice, 0, [groupOf([2])]));

  for (const flag of ['mute', 'suppress', 'selfMute'] as const) {
    test(`a session with ${flag} reaches nobody`, () => {
      state.join(1, { audio: { ...INITIAL_AUDIO, [flag]: true } });
      assert.equal(say(PROTOBUF), true, 'it is voice all the same');
      assert.deepEqual(sinks.tunnelled, []);
      assert.equal(pipeline.counters.silenced, 1);
    });
  }

  test('who is silenced in mid-speech is ended with one bare terminator', () => {
    state.route(alice, 0, [groupOf([2], { wire: 'legacy' })]);
    say(PROTOBUF);
    state.join(1, { audio: { ...INITIAL_AUDIO, selfMute: true } });
    for (let i = 0; i < 3; i++) say(PROTOBUF);
    assert.deepEqual([sinks.tunnelled.length, pipeline.counters.silenced], [2, 3]);
    const end = heard(sinks.tunnelled[1]?.[1], 'legacy');
    assert.deepEqual([end.terminator, end.opus], [true, '']);
  });

  test('who is silenced after the end, or long after the last word, is not ended again', () => {
    for (const [last, pause] of [
      [`${PROTOBUF}800101`, 20],
      [PROTOBUF, 1500],
    ] as const) {
      state.join(1);
      say(last);
      const { length } = sinks.tunnelled;
      now = (now + pause) as Millis;
      state.join(1, { audio: { ...INITIAL_AUDIO, mute: true } });
      say(PROTOBUF);
      assert.equal(sinks.tunnelled.length, length);
    }
  });

  test('a deaf session may talk', () => {
    state.join(1, { audio: { ...INITIAL_AUDIO, deaf: true, selfDeaf: true } });
    say(PROTOBUF);
    assert.equal(sinks.tunnelled.length, 1);
  });

  test('a session that is not there reaches nobody', () => {
    assert.equal(say(PROTOBUF, 9 as SessionId), false);
    assert.equal(pipeline.counters.stranger, 1);
  });

  test('only Opus passes', () => {
    state.join(1, { hears: 'legacy' });
    assert.equal(say('400082aabb01cc'), false);
    assert.equal(pipeline.counters.wrongCodec, 1);
    assert.deepEqual(sinks.tunnelled, []);
  });

  test('a packet is read in the format of its sender alone', () => {
    assert.equal(say(LEGACY), false);
    state.join(1, { hears: 'legacy' });
    assert.equal(say(PROTOBUF), false);
    assert.equal(pipeline.counters.malformed, 2);
    assert.equal(say(LEGACY), true);
    assert.deepEqual([sinks.tunnelled.length, pipeline.counters.accepted], [1, 1]);
  });

  test('a browser that tunnels speaks protobuf', () => {
    state.join(1, { kind: 'browser', hears: 'slots' });
    assert.equal(say(PROTOBUF), true);
  });

  test('what is over the bandwidth is thinned, before anybody is looked up', () => {
    state.settings = { bandwidth: 8 * 36 }; // one packet of 4 + 32 bytes each second
    state.join(1, { since: now });
    now = (now + 1000) as Millis;
    for (let i = 0; i < 5; i++) say(PROTOBUF);
    assert.equal(pipeline.counters.accepted, 1);
    assert.equal(pipeline.counters.overBandwidth, 4);
    now = (now + 1000) as Millis;
    say(PROTOBUF);
    assert.equal(pipeline.counters.accepted, 2);
  });

  test('the next session with the same id starts with its own allowance, and a changed limit counts at once', () => {
    state.settings = { bandwidth: 8 * 36 };
    now = 2000 as Millis;
    state.join(1, { since: 1000 as Millis });
    say(PROTOBUF);
    say(PROTOBUF);
    assert.equal(pipeline.counters.accepted, 1);
    state.join(1, { since: 999 as Millis });
    say(PROTOBUF);
    assert.equal(pipeline.counters.accepted, 2);
    state.settings = { bandwidth: 1_000_000 };
    say(PROTOBUF);
    say(PROTOBUF);
    assert.equal(pipeline.counters.accepted, 4);
  });

  /**
   * Packets of two bytes, four in a millisecond, for ten seconds after ten that are lenient: how often the browsers of a channel
   * have to be told who talks to whom.
   */
  function startsIn(packet: (n: number) => string): number {
    const bank = 7 as BankId;
    state.route(alice, 0, [], [{ bank, context: 0, volume: 1 }]);
    state.route(alice, 1, [], [{ bank, context: 1, volume: 1 }]);
    for (let n = 0; n < 80_000; n++) {
      if (n === 40_000) sinks.injected.length = 0;
      now = (now + 0.25) as Millis;
      say(packet(n));
    }
    return sinks.injected.filter((injection, n) => {
      const before = sinks.injected[n - 1];
      return before === undefined || before.terminator || before.context !== injection.context;
    }).length;
  }

  test('talk spurts of one packet each pass a hundred times a second at most', () => {
    const starts = startsIn(() => '00200c2a02f811800101');
    assert.ok(starts > 10 * 50 && starts <= 10 * 100, `${starts} spurts`);
  });

  test('so do packets that change their target each time', () => {
    const starts = startsIn((n) => (n % 4 < 2 ? '00200c2a02f811' : '000801200c2a02f811'));
    assert.ok(starts > 1 && starts <= 10 * 100, `${starts} changes`);
  });

  test('the first talk spurt is free, so that whoever has just come may talk at once', () => {
    state.join(1, { since: now });
    now = (now + 2) as Millis;
    say('00081f200c2a02f811800101');
    assert.equal(pipeline.counters.accepted, 1);
  });

  test('a key that is tapped ten times a second loses no packet, and its rate is told as it is', () => {
    const opus = 'f8'.repeat(80);
    for (let n = 0; n < 600; n++) {
      now = (now + (n % 3 === 0 ? 60 : 20)) as Millis;
      say(`00200c2a50${opus}${n % 3 === 2 ? '800101' : ''}`);
    }
    assert.deepEqual([pipeline.counters.accepted, pipeline.counters.overBandwidth], [600, 0]);
    // As everywhere, both ends of the second are in it.
    assert.equal(pipeline.bytesPerSecond(alice), 31 * (80 + 32));
  });

  test('talking counts as activity, being silenced does not', () => {
    say(PROTOBUF);
    assert.equal(state.sessions.get(alice)?.lastActive, now);
    state.join(1, { audio: { ...INITIAL_AUDIO, mute: true } });
    say(PROTOBUF);
    assert.equal(state.sessions.get(alice)?.lastActive, 0);
  });
});

describe('delivery', () => {
  test('each recipient gets one copy, by UDP where it is reached so, else through its tunnel', () => {
    state.route(alice, 0, [groupOf([2, 3]), groupOf([4], { wire: 'legacy' })]);
    sinks.byUdp.add(2).add(4);
    say(PROTOBUF);
    assert.deepEqual(
      sinks.datagrams.map(([to]) => to),
      [2, 4],
    );
    assert.deepEqual(
      sinks.tunnelled.map(([to]) => to),
      [3],
    );
    assert.equal(sinks.datagrams[0]?.[1], sinks.tunnelled[0]?.[1], 'the same bytes');
    assert.deepEqual([pipeline.counters.datagrams, pipeline.counters.tunnelled], [2, 1]);
  });

  test('a group hears in its own format, context, factor and with a position only where that is shared', () => {
    state.route(alice, 5, [
      groupOf([2], { context: 3, volume: 0.5, positional: true }),
      groupOf([3], { wire: 'legacy', context: 2 }),
    ]);
    say(`${PROTOBUF}320c${POSITION}0805800101`);
    const [first, second] = sinks.tunnelled;
    const modern = heard(first?.[1]);
    assert.deepEqual(
      [modern.sender, modern.context, modern.volume, modern.positionLength, modern.frameNumber, modern.terminator],
      [1, 3, 0.5, 12, 12, true],
    );
    const legacy = heard(second?.[1], 'legacy');
    assert.deepEqual(
      [legacy.sender, legacy.context, legacy.positionLength, legacy.frameNumber, legacy.terminator],
      [1, 2, 0, 12, true],
    );
    assert.deepEqual([modern.opus, legacy.opus], [OPUS, OPUS]);
  });

  test('a target leads to its own route and to no other', () => {
    state.route(alice, 0, [groupOf([2])]);
    state.route(alice, 31, [groupOf([1])]);
    say(`${PROTOBUF}081f`);
    assert.deepEqual(
      sinks.tunnelled.map(([to]) => to),
      [1],
    );
    say(`${PROTOBUF}0807`);
    assert.equal(sinks.tunnelled.length, 1);
    assert.equal(pipeline.counters.unheard, 1);
  });

  test('a refused copy is counted and stops nobody else', () => {
    state.route(alice, 0, [groupOf([2, 3, 4, 5])]);
    sinks.byUdp.add(2).add(3);
    sinks.refusing.add(2).add(4);
    say(PROTOBUF);
    assert.deepEqual([sinks.datagrams.map(([to]) => to), sinks.tunnelled.map(([to]) => to)], [[3], [5]]);
    assert.deepEqual([pipeline.counters.datagramsDropped, pipeline.counters.tunnelledDropped], [1, 1]);
  });

  test('browsers are fed once per bank, however they are reached', () => {
    state.route(
      alice,
      0,
      [],
      [
        { bank: 4 as BankId, context: 0, volume: 1 },
        { bank: 7 as BankId, context: 3, volume: 0.25 },
      ],
    );
    say(PROTOBUF);
    assert.deepEqual(sinks.injected, [
      { bank: 4, speaker: 1, context: 0, volume: 1, terminator: false, opus: OPUS },
      { bank: 7, speaker: 1, context: 3, volume: 0.25, terminator: false, opus: OPUS },
    ]);
    assert.equal(pipeline.counters.injected, 2);
  });

  test('a pure terminator stays one for old clients and slots, and is a moment of silence for new clients', () => {
    state.join(1, { hears: 'legacy' });
    state.route(
      alice,
      0,
      [groupOf([2]), groupOf([3], { wire: 'legacy' })],
      [{ bank: 4 as BankId, context: 0, volume: 1 }],
    );
    say('800da000');
    const modern = heard(sinks.tunnelled[0]?.[1]);
    assert.equal(modern.opus, Buffer.from(OPUS_SILENCE).toString('hex'));
    assert.deepEqual([modern.terminator, modern.frameNumber], [true, 13]);
    const legacy = heard(sinks.tunnelled[1]?.[1], 'legacy');
    assert.deepEqual([legacy.opus, legacy.terminator, legacy.frameNumber], ['', true, 13]);
    assert.deepEqual(sinks.injected, [{ bank: 4, speaker: 1, context: 0, volume: 1, terminator: true, opus: '' }]);
  });

  test('a packet that would outgrow a datagram in one format is left out there and sent in the other', () => {
    state.join(1, { hears: 'legacy' });
    state.route(alice, 0, [groupOf([2]), groupOf([3], { wire: 'legacy' })]);
    say(`800183f4f8${'11'.repeat(1011)}`); // 1012 bytes of Opus
    assert.deepEqual(
      sinks.tunnelled.map(([to]) => to),
      [3],
    );
    assert.equal(pipeline.counters.oversize, 1);
  });
});

describe('the position of a talker', () => {
  const PLACED = `${PROTOBUF}320c${POSITION}`;
  const [ear, other] = [2 as SessionId, 3 as SessionId];

  test('is told to the browsers of the same game that hear it', () => {
    state.route(alice, 0, [], [{ bank: 4 as BankId, context: 0, volume: 1 }], [ear]);
    say(PLACED);
    pipeline.tellPositions();
    assert.deepEqual(sinks.placed, [[[ear], 1, [3, 2, 1]]]);
  });

  test('is told at most once each time, and only when it was said anew', () => {
    state.route(alice, 0, [], [], [ear]);
    state.route(alice, 0, [groupOf([9])], [], [ear]);
    for (let i = 0; i < 5; i++) say(PLACED);
    pipeline.tellPositions();
    pipeline.tellPositions();
    assert.equal(sinks.placed.length, 1);
    say(PROTOBUF);
    pipeline.tellPositions();
    assert.equal(sinks.placed.length, 1);
    say(PLACED);
    pipeline.tellPositions();
    assert.equal(sinks.placed.length, 2);
  });

  test('is told to nobody else: neither of another game, nor whom that voice was not for', () => {
    state.route(alice, 0, [groupOf([9])], [], []);
    state.route(alice, 5, [groupOf([9])], [], [other]);
    say(PLACED);
    pipeline.tellPositions();
    assert.deepEqual(sinks.placed, []);
    say(`${PLACED}0805`);
    state.route(alice, 0, [groupOf([9])], [], [ear]);
    pipeline.tellPositions();
    assert.deepEqual(sinks.placed, [[[other], 1, [3, 2, 1]]]);
  });

  test('is not told of who is silenced or gone', () => {
    state.route(alice, 0, [groupOf([9])], [], [ear]);
    state.join(1, { audio: { ...INITIAL_AUDIO, selfMute: true } });
    say(PLACED);
    pipeline.tellPositions();
    state.join(1);
    say(PLACED);
    state.join(1, { since: 7 as Millis });
    pipeline.tellPositions();
    assert.deepEqual(sinks.placed, []);
  });

  describe('of a browser', () => {
    const position = { x: 3, y: 2, z: 1, at: 1000 as Millis };
    const page = { kind: 'browser', hears: 'slots', pluginContext: 'game', position } as const;
    const heardPosition = (wire: 'legacy' | 'protobuf' = 'protobuf') => {
      const frame = heard(sinks.tunnelled.at(-1)?.[1], wire);
      return frame.positionLength === 0
        ? null
        : Buffer.from(frame.bytes.subarray(frame.positionAt, frame.positionAt + 12)).toString('hex');
    };

    test('goes along with its voice, as long as it is fresh', () => {
      for (const wire of ['protobuf', 'legacy'] as const) {
        state.join(1, page);
        state.route(alice, 0, [groupOf([2], { positional: true, wire })], [], [ear]);
        now = 1000 as Millis;
        say(PROTOBUF);
        assert.equal(heardPosition(wire), POSITION);
        assert.equal(heard(sinks.tunnelled.at(-1)?.[1], wire).opus, OPUS);
        now = 4001 as Millis;
        say(PROTOBUF);
        assert.equal(heardPosition(wire), null);
        pipeline.tellPositions();
      }
      assert.deepEqual(sinks.placed, [
        [[ear], 1, [3, 2, 1]],
        [[ear], 1, [3, 2, 1]],
      ]);
    });

    test('stays with the server when the browser is in no game, or the listener in another', () => {
      state.route(alice, 0, [groupOf([2], { positional: true })]);
      state.join(1, { ...page, pluginContext: '' });
      say(PROTOBUF);
      assert.equal(heardPosition(), null);
      state.join(1, page);
      state.route(alice, 0, [groupOf([2], { positional: false })]);
      say(PROTOBUF);
      assert.equal(heardPosition(), null);
    });
  });
});

test('the rate of the last second is told for statistics', () => {
  state.join(1, { since: now });
  for (let i = 0; i < 50; i++) {
    now = (now + 20) as Millis;
    say(PROTOBUF);
  }
  const rate = pipeline.bytesPerSecond(alice);
  assert.ok(rate > 1700 && rate < 1900, `${rate}`); // 50 packets of 36 bytes
  assert.equal(pipeline.bytesPerSecond(9 as SessionId), 0);
});
