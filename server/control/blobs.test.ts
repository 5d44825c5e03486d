import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChannelId } from '#domain/ids.ts';
import { packVersion } from '#protocol/version.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';
import { bytesHash, textHash } from './present.ts';

const OLD = packVersion(1, 2, 1);

describe('a comment, picture or description', () => {
  test('of 127 characters travels as it is, of 128 as its hash', async () => {
    const world = await ControlWorld.start();
    const ada = await world.join('Ada');
    const bob = await world.join('Bob');
    for (const length of [127, 128]) {
      // Two bytes each in UTF-8: characters count, and the hash is over bytes.
      const comment = 'ä'.repeat(length);
      bob.connection.take();
      ada.connection.say('UserState', { comment, texture: new Uint8Array(length) });
      await world.settle();
      const [{ comment: shown, commentHash, texture, textureHash } = said({})] = bob.connection
        .takeOnly('UserState')
        .map(said);
      const long = length === 128;
      assert.equal(shown, long ? undefined : comment);
      assert.deepEqual(commentHash, long ? textHash(comment) : undefined);
      assert.equal((texture as Uint8Array | undefined)?.length, long ? undefined : length);
      assert.deepEqual(textureHash, long ? bytesHash(new Uint8Array(length)) : undefined);
    }
  });

  test('is told to a login in the same form, and that of a user comes back with it', async () => {
    const world = await ControlWorld.start();
    const comment = 'c'.repeat(200);
    const texture = Uint8Array.from({ length: 300 }, (_, i) => i);
    const mo = await world.joinUser('Mo', 5);
    mo.connection.say('UserState', { comment, texture });
    await world.settle();
    mo.connection.drop();
    await world.settle();
    const again = await world.joinUser('Mo', 5);
    const connection = await world.login({ name: 'Late' });
    const told = connection.takeOnly('UserState').find(({ name }) => name === 'Mo');
    assert.deepEqual([told?.commentHash, told?.textureHash], [textHash(comment), bytesHash(texture)]);
    connection.say('RequestBlob', { sessionTexture: [again.session.id], sessionComment: [again.session.id] });
    const blobs = connection.takeOnly('UserState');
    assert.deepEqual([[...(blobs[0]?.texture ?? [])], blobs[1]?.comment], [[...texture], comment]);
  });

  test('is removed by an empty one, which is told as such', async () => {
    const world = await ControlWorld.start();
    const mo = await world.joinUser('Mo', 5);
    mo.connection.say('UserState', { comment: 'x', texture: new Uint8Array(200) });
    await world.settle();
    mo.connection.take();
    mo.connection.say('UserState', { comment: '', texture: new Uint8Array(0) });
    await world.settle();
    const [told] = mo.connection.takeOnly('UserState');
    assert.deepEqual([told?.comment, told?.texture?.length, told?.commentHash, told?.textureHash], ['', 0, null, null]);
    const stored = (await world.store.load()).users.find(({ id }) => id === 5);
    assert.deepEqual([stored?.comment, stored?.texture], ['', null]);
  });

  test('is sent in full to clients that know no hashes, pictures not at all', async () => {
    const world = await ControlWorld.start();
    const ada = await world.join('Ada');
    const old = await world.join('Old', { version: OLD });
    const comment = 'c'.repeat(200);
    ada.connection.say('UserState', { comment, texture: new Uint8Array(200) });
    await world.settle();
    assert.deepEqual(old.connection.takeOnly('UserState').map(said), [
      { session: ada.session.id, actor: ada.session.id, comment },
    ]);
  });
});

test('more than a reader can take at once is answered by and by, each once', async () => {
  const world = await ControlWorld.start({ textMessageLength: 0, imageMessageLength: 0 });
  const asker = await world.join('Asker');
  const wanted: ChannelId[] = [];
  for (let i = 0; i < 5; i++) {
    wanted.push(await world.addChannel(`Room ${i}`, 0, { description: 'x'.repeat(1024 * 1024) }));
  }
  asker.connection.say('RequestBlob', { channelDescription: [...wanted, ...wanted], sessionComment: [1] });
  const answered: (number | null)[][] = [];
  for (let tick = 0; tick < 4; tick++) {
    answered.push(asker.connection.takeOnly('ChannelState').map(({ channelId }) => channelId));
    world.clock.advance(1000);
    world.server.housekeeping.tick(world.clock.now());
    await world.settle();
  }
  assert.deepEqual(answered, [wanted.slice(0, 2), wanted.slice(2, 4), wanted.slice(4), []]);
});
