import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import type { Channel, User } from '../protocol/model.ts';

const { Chat } = await import('./chat.svelte.ts');

const ME = 1;
const BEN = 2;
const LOBBY = 3;
const ATTIC = 4;

function user(session: number, name: string): User {
  // What chat does not look at is left out.
  return { session, name, channel: LOBBY } as User;
}

function world() {
  const people = new Map([ME, BEN].map((session) => [session, user(session, session === ME ? 'ana' : 'ben')]));
  const channels = new Map([LOBBY, ATTIC].map((id) => [id, { id, name: id === LOBBY ? 'Lobby' : 'Attic' } as Channel]));
  const sent: ControlMessage[] = [];
  const tree = {
    users: people,
    channels,
    ownSession: ME,
    limits: { allowHtml: true, messageLength: 0, imageMessageLength: 0, maxUsers: 0, welcomeText: '' },
    get self() {
      return people.get(ME);
    },
    userNamed: (name: string) => [...people.values()].find((person) => person.name === name),
  };
  const chat = new Chat(tree, (message) => sent.push(message));
  const hear = (message: string, to: { session?: number[]; channelId?: number[]; treeId?: number[] }, actor = BEN) =>
    chat.receive({ actor, message, session: [], channelId: [], treeId: [], ...to } as never);
  return { chat, people, channels, sent, hear };
}

test('what is said in the own channel is read at once, and nothing is unread', () => {
  const { chat, hear } = world();
  hear('hello', { channelId: [LOBBY] });
  assert.deepEqual([chat.here.entries.at(-1)?.text, chat.unread, chat.here.newFrom], ['hello', 0, 0]);
});

test('while nobody looks, messages are counted, and the first of them is marked', () => {
  const { chat, hear } = world();
  hear('seen', { channelId: [LOBBY] });
  chat.setVisible(false);
  hear('one', { channelId: [LOBBY] });
  hear('two', { channelId: [LOBBY] });
  chat.log('somebody came');
  assert.deepEqual([chat.unread, chat.here.newFrom], [2, chat.here.entries[1]?.id]);
  chat.setVisible(true);
  assert.equal(chat.unread, 0);
});

test('a private message opens a conversation without taking the view', () => {
  const { chat, hear } = world();
  hear('psst', { session: [ME] });
  assert.equal(chat.active, chat.here);
  assert.deepEqual([chat.unreadFrom('ben'), chat.here.entries.length], [1, 0]);
  chat.open({ kind: 'person', name: 'ben' });
  assert.deepEqual([chat.unread, chat.active.entries.at(-1)?.text], [0, 'psst']);
});

test('a message to a channel elsewhere says which, one to the own does not', () => {
  const { chat, hear } = world();
  hear('up here', { channelId: [ATTIC] });
  hear('to all', { channelId: [ATTIC, LOBBY] });
  assert.deepEqual(
    chat.here.entries.map(({ place }) => place),
    ['Attic', ''],
  );
});

test('what is written goes to the active conversation and is shown at once', () => {
  const { chat, sent } = world();
  assert.equal(chat.send('hello'), true);
  chat.open({ kind: 'person', name: 'ben' });
  chat.send('psst', ['data:image/png;base64,AA']);
  chat.open({ kind: 'tree', channel: ATTIC, name: 'Attic' });
  chat.send('all of you');
  const targets = sent.map(({ body }) => {
    const { session, channelId, treeId } = body as Record<string, number[]>;
    return { session, channelId, treeId };
  });
  assert.deepEqual(targets, [
    { session: [], channelId: [LOBBY], treeId: [] },
    { session: [BEN], channelId: [], treeId: [] },
    { session: [BEN], channelId: [], treeId: [] },
    { session: [], channelId: [], treeId: [ATTIC] },
  ]);
  assert.equal(chat.unread, 0);
  assert.ok(chat.here.entries.at(-1)?.own);
});

test('to somebody who has left nothing is sent, and nothing is shown as if it were', () => {
  const { chat, people, sent } = world();
  chat.open({ kind: 'person', name: 'ben' });
  people.delete(BEN);
  assert.equal(chat.send('still there?'), false);
  assert.deepEqual([sent.length, chat.active.entries.length], [0, 0]);
  assert.equal(chat.canSendTo({ kind: 'person', name: 'ben' }), false);
});

test('a closed conversation gives way to the channel, and comes back with the next message', () => {
  const { chat, hear } = world();
  hear('psst', { session: [ME] });
  chat.open({ kind: 'person', name: 'ben' });
  chat.close(chat.active);
  assert.deepEqual([chat.active, chat.conversations.length], [chat.here, 1]);
  chat.close(chat.here);
  assert.equal(chat.conversations.length, 1);
  hear('hey', { session: [ME] });
  assert.equal(chat.conversations.length, 2);
});

test('the oldest entries go when there are too many', () => {
  const { chat } = world();
  for (let i = 0; i < 600; i++) chat.log(String(i));
  assert.deepEqual([chat.here.entries.length, chat.here.entries[0]?.text], [500, '100']);
});

test('after leaving nothing is left of what was said, nor of what was new', () => {
  const { chat, hear } = world();
  chat.setVisible(false);
  hear('secret', { session: [ME] });
  hear('hello', { channelId: [LOBBY] });
  chat.open({ kind: 'person', name: 'ben' });
  chat.here.draft = 'half a word';
  chat.clear();
  assert.deepEqual(
    [chat.active, chat.unread, chat.here.newFrom, chat.here.entries.length, chat.conversations.length],
    [chat.here, 0, 0, 0, 1],
  );
});
