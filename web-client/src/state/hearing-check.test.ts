import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HearingFacts, walk } from './hearing-check.ts';

const GOOD: HearingFacts = {
  microphone: 'on',
  raw: -18,
  level: -20,
  mode: 'voice',
  threshold: -48,
  muted: false,
  mutedByOthers: false,
  suppressed: false,
  transmitted: true,
  tried: true,
  connected: true,
  unheard: false,
  leaves: true,
  arrives: true,
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
  ['a browser without sound', { microphone: 'soundless' }, 'microphone', 'soundless'],
  ['no permission', { microphone: 'denied' }, 'permission', 'denied'],
  ['a page that is not secure', { microphone: 'insecure' }, 'permission', 'insecure'],
  ['a microphone that yields nothing at all', { raw: -96, level: -96 }, 'level', 'silent'],
  ['one that yields hardly anything', { raw: -70, level: -70 }, 'level', 'quiet'],
  ['own mute', { ...shut, muted: true }, 'gate', 'muted'],
  ['mute by others', { ...shut, mutedByOthers: true }, 'gate', 'mutedByOthers'],
  ['no right to speak', { ...shut, suppressed: true }, 'gate', 'suppressed'],
  ['a threshold above the voice', { ...shut, level: -50 }, 'gate', 'belowThreshold'],
  ['a voice that is taken for noise', { ...shut, level: -96 }, 'gate', 'belowThreshold'],
  ['a key that is not pressed', { ...shut, mode: 'push' }, 'gate', 'notPressed'],
  ['a gate shut for no reason', { ...shut, mode: 'always' }, 'gate', 'shut'],
  ['no path', { connected: false }, 'uplink', 'noPath'],
  ['a browser that cannot encode', { connected: false, unheard: true }, 'uplink', 'cannotSend'],
  ['a sender that sends nothing', { leaves: false }, 'uplink', 'nothingSent'],
  ['packets that get lost', { arrives: false }, 'server', 'nothingArrives'],
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
  for (const facts of [{ microphone: 'asking' }, { connected: null }, { leaves: null }, { arrives: null }] as const) {
    assert.ok(walk({ ...GOOD, ...facts }).every(({ state }) => state !== 'broken'));
  }
});

/** Nobody has said anything yet, in a room where nothing is to be heard. */
const STILL = { raw: -96, level: -96, transmitted: false, tried: false, leaves: null, arrives: null } as const;

test('who has not spoken yet is not called broken, however they speak', () => {
  for (const mode of ['voice', 'push', 'always'] as const) {
    const way = walk({ ...GOOD, ...STILL, mode });
    assert.ok(way.every(({ state }) => state !== 'broken'));
    assert.deepEqual(
      way.filter(({ state }) => state === 'waiting').map(({ step }) => step),
      ['level', 'gate', 'uplink', 'server'],
    );
  }
});

test('what is broken for certain is named before anybody has spoken', () => {
  const named = (facts: Partial<HearingFacts>) =>
    walk({ ...GOOD, ...STILL, ...facts }).find(({ fault }) => fault)?.fault;
  assert.equal(named({ muted: true }), 'muted');
  assert.equal(named({ muted: true, tried: true }), 'muted');
  assert.equal(named({ suppressed: true, tried: true }), 'suppressed');
  assert.equal(named({ connected: false }), 'noPath');
  assert.equal(named({ others: 0, listening: 0 }), 'nobodyHere');
});
