import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decoded } from '#proto/message-types.ts';
import type { Queries } from '../protocol/queries.ts';
import { TalkerTrips } from './talker-trips.ts';

/** Whatever was answered has had its consequences. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function world(answers: Record<number, Partial<Decoded<'UserStats'>>>) {
  const asked: number[] = [];
  const ask = async ({ body }: { body: { session: number } }) => {
    asked.push(body.session);
    const answer = answers[body.session];
    if (answer === undefined) throw new Error('denied');
    return answer;
  };
  return { asked, trips: new TalkerTrips({ ask } as unknown as Pick<Queries, 'ask'>) };
}

test('the way there and back of a talker is that of voice, or else of the connection', async () => {
  const { trips } = world({ 1: { udpPingAvg: 30, tcpPingAvg: 50 }, 2: { udpPingAvg: 0, tcpPingAvg: 50 }, 3: {} });
  trips.refresh([1, 2, 3], 0);
  await settled();
  assert.deepEqual(
    [1, 2, 3, 4].map((session) => trips.of(session)),
    [30, 50, null, null],
  );
});

test('it is asked for again after a while, also when it was refused', async () => {
  const { asked, trips } = world({ 1: { udpPingAvg: 30 } });
  for (const now of [0, 1000, 4000, 5000]) {
    trips.refresh([1, 7], now);
    await settled();
  }
  assert.deepEqual(asked, [1, 7, 1, 7]);
  assert.equal(trips.of(7), null);
});
