import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawnWorld, newSession } from '../../test/support/drawn-world.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { judgeDuplicate } from './duplicate-login.ts';
import type { SessionId, UserId } from './ids.ts';
import { SessionIds } from './session-ids.ts';

const id = (n: number) => n as SessionId;
const user = (n: number) => n as UserId;

test('ids run from 1 to twice the users less one, then there are none', () => {
  const ids = new SessionIds(3);
  assert.deepEqual(
    Array.from({ length: 6 }, () => ids.take()),
    [1, 2, 3, 4, 5, null],
  );
});

test('an id that comes back is given out last', () => {
  const ids = new SessionIds(2);
  ids.take();
  ids.giveBack(id(1));
  assert.deepEqual([ids.take(), ids.take(), ids.take(), ids.take()], [2, 3, 1, null]);
});

test('an id comes back once, and only if it belongs here', () => {
  const ids = new SessionIds(1);
  assert.equal(ids.take(), 1);
  for (const given of [0, 2, -1, 1, 1]) ids.giveBack(id(given));
  assert.deepEqual([ids.take(), ids.take()], [1, null]);
});

test('an id that somebody brought along is not given to another', () => {
  const ids = new SessionIds(2);
  ids.claim(id(2));
  assert.deepEqual([ids.take(), ids.take(), ids.take()], [1, 3, null]);
});

test('sessions are found by name in any case, by user, certificate, channel and channel listened to', () => {
  const world = new DrawnWorld('Root: Ann\n  Hall: bob');
  const { sessions } = world.state;
  const [ann, hall] = [world.session('Ann'), world.channel('Hall')];
  world.state.update(ann, { user: user(5), listening: new Map([[hall, 1]]), name: 'Änn' });
  assert.equal(sessions.byName('äNN')?.id, ann);
  assert.equal(sessions.byName('ann'), undefined);
  assert.equal(sessions.byUser(user(5))?.id, ann);
  assert.deepEqual([...sessions.listeningTo(hall)], [ann]);
  world.move('Ann', 'Hall');
  assert.deepEqual([...sessions.inChannel(hall)], [world.session('bob'), ann]);
  world.state.update(ann, { user: null, listening: new Map() });
  assert.equal(sessions.byUser(user(5)), undefined);
  assert.equal(sessions.listeningTo(hall).size, 0);
  const eve = world.state.join(newSession({ id: id(9), name: 'eve', certHash: 'cc', user: user(6) }));
  assert.equal(sessions.byCertHash('cc'), eve);
  assert.equal(sessions.count, 3);
});

test('nothing is found of a session that left', () => {
  const world = new DrawnWorld('Root: ann');
  const { sessions } = world.state;
  const root = world.channel('Root');
  world.state.join(newSession({ id: id(9), name: 'eve', certHash: 'cc', user: user(6) }));
  world.state.update(id(9), { listening: new Map([[root, 1]]) });
  assert.equal(world.state.leave(id(9))?.name, 'eve');
  assert.equal(world.state.leave(id(9)), undefined);
  assert.deepEqual(
    [sessions.get(id(9)), sessions.byName('eve'), sessions.byUser(user(6)), sessions.byCertHash('cc')],
    [undefined, undefined, undefined, undefined],
  );
  assert.deepEqual([...sessions.inChannel(root)], [world.session('ann')]);
  assert.equal(sessions.listeningTo(root).size, 0);
});

test('two sessions never share an id, and the id of a present session is not given back', () => {
  const world = new DrawnWorld('Root: ann', { users: 1 });
  assert.throws(() => world.state.join(newSession({ id: world.session('ann') })), BrokenInvariant);
  world.state.sessions.returnId(world.session('ann'));
  assert.equal(world.state.sessions.takeId(), null);
});

test('a session that shares a name is found again when the other leaves', () => {
  const world = new DrawnWorld('Root: ann');
  world.state.join(newSession({ id: id(7), name: 'ANN' }));
  world.state.leave(world.session('ann'));
  assert.equal(world.state.sessions.byName('ann')?.id, 7);
});

// Reference 4.9. In the room: ann at 192.0.2.1 with certificate aa, unregistered; reg, user 5.
for (const [newcomer, expected] of [
  [{ user: null, name: 'new', address: '192.0.2.1', certHash: 'aa' }, 'none'],
  [{ user: user(5), name: 'other', address: '198.51.100.1', certHash: null }, 'replaces reg'],
  [{ user: user(6), name: 'ANN', address: '198.51.100.1', certHash: null }, 'replaces ann'],
  [{ user: null, name: 'ann', address: '192.0.2.1', certHash: null }, 'replaces ann'],
  [{ user: null, name: 'ann', address: '198.51.100.1', certHash: 'aa' }, 'replaces ann'],
  [{ user: null, name: 'ann', address: '198.51.100.1', certHash: 'bb' }, 'name-in-use'],
  [{ user: null, name: 'reg', address: '198.51.100.1', certHash: null }, 'name-in-use'],
] as const) {
  test(`a login as ${newcomer.name} (${newcomer.user ?? 'unregistered'}, ${newcomer.certHash}) from ${newcomer.address}: ${expected}`, () => {
    const world = new DrawnWorld('Root:');
    world.state.join(newSession({ id: id(1), name: 'ann', certHash: 'aa' }));
    world.state.join(newSession({ id: id(2), name: 'reg', user: user(5) }));
    const duplicate = judgeDuplicate(world.state.sessions, newcomer);
    const shown = duplicate.kind === 'replaces' ? `replaces ${duplicate.session.name}` : duplicate.kind;
    assert.equal(shown, expected);
  });
}
