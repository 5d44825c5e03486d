import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import { listeners } from './listeners.ts';

const OWN = 1;
const LINKED = 2;
const SHUT = 3;
const BEHIND = 4;
const ELSEWHERE = 5;

const channel = (id: number, links: readonly number[]) =>
  [id, { id, links: new Set(links) } as unknown as Channel] as const;
const CHANNELS = new Map([
  channel(OWN, [LINKED, SHUT]),
  channel(LINKED, [OWN]),
  channel(SHUT, [OWN, BEHIND]),
  channel(BEHIND, [SHUT]),
  channel(ELSEWHERE, []),
]);

/** Who is in this channel, listening to those. */
const user = (session: number, at: number, listening: readonly number[] = []) =>
  ({ session, channel: at, listening: new Set(listening) }) as unknown as User;

function heardBy(...others: readonly User[]): number[] {
  const self = user(9, OWN, [OWN]);
  const users = new Map([self, ...others].map((one) => [one.session, one]));
  const permissions = { mayBe: (_: number, id: number) => id !== SHUT };
  return listeners({ channels: CHANNELS, users, self }, permissions).map(({ session }) => session);
}

test('a voice is for those in its channel, not for oneself and not for those elsewhere', () => {
  assert.deepEqual(heardBy(user(1, OWN), user(2, ELSEWHERE)), [1]);
  assert.deepEqual(heardBy(), []);
});

test('linked channels hear it where one may speak, also behind one where one may not', () => {
  assert.deepEqual(heardBy(user(1, LINKED), user(2, SHUT), user(3, BEHIND)), [1, 3]);
});

test('who listens to one of these channels from elsewhere hears it', () => {
  assert.deepEqual(
    heardBy(user(1, ELSEWHERE, [OWN]), user(2, ELSEWHERE, [LINKED]), user(3, ELSEWHERE, [SHUT])),
    [1, 2],
  );
});
