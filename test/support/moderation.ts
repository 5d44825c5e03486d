import assert from 'node:assert/strict';
import { ROOT_RULES, setRules } from './conformance.ts';
import type { MumbleClient } from './mumble-client.ts';
import type { Room } from './room.ts';

/** Limits of speed have tests of their own: for rooms where much is clicked within a second. */
export const UNHURRIED = { messageLimit: 1000, messageBurst: 1000 };

/** Who may do everything but talk. */
export function joinAsSuperUser(room: Room): Promise<MumbleClient> {
  return room.app.join('SuperUser', { password: room.app.app.firstPassword ?? '' });
}

/** Registers somebody who is there; resolves with the registration. */
export async function register(superUser: MumbleClient, name: string): Promise<number> {
  await superUser.becomes((belief) => belief.userNamed(name) !== undefined, name);
  const user = superUser.belief.userNamed(name) ?? assert.fail();
  if (user.userId === null) superUser.send('UserState', { session: user.session, userId: 0 });
  await superUser.becomes(() => user.userId !== null, `registration of ${name}`);
  return user.userId ?? assert.fail();
}

/** Makes these the administrators of the server. */
export async function promote(superUser: MumbleClient, ...names: readonly string[]): Promise<void> {
  const add: number[] = [];
  for (const name of names) add.push(await register(superUser, name));
  await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add }] });
}
