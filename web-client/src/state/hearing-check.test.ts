import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HearingFacts, walk } from './hearing-check.ts';

const GOOD: HearingFacts = {
  microphone: 'on',
  level: -20,
  mode: 'voice',
  threshold: -48,
  muted: false,
  mutedByOthers: false,
  suppressed: false,
  transmitted: true,
  connected: true,
  sent: 50,
  arriving: 5000,
  others: 3,
  listening: 2,
};

test('who is heard has a way without a broken step', () => {
  assert.ok(walk(GOOD).every(({ state }) => state === 'good'));
});

const shut = { transmitted: false };
const CASES: readonly [string, Partial<HearingFacts>, string, string][] = [
  ['no microphone in use', { microphone: 'off' }, 'microphone', 'off'],
  ['one that cannot be opened', { microphone: 'unavailable' }, 'microphone', 'unavailable'],
  ['no permission', { microphone: 'denied' }, 'permission', 'denied'],
  ['a microphone that yields nothing at all', { level: -96 }, 'level', 'silent'],
  ['one that yields hardly anything', { level: -70 }, 'level', 'quiet'],
  ['own mute', { ...shut, muted: true }, 'gate', 'muted'],
  ['mute by others', { ...shut, mutedByOthers: true }, 'gate', 'mutedByOthers'],
  ['no right to speak', { ...shut, suppressed: true }, 'gate', 'suppressed'],
  ['a threshold above the voice', { ...shut, level: -50 }, 'gate', 'belowThreshold'],
  ['a key that is not pressed', { ...shut, mode: 'push' }, 'gate', 'notPressed'],
  ['a gate shut for no reason', { ...shut, mode: 'always' }, 'gate', 'shut'],
  ['no path', { connected: false }, 'uplink', 'noPath'],
  ['a sender that sends nothing', { sent: 0 }, 'uplink', 'nothingSent'],
  ['packets that get lost', { arriving: 0 }, 'server', 'nothingArrives'],
  ['an empty channel', { others: 0, listening: 0 }, 'listeners', 'nobodyHere'],
  ['deafened people', { listening: 0 }, 'listeners', 'allDeafened'],
];
for (const [what, facts, step, fault] of CASES) {
  test(`${what} is named, and what comes after it is left open`, () => {
    const way = walk({ ...GOOD, ...facts });
    const at = way.findIndex(({ state }) => state !== 'good');
    assert.deepEqual(way[at], { step, state: 'broken', fault });
    assert.ok(way.slice(at + 1).every(({ state }) => state === 'waiting'));
  });
}

test('what is not known yet blames nobody', () => {
  for (const facts of [{ microphone: 'asking' }, { sent: null }, { arriving: null }] as const) {
    assert.ok(walk({ ...GOOD, ...facts }).every(({ state }) => state !== 'broken'));
  }
});
