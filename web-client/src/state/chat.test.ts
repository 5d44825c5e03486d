import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import type { Channel, User } from '../protocol/model.ts';

const { Chat } = await import('./chat.svelte.ts');
const { personPlace } = await import('./chat-conversation.svelte.ts');

const ME = 1;
const BEN = 2;
const LOBBY = 3;
const ATTIC = 4;

function user(session: number, name: string, hash = ''): User {
  // What chat does not look at is left out.
  return { session, name, hash, channel: LOBBY } as User;
}

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function world() {
  const people = new Map([ME, BEN].map((session) => [session, user(session, session === ME ? 'ana' : 'ben')]));
  const channels = new Map([LOBBY, ATTIC].map((id) => [id, { id, name: id === LOBBY ? 'Lobby' : 'Attic' } as Channel]));
  const gone = new Map<number, User>();
  const sent: ControlMessage[] = [];
  const tree = {
    users: people,
    known: (session: number) => people.get(session) ?? gone.get(session),
    channels,
    ownSession: ME,
    limits: { allowHtml: true, messageLength: 0, imageMessageLength: 0, maxUsers: 0, welcomeText: '' },
    get self() {
      return people.get(ME);
    },
  };
  const fences: ((handled: boolean) => void)[] = [];
  const chat = new Chat(tree, {
    send: (message) => sent.push(message),
    fence: () => new Promise((resolve) => fences.push(resolve)),
  });
  const ben = user(BEN, 'ben');
  /** The server answers so many pings, or the connection is lost. */
  const answer = async (count: number, handled = true) => {
    for (const resolve of fences.splice(0, count)) resolve(handled);
    await settled();
  };
  const hear = (message: string, to: { session?: number[]; channelId?: number[]; treeId?: number[] }, actor = BEN) =>
    chat.receive({ actor, message, session: [], channelId: [], treeId: [], ...to } as never);
  return { chat, people, gone, channels, sent, hear, ben, answer };
}

test('what is said in the own channel is read at once, and nothing is unread', () => {
  const { chat, hear } = world();
  hear('hello', { channelId: [LOBBY] });
  assert.deepEqual([chat.here.entries.at(-1)?.text, chat.unread, chat.here.newFrom], ['hello', 0, 0]);
});

test("what somebody wrote who has left since is still theirs, and what nobody knows is not the server's", () => {
  const { chat, people, gone, hear } = world();
  gone.set(BEN, user(BEN, 'ben'));
  people.delete(BEN);
  hear('bye, it is 4711', { session: [ME] });
  const conversation = chat.conversations.at(-1);
  assert.deepEqual([conversation?.place.kind, conversation?.entries.at(-1)?.author], ['person', 'ben']);
  hear('enter your password', { channelId: [LOBBY] }, 9);
  assert.equal(chat.here.entries.at(-1)?.author, '?');
  hear('welcome', { channelId: [LOBBY] }, 0);
  assert.equal(chat.here.entries.at(-1)?.author, '');
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
  const { chat, ben, hear } = world();
  hear('psst', { session: [ME] });
  assert.equal(chat.active, chat.here);
  assert.deepEqual([chat.unreadFrom(ben), chat.here.entries.length], [1, 0]);
  chat.openWith(ben);
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
  const { chat, ben, sent } = world();
  assert.equal(chat.send('hello'), true);
  chat.openWith(ben);
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
  const { chat, people, ben, sent } = world();
  chat.openWith(ben);
  people.delete(BEN);
  assert.equal(chat.send('still there?'), false);
  assert.deepEqual([sent.length, chat.active.entries.length], [0, 0]);
  assert.equal(chat.canSendTo(personPlace(ben)), false);
});

test('a closed conversation gives way to the channel, and comes back with the next message', () => {
  const { chat, ben, hear } = world();
  hear('psst', { session: [ME] });
  chat.openWith(ben);
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
  const { chat, ben, hear } = world();
  chat.setVisible(false);
  hear('secret', { session: [ME] });
  hear('hello', { channelId: [LOBBY] });
  chat.openWith(ben);
  chat.here.draft = 'half a word';
  chat.clear();
  assert.deepEqual(
    [chat.active, chat.unread, chat.here.newFrom, chat.here.entries.length, chat.conversations.length],
    [chat.here, 0, 0, 0, 1],
  );
});

test('what comes below what somebody reads is unread until the end is in sight', () => {
  const { chat, hear } = world();
  hear('read', { channelId: [LOBBY] });
  chat.setEndInSight(false);
  hear('one', { channelId: [LOBBY] });
  hear('two', { channelId: [LOBBY] });
  assert.deepEqual([chat.unread, chat.here.newFrom], [2, chat.here.entries[1]?.id]);
  chat.setEndInSight(true);
  assert.equal(chat.unread, 0);
});

