import assert from 'node:assert/strict';
import { clientIdentity } from '../support/client-certificate.ts';
import { arrivals, conforms, conformsByTls, denials, makeChannel, setRules, settled } from '../support/conformance.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';

function listens(watcher: ProtocolClient, client: ProtocolClient): number[] {
  return [...(watcher.belief.users.get(client.session)?.listening ?? [])];
}

conforms('listening takes the right, entry by entry, and what is refused is shown to nobody', {}, async (world) => {
  const boss = await world.boss();
  const open = await makeChannel(boss, 'Open');
  const closed = await makeChannel(boss, 'Closed');
  await setRules(boss, closed, [{ group: 'all', deny: 0x800 }]);
  const ada = await world.join('Ada');
  assert.deepEqual(await denials(ada, 'UserState', { listeningChannelAdd: [closed, open, 99] }), ['Permission 800']);
  await settled(boss);
  assert.deepEqual(listens(boss, ada), [open]);
  ada.send('UserState', { listeningChannelRemove: [open, 99] });
  await settled(ada, boss);
  assert.deepEqual(listens(boss, ada), []);
});

conforms(
  'a channel has as many listeners, and a user listens to as many channels, as the settings say',
  { listenersPerChannel: 1, listenersPerUser: 2 },
  async (world) => {
    const boss = await world.boss();
    const [a, b, c] = [await makeChannel(boss, 'A'), await makeChannel(boss, 'B'), await makeChannel(boss, 'C')];
    const ada = await world.join('Ada');
    const ben = await world.join('Ben');
    assert.deepEqual(await denials(ada, 'UserState', { listeningChannelAdd: [a, b, c] }), ['UserListenerLimit']);
    assert.deepEqual(await denials(ben, 'UserState', { listeningChannelAdd: [a, c] }), ['ChannelListenerLimit']);
    await settled(boss);
    assert.deepEqual([listens(boss, ada), listens(boss, ben)], [[a, b], [c]]);
  },
);

conforms('volumes are seen by their owner alone', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const ada = await world.join('Ada');
  const volume = { listeningVolumeAdjustment: [{ listeningChannel: a, volumeAdjustment: 0.25 }] };
  const [own] = await arrivals(ada, 'UserState', () => {
    ada.send('UserState', { listeningChannelAdd: [a], ...volume });
    return settled(ada);
  });
  assert.deepEqual(
    own?.listeningVolumeAdjustment.map(({ volumeAdjustment }) => volumeAdjustment),
    [0.25],
  );
  await settled(boss);
  const seen = boss.inbox.all.flatMap((message) => (message.name === 'UserState' ? [message.body] : []));
  for (const body of seen) assert.deepEqual(body.listeningVolumeAdjustment, []);
  const quiet = await arrivals(boss, 'UserState', async () => {
    ada.send('UserState', { listeningVolumeAdjustment: [{ listeningChannel: a, volumeAdjustment: 2 }] });
    await settled(ada, boss);
  });
  assert.deepEqual(quiet, [], 'a change of volume alone is told to nobody else');
});

conforms(
  'volumes are seen by all where the settings say so',
  { broadcastListenerVolumeAdjustments: true },
  async (world) => {
    const boss = await world.boss();
    const ada = await world.join('Ada');
    const states = await arrivals(boss, 'UserState', async () => {
      ada.send('UserState', {
        listeningChannelAdd: [0],
        listeningVolumeAdjustment: [{ listeningChannel: 0, volumeAdjustment: 0.5 }],
      });
      await settled(ada, boss);
    });
    assert.deepEqual(
      states[0]?.listeningVolumeAdjustment.map(({ volumeAdjustment }) => volumeAdjustment),
      [0.5],
    );
  },
);

conforms('a text to a channel comes to its listeners, once', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const ada = await world.join('Ada');
  ada.send('UserState', { listeningChannelAdd: [a, 0] });
  await settled(ada);
  const texts = await arrivals(ada, 'TextMessage', async () => {
    boss.send('TextMessage', { channelId: [a, 0], treeId: [0], session: [ada.session], message: 'hello' });
    await settled(boss, ada);
  });
  assert.equal(texts.length, 1);
});

conformsByTls(
  'what a registered user listens to, and how loud, outlives its session; a guest starts anew',
  {},
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A');
    const b = await makeChannel(boss, 'B');
    const identity = clientIdentity('Ada');
    const first = await world.join('Ada', { identity });
    first.send('UserState', { userId: 0 });
    first.send('UserState', {
      listeningChannelAdd: [a, b],
      listeningVolumeAdjustment: [
        { listeningChannel: a, volumeAdjustment: 0.25 },
        { listeningChannel: b, volumeAdjustment: 0.5 },
      ],
    });
    first.send('UserState', { listeningChannelRemove: [b] });
    await settled(first);
    await first.close();
    const again = await world.join('Ada', { identity });
    await settled(again, boss);
    assert.deepEqual([listens(boss, again), listens(again, again)], [[a], [a]]);
    const volumes = again.inbox.all.flatMap(({ name, body }) =>
      name === 'UserState' ? body.listeningVolumeAdjustment : [],
    );
    assert.deepEqual(
      volumes.map(({ listeningChannel, volumeAdjustment }) => [listeningChannel, volumeAdjustment]),
      [[a, 0.25]],
    );
    const [relistening] = await arrivals(again, 'UserState', async () => {
      again.send('UserState', { listeningChannelAdd: [b] });
      await settled(again);
    });
    assert.equal(relistening?.listeningVolumeAdjustment[0]?.volumeAdjustment, 0.5, 'remembered');
    const guest = await world.join('Guest');
    guest.send('UserState', { listeningChannelAdd: [a] });
    await settled(guest);
    await guest.close();
    assert.deepEqual(listens(boss, await world.join('Guest')), []);
  },
);
