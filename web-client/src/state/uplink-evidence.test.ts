import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UplinkEvidence } from './uplink-evidence.ts';

const LOOK_MS = 250;
const ASK_MS = 750;
const TRIP_MS = 20;

interface Way {
  /** Milliseconds of speech and of pause, in turn. */
  readonly talk: number;
  readonly pause: number;
  readonly leaving?: boolean;
  readonly arriving?: boolean;
  /** Packets leave in pauses, too, as WebRTC's do. */
  readonly always?: boolean;
}

/** Looks at somebody who speaks in sentences, packet by packet, over a server that tells of its last second. */
function watch({ talk, pause, leaving = true, arriving = true, always = false }: Way, milliseconds = 20_000) {
  const evidence = new UplinkEvidence();
  const speaksAt = (at: number) => at % (talk + pause) >= pause;
  const seen: { at: number; leaves: boolean | null; arrives: boolean | null }[] = [];
  let sent = 0;
  const accepted: number[] = [];
  for (let at = 0; at <= milliseconds; at += 10) {
    if (at % 20 === 0 && (always || speaksAt(at)) && leaving) sent += 1;
    if (at % 20 === 0 && speaksAt(at - TRIP_MS) && leaving && arriving) accepted.push(at);
    if (at % LOOK_MS !== 0) continue;
    evidence.looked(at, speaksAt(at));
    if (at % ASK_MS === 0) {
      evidence.counted(at, sent);
      // As the server: nothing is said of less than a quarter of a second.
      const recent = accepted.filter((time) => at - time <= 1000);
      const rate = at - (recent[0] ?? at) < 250 ? 0 : recent.length * 100;
      evidence.answered(at - TRIP_MS, at, rate);
    }
    seen.push({ at, leaves: evidence.leaves(at), arrives: evidence.arrives(at) });
  }
  return { evidence, seen, last: seen.at(-1) };
}

const SENTENCES = [
  { talk: 1500, pause: 2500 },
  { talk: 600, pause: 1400 },
  { talk: 2000, pause: 2000 },
  { talk: 5000, pause: 1000 },
  { talk: 900, pause: 4100 },
];

test('nothing is known before anybody spoke', () => {
  const { seen } = watch({ talk: 0, pause: 1000 });
  assert.ok(seen.every(({ leaves, arrives }) => leaves === null && arrives === null));
});

for (const sentences of SENTENCES) {
  const what = `sentences of ${sentences.talk} ms with pauses of ${sentences.pause} ms`;
  test(`${what} that get through are never called lost, and found to get through`, () => {
    for (const always of [true, false]) {
      const { seen } = watch({ ...sentences, always });
      assert.ok(seen.every(({ leaves, arrives }) => leaves !== false && arrives !== false));
      assert.ok(seen.some(({ leaves, arrives }) => leaves && arrives));
    }
  });

  test(`${what} that never leave are found out`, () => {
    assert.equal(watch({ ...sentences, leaving: false }).last?.leaves, false);
  });

  test(`${what} that leave and never arrive are found out`, () => {
    for (const always of [true, false]) {
      const { seen, last } = watch({ ...sentences, arriving: false, always });
      assert.equal(last?.arrives, false);
      assert.ok(seen.every(({ leaves }) => leaves !== false));
    }
  });
}

test('counting that begins anew on another way is no sign that nothing leaves', () => {
  const { evidence } = watch({ talk: 1000, pause: 0 }, 3000);
  for (let at = 3250; at <= 6000; at += LOOK_MS) {
    evidence.looked(at, true);
    if (at % 1000 === 0) evidence.counted(at, (at - 3000) / 20);
    assert.notEqual(evidence.leaves(at), false);
  }
  evidence.reset();
  assert.deepEqual([evidence.leaves(6000), evidence.arrives(6000)], [null, null]);
});

test('an answer that took longer than speech of its second blames nobody', () => {
  const evidence = new UplinkEvidence();
  for (let at = 0; at <= 10_000; at += LOOK_MS) {
    evidence.looked(at, at % 3000 < 1500);
    if (at % 1500 === 0) evidence.answered(at - 1400, at, 0);
    assert.equal(evidence.arrives(at), null);
  }
});
