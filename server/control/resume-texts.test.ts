import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ControlWorld } from '../../test/support/control-world.ts';
import type { RecordingConnection } from '../../test/support/recording-connection.ts';

/** A page that reads only when it is told to: what it has not read when its connection breaks never arrived. */
class Page {
  readonly texts: string[] = [];
  connection: RecordingConnection;
  #token: string;
  #count = 0;

  constructor(connection: RecordingConnection) {
    this.connection = connection;
    this.#token = connection.takeOnly('WebHello')[0]?.resumeToken ?? '';
  }

  /** most: where the network breaks. */
  read(most = Number.POSITIVE_INFINITY): void {
    for (const { name, body } of this.connection.take().slice(0, most)) {
      if (name === 'Resumed') {
        this.#token = body.resumeToken;
        this.#count = body.texts ?? this.#count;
      }
      if (name !== 'TextMessage') continue;
      this.#count += 1;
      this.texts.push(body.message);
    }
  }

  resume(over: RecordingConnection, counting = true): void {
    this.connection.take();
    this.connection = over;
    over.say('Resume', { token: this.#token, ...(counting ? { texts: this.#count } : {}) });
  }
}

async function meet() {
  const world = await ControlWorld.start();
  const writer = await world.join('Writer');
  const page = new Page(await world.login({ name: 'Page', kind: 'browser' }));
  const session = world.sessionOf(page.connection);
  assert.ok(session);
  return {
    world,
    page,
    write: (...texts: string[]) => {
      for (const message of texts) writer.connection.say('TextMessage', { session: [session.id], message });
      return world.settle();
    },
    lose: () => {
      page.connection.drop('lost');
      return world.settle();
    },
    resume: (counting?: boolean) => {
      page.resume(world.connect({ kind: 'browser' }), counting);
      return world.settle();
    },
  };
}

describe('texts that were written to a page on its way back', () => {
  test('arrive when the server knew of the loss', async () => {
    const { page, write, lose, resume } = await meet();
    await write('before');
    page.read();
    await lose();
    await write('one', 'two');
    await resume();
    page.read();
    assert.deepEqual(page.texts, ['before', 'one', 'two']);
  });

  test('arrive when the network had swallowed them and the server knew of nothing', async () => {
    const { page, write, resume } = await meet();
    await write('before');
    page.read();
    await write('one', 'two');
    await resume();
    await write('after');
    page.read();
    assert.deepEqual(page.texts, ['before', 'one', 'two', 'after']);
  });

  test('arrive once, whether they were swallowed, written during the loss, or both, one loss after the other', async () => {
    const { page, write, lose, resume } = await meet();
    for (const round of ['a', 'b', 'c']) {
      await write(`${round} read`);
      page.read();
      await write(`${round} swallowed`);
      page.connection.take();
      await lose();
      await write(`${round} parked`);
      await resume();
    }
    page.read();
    const all = ['a', 'b', 'c'].flatMap((round) => [`${round} read`, `${round} swallowed`, `${round} parked`]);
    assert.deepEqual(page.texts, all);
  });

  test('arrive when the connection that brings them breaks before it brought them, or half of them', async () => {
    const { page, write, lose, resume } = await meet();
    await lose();
    await write('one', 'two', 'three');
    await resume();
    page.read(0);
    await lose();
    await resume();
    const texts = page.connection.sent.findIndex(({ name }) => name === 'TextMessage');
    page.read(texts + 2);
    assert.deepEqual(page.texts, ['one', 'two']);
    await resume();
    page.read();
    assert.deepEqual(page.texts, ['one', 'two', 'three']);
  });

  test('are the last ones when there were too many to keep, and none comes twice later', async () => {
    const { page, write, lose, resume } = await meet();
    const numbers = Array.from({ length: 300 }, (_, at) => `text ${at}`);
    await lose();
    await write(...numbers);
    await resume();
    page.read();
    assert.deepEqual(page.texts, numbers.slice(100));
    await resume();
    page.read();
    assert.equal(page.texts.length, 200);
  });

  test('arrive at a page of an older build as far as they were written after the server noticed the loss', async () => {
    const { page, write, lose, resume } = await meet();
    await write('before');
    page.read();
    await lose();
    await write('one');
    await resume(false);
    page.read();
    assert.deepEqual(page.texts, ['before', 'one']);
    await resume(false);
    page.read();
    assert.deepEqual(page.texts, ['before', 'one']);
  });

  test('of the session before are none of the next one', async () => {
    const { world, page, write } = await meet();
    await write('one', 'two');
    page.connection.drop('left');
    await world.settle();
    const next = new Page(await world.login({ name: 'Page', kind: 'browser' }));
    next.resume(world.connect({ kind: 'browser' }));
    await world.settle();
    next.read();
    assert.deepEqual(next.texts, []);
  });
});
