import assert from 'node:assert/strict';
import { clientIdentity } from '../support/client-certificate.ts';
import {
  arrivals,
  conforms,
  conformsByTls,
  denials,
  makeChannel,
  ROOT_RULES,
  rights,
  setRules,
  settled,
} from '../support/conformance.ts';
import { LoginRejected } from '../support/protocol-client.ts';

// What playing the same steps on murmur and here has brought to light (test/differential).

conforms('listening to a channel and no longer, in one message, ends in not listening', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  ada.send('UserState', { listeningChannelAdd: [0], listeningChannelRemove: [0] });
  await settled(ada, boss);
  assert.equal(boss.belief.users.get(ada.session)?.listening.size, 0);
  const late = await world.join('Late');
  assert.equal(late.belief.users.get(ada.session)?.listening.size, 0, 'nor for who comes later');
});

conforms('linking channels and unlinking them, in one message, leaves them apart', {}, async (world) => {
  const boss = await world.boss();
  const [one, other] = [await makeChannel(boss, 'One'), await makeChannel(boss, 'Other')];
  const linked = async () => {
    await settled(boss);
    const late = await world.join('Late');
    const links = [...(late.belief.channels.get(one)?.links ?? [])];
    await late.close();
    return links;
  };
  boss.send('ChannelState', { channelId: one, linksAdd: [other], linksRemove: [other] });
  assert.deepEqual(await linked(), []);
  boss.send('ChannelState', { channelId: one, linksAdd: [other] });
  assert.deepEqual(await linked(), [other]);
  boss.send('ChannelState', { channelId: one, linksAdd: [other], linksRemove: [other] });
  assert.deepEqual(await linked(), []);
});

conforms('rights are told anew for the channel they were told anew for before', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const room = await makeChannel(boss, 'Room');
  await setRules(boss, 0, [...ROOT_RULES, { group: 'all', grant: 0x80 }]);
  await ada.move(room);
  const [news] = await arrivals(ada, 'PermissionQuery', async () => {
    await setRules(boss, 0, ROOT_RULES);
    await settled(ada);
  });
  assert.deepEqual([news?.flush, news?.channelId], [true, 0]);
});

conforms('rights in a channel that is gone are told anew as well, with the next that change', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const room = await makeChannel(boss, 'Room');
  await rights(ada, room);
  boss.send('ChannelRemove', { channelId: room });
  await settled(boss);
  const [news] = await arrivals(ada, 'PermissionQuery', async () => {
    await setRules(boss, 0, ROOT_RULES);
    await settled(ada);
  });
  assert.deepEqual([news?.flush, news?.channelId], [true, 0]);
  const next = await makeChannel(boss, 'Next');
  const [told] = await arrivals(ada, 'PermissionQuery', () => ada.move(next));
  assert.equal(told?.channelId, next, 'also when the new one has the number of the old');
});

conforms('a name that cannot be is refused for a user who does not exist as well', {}, async (world) => {
  const boss = await world.boss();
  assert.deepEqual(await denials(boss, 'UserList', { users: [{ userId: 77, name: 'a\nb' }] }), ['UserName']);
  assert.deepEqual(await denials(boss, 'UserList', { users: [{ userId: 77, name: 'Ada' }] }), []);
});

conforms('a client that names no CELT is shown with the first one', {}, async (world) => {
  const ada = await world.join('Ada');
  ada.send('UserStats', { session: ada.session });
  assert.deepEqual((await ada.next('UserStats')).celtVersions, [-2147483637]);
});

conformsByTls('a full root takes in who may write there, and nobody else', {}, async (world) => {
  const boss = await world.boss();
  const identity = clientIdentity('Ada');
  const ada = await world.join('Ada', { identity });
  ada.send('UserState', { userId: 0 });
  await settled(ada);
  await setRules(boss, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [1] }] });
  boss.send('ChannelState', { channelId: 0, maxUsers: 1 });
  await settled(boss);
  await ada.close();
  await assert.rejects(world.join('Eve'), LoginRejected);
  assert.equal((await world.join('Ada', { identity })).channel, 0);
});

conformsByTls('whoever may write in a full channel above is taken in there when a channel goes', {}, async (world) => {
  const boss = await world.boss();
  const [ada, ben] = [await world.join('Ada'), await world.join('Ben')];
  const above = await makeChannel(boss, 'Above');
  const below = await makeChannel(boss, 'Below', above);
  await ben.move(below);
  await setRules(boss, above, [{ group: '#key', grant: 1 }]);
  boss.send('ChannelState', { channelId: above, maxUsers: 1 });
  ben.send('Authenticate', { tokens: ['key'] });
  await settled(boss, ben);
  await ada.move(above);
  boss.send('ChannelRemove', { channelId: below });
  await settled(boss, ben);
  assert.equal(ben.channel, above);
});
