import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packVersion } from '#protocol/version.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';
import { ActionPlace, type ActionTarget } from './context-actions.ts';

async function world(version = packVersion(1, 5, 735)) {
  const world = await ControlWorld.start();
  const ada = await world.join('Ada', { version });
  const chosen: (readonly [number, ActionTarget])[] = [];
  const add = (action: string, text: string) => {
    const places = ActionPlace.Server | ActionPlace.User;
    world.server.contextActions.add(ada.session.id, action, text, places, (by, on) => chosen.push([by, on]));
  };
  return { world, ada, chosen, add };
}

test('an entry appears in the menu of one session, and choosing it calls back with what it was chosen on', async () => {
  const { world: w, ada, chosen, add } = await world();
  add('praise', 'Praise');
  assert.deepEqual(ada.connection.takeOnly('ContextActionModify').map(said), [
    { action: 'praise', text: 'Praise', context: 5, operation: 0 },
  ]);
  const bob = await w.join('Bob');
  ada.connection.say('ContextAction', { action: 'praise', session: bob.session.id });
  ada.connection.say('ContextAction', { action: 'praise', session: 0, channelId: 0 });
  bob.connection.say('ContextAction', { action: 'praise' });
  await w.settle();
  assert.deepEqual(chosen, [
    [ada.session.id, { session: bob.session.id, channel: null }],
    [ada.session.id, { session: null, channel: 0 }],
  ]);
});

test('choosing it on what does not exist, or an entry that does not, is dropped', async () => {
  const { world: w, ada, chosen, add } = await world();
  add('praise', 'Praise');
  ada.connection.say('ContextAction', { action: 'praise', session: 99 });
  ada.connection.say('ContextAction', { action: 'praise', channelId: 99 });
  ada.connection.say('ContextAction', { action: 'blame' });
  await w.settle();
  assert.deepEqual(chosen, []);
});

test('an entry of the same name takes the place of the first, and all go with the session', async () => {
  const { world: w, ada, chosen, add } = await world();
  add('praise', 'Praise');
  add('praise', 'Praise more');
  const operations = ada.connection.takeOnly('ContextActionModify').map(({ operation }) => operation);
  assert.deepEqual(operations, [0, 1, 0]);
  ada.connection.drop();
  await w.settle();
  w.server.contextActions.trigger(ada.session.id, 'praise', { session: null, channel: null });
  add('praise', 'too late');
  assert.deepEqual(chosen, []);
});

test('a client that knows no removal is not sent any', async () => {
  const { ada, add } = await world(packVersion(1, 2, 3));
  add('praise', 'Praise');
  add('praise', 'Praise more');
  assert.deepEqual(ada.connection.takeNames(), ['ContextActionModify', 'ContextActionModify']);
});