test('a conversation follows somebody with a certificate through names and connections', () => {
  const { chat, people, hear, sent } = world();
  const cleo = user(5, 'cleo', 'c1e0');
  people.set(5, cleo);
  hear('psst', { session: [ME] }, 5);
  chat.openWith(cleo);
  const { active } = chat;
  const renamed = user(5, 'cleopatra', 'c1e0');
  people.set(5, renamed);
  chat.renamed(cleo, renamed);
  assert.deepEqual(
    [active.place.kind === 'person' && active.place.name, chat.canSendTo(active.place)],
    ['cleopatra', true],
  );
  hear('still me', { session: [ME] }, 5);
  people.delete(5);
  assert.equal(chat.canSendTo(active.place), false);
  // Somebody else takes the name.
  people.set(6, user(6, 'cleopatra', 'bad'));
  assert.equal(chat.canSendTo(active.place), false);
  people.set(7, user(7, 'queen', 'c1e0'));
  hear('back again', { session: [ME] }, 7);
  assert.deepEqual([chat.conversations.length, active.entries.length], [2, 3]);
  chat.send('welcome');
  const last = sent.at(-1);
  assert.ok(last?.name === 'TextMessage');
  assert.deepEqual(last.body.session, [7]);
});

test('without a certificate a conversation follows a new name, and ends when its person leaves', () => {
  const { chat, people, ben } = world();
  chat.openWith(ben);
  chat.active.draft = 'for your ears only';
  const renamed = user(BEN, 'benny');
  people.set(BEN, renamed);
  chat.renamed(ben, renamed);
  assert.ok(chat.canSendTo(chat.active.place));
  assert.equal(chat.unreadFrom(renamed), 0);
  people.delete(BEN);
  const stranger = user(8, 'benny');
  people.set(8, stranger);
  assert.equal(chat.canSendTo(chat.active.place), false);
  chat.openWith(stranger);
  assert.deepEqual([chat.active.draft, chat.conversations.length], ['', 3]);
});

test('a message is marked until the server has handled it', async () => {
  const { chat, answer } = world();
  chat.send('hello');
  const [entry] = chat.here.entries;
  assert.ok(entry);
  assert.equal(chat.deliveryOf(entry)?.state, 'sending');
  await answer(2);
  assert.equal(chat.deliveryOf(entry), undefined);
});

test('a refusal goes to the message the server is handling, and to none before or after', async () => {
  const { chat, answer } = world();
  chat.send('first');
  assert.equal(chat.refuse('of something earlier'), false);
  chat.send('<b>second</b>', [], '**second**');
  const [first, second] = chat.here.entries;
  assert.ok(first && second);
  await answer(3);
  assert.deepEqual(chat.handled, { place: 'chat', picture: false });
  assert.equal(chat.refuse('too fast'), true);
  await answer(1);
  assert.equal(chat.refuse('of something later'), false);
  assert.deepEqual(
    [chat.deliveryOf(first), chat.deliveryOf(second)],
    [undefined, { state: 'refused', reason: 'too fast' }],
  );
});

test('what was refused is sent again, or goes back to be written on', async () => {
  const { chat, sent, answer } = world();
  const refuse = async () => {
    await answer(1);
    chat.refuse('too fast');
    await answer(1);
  };
  chat.send('<b>hello</b>', ['data:image/png;base64,AA'], '**hello**');
  await refuse();
  await refuse();
  const [text, image] = chat.here.entries;
  assert.ok(text && image);
  assert.equal(chat.sendAgain(text), true);
  await answer(2);
  assert.deepEqual([sent.length, chat.here.entries.length, chat.here.entries.at(-1)?.text], [3, 2, '<b>hello</b>']);
  chat.here.draft = 'and more';
  chat.takeBack(image);
  const again = chat.here.entries.at(-1);
  assert.ok(again);
  chat.takeBack(again);
  assert.deepEqual(
    [chat.here.entries.length, chat.here.draft, chat.here.images],
    [0, '**hello**\nand more', ['data:image/png;base64,AA']],
  );
});

test('a message that went into a dead connection does not stand as sent', async () => {
  const { chat, answer } = world();
  chat.send('did you get this?');
  const [entry] = chat.here.entries;
  assert.ok(entry);
  await answer(2, false);
  assert.equal(chat.deliveryOf(entry)?.state, 'lost');
});

test('a refusal of a message in a conversation that nobody looks at is not taken for said', async () => {
  const { chat, ben, answer } = world();
  chat.send('hello');
  chat.openWith(ben);
  await answer(1);
  assert.equal(chat.refuse('too fast'), false);
  assert.equal(chat.deliveryOf(chat.here.entries[0] ?? assert.fail())?.state, 'refused');
});

test('what comes in conversations that are not open is kept for whoever listens to the page, until one is opened', () => {
  const { chat, ben, hear } = world();
  const heard = () => chat.elsewhere.map(({ entry }) => entry.text);
  hear('in sight', { channelId: [LOBBY] });
  chat.log('somebody came');
  assert.deepEqual(heard(), []);
  hear('psst', { session: [ME] });
  assert.deepEqual(heard(), ['psst']);
  chat.openWith(ben);
  assert.deepEqual(heard(), []);
  hear('still here', { session: [ME] });
  for (const text of ['one', 'two', 'three']) hear(text, { channelId: [LOBBY] });
  chat.log('ben muted you');
  assert.deepEqual(heard(), ['two', 'three', 'ben muted you']);
});
