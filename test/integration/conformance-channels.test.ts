import assert from 'node:assert/strict';
import { arrivals, conforms, denials, makeChannel, ROOT_RULES, setRules, settled } from '../support/conformance.ts';

const WRITE = 'Permission 1';

conforms('a channel is made, renamed, moved and removed, and everybody sees the same', {}, async (world) => {
  const boss = await world.boss();
  const watcher = await world.join('Watcher');
  const a = await makeChannel(boss, 'A', 0, { position: -5, maxUsers: 3, description: 'short' });
  const b = await makeChannel(boss, 'B');
  boss.send('ChannelState', { channelId: a, name: 'Alpha', position: 7, description: '' });
  boss.send('ChannelState', { channelId: a, parent: b });
  await settled(boss, watcher);
  const seen = watcher.belief.channels.get(a);
  assert.deepEqual([seen?.name, seen?.parent, seen?.position, seen?.description], ['Alpha', b, 7, '']);
  boss.send('ChannelRemove', { channelId: b });
  await watcher.becomes(({ channels }) => channels.size === 1, 'both channels gone');
  assert.deepEqual(watcher.belief.offences, []);
});

conforms('without the rights each change of a channel is denied with the right that is missing', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B');
  const guest = await world.join('Guest');
  const change = (body: object) => denials(guest, 'ChannelState', body);
  assert.deepEqual(await change({ parent: a, name: 'New' }), ['Permission 40']);
  assert.deepEqual(await change({ parent: a, name: 'New', temporary: true }), ['Permission 400']);
  assert.deepEqual(await change({ channelId: a, name: 'Other' }), [WRITE]);
  assert.deepEqual(await change({ channelId: a, description: 'x' }), [WRITE]);
  assert.deepEqual(await change({ channelId: a, position: 1 }), [WRITE]);
  assert.deepEqual(await change({ channelId: a, maxUsers: 1 }), [WRITE]);
  assert.deepEqual(await change({ channelId: a, parent: b }), [WRITE]);
  assert.deepEqual(await change({ channelId: a, linksAdd: [b] }), ['Permission 80']);
  assert.deepEqual(await denials(guest, 'ChannelRemove', { channelId: a }), [WRITE]);
  await setRules(boss, a, [{ group: 'all', grant: 0x81 }]);
  assert.deepEqual(await change({ channelId: a, parent: b }), ['Permission 40'], 'MakeChannel where it goes');
  assert.deepEqual(await change({ channelId: a, linksAdd: [b] }), ['Permission 80'], 'LinkChannel on the other side');
});

conforms('a guest without a certificate makes no channel though it may', {}, async (world) => {
  const boss = await world.boss();
  await setRules(boss, 0, [...ROOT_RULES, { group: 'all', grant: 0x440 }]);
  const guest = await world.join('Guest');
  assert.deepEqual(await denials(guest, 'ChannelState', { parent: 0, name: 'New' }), ['MissingCertificate']);
});

conforms('names of channels are checked, unique among siblings and by letter case', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B');
  await makeChannel(boss, 'A', b);
  await makeChannel(boss, 'a');
  for (const body of [
    { parent: 0, name: 'A' },
    { parent: 0, name: '' },
    { parent: 0, name: 'tab\there' },
    { parent: 0, name: 'x'.repeat(513) },
    { channelId: a, name: 'B' },
    { channelId: a, parent: b },
  ]) {
    assert.deepEqual(await denials(boss, 'ChannelState', body), ['ChannelName'], JSON.stringify(body));
  }
  assert.deepEqual(await denials(boss, 'ChannelState', { channelId: 0, name: 'Lobby' }), [WRITE], 'not the root');
});

conforms('what makes no sense is dropped without a word', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B', a);
  for (const body of [
    { channelId: 99, name: 'x' },
    { parent: 99, name: 'x' },
    { name: 'x' },
    { channelId: a, parent: a },
    { channelId: a, parent: b },
    { channelId: b, parent: a },
    { channelId: a, linksAdd: [a] },
    { channelId: a, linksAdd: [99] },
  ]) {
    const states = await arrivals(boss, 'ChannelState', async () => {
      assert.deepEqual(await denials(boss, 'ChannelState', body), [], JSON.stringify(body));
    });
    assert.deepEqual(states, [], JSON.stringify(body));
  }
});

conforms(
  'channels nest as deep and are as many as the settings say',
  { channelNestingLimit: 2, channelCountLimit: 4 },
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A');
    const b = await makeChannel(boss, 'B', a);
    assert.deepEqual(await denials(boss, 'ChannelState', { parent: b, name: 'C' }), ['NestingLimit']);
    const d = await makeChannel(boss, 'D');
    assert.deepEqual(await denials(boss, 'ChannelState', { parent: 0, name: 'E' }), ['ChannelCountLimit']);
    assert.deepEqual(await denials(boss, 'ChannelState', { channelId: a, parent: d }), ['NestingLimit']);
  },
);

conforms('a temporary channel takes its maker in, has no children and goes with its last user', {}, async (world) => {
  const boss = await world.boss();
  const watcher = await world.join('Watcher');
  const tmp = await makeChannel(boss, 'Tmp', 0, { temporary: true });
  await watcher.becomes(({ users }) => users.get(boss.session)?.channel === tmp, 'maker inside');
  assert.equal(watcher.belief.channels.get(tmp)?.temporary, true);
  assert.deepEqual(await denials(boss, 'ChannelState', { parent: tmp, name: 'Below' }), ['TemporaryChannel']);
  const permanent = await makeChannel(boss, 'Permanent');
  assert.deepEqual(await denials(boss, 'ChannelState', { channelId: permanent, parent: tmp }), ['TemporaryChannel']);
  await watcher.move(tmp);
  await boss.move(0);
  await settled(boss, watcher);
  assert.equal(watcher.belief.channels.has(tmp), true);
  await watcher.close();
  await boss.becomes(({ channels }) => !channels.has(tmp), 'channel gone');
  assert.deepEqual(boss.belief.offences, []);
});

conforms('removing a channel moves its users up, children first, each before its channel goes', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B', a);
  const inA = await world.join('In A');
  const inB = await world.join('In B');
  await inA.move(a);
  await inB.move(b);
  inA.send('UserState', { listeningChannelAdd: [b] });
  await settled(boss, inA);
  const before = boss.inbox.all.length;
  boss.send('ChannelRemove', { channelId: a });
  await boss.becomes(({ channels }) => channels.size === 1, 'both channels gone');
  const steps = boss.inbox.all.slice(before).flatMap(({ name, body }) => {
    if (name === 'ChannelRemove') return [`- ${body.channelId}`];
    if (name !== 'UserState') return [];
    return [
      body.listeningChannelRemove.length > 0 ? `${body.session} unheard` : `${body.session} to ${body.channelId}`,
    ];
  });
  assert.deepEqual(steps, [`${inB.session} to 0`, `${inA.session} unheard`, `- ${b}`, `${inA.session} to 0`, `- ${a}`]);
  for (const client of [inA, inB]) {
    await settled(client);
    assert.equal(client.channel, 0);
    assert.deepEqual(client.belief.offences, []);
  }
});

conforms('links are told as changes of one channel, and both ends know them', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B');
  const c = await makeChannel(boss, 'C');
  const watcher = await world.join('Watcher');
  boss.send('ChannelState', { channelId: a, linksAdd: [b, c] });
  boss.send('ChannelState', { channelId: c, linksRemove: [a] });
  await settled(boss, watcher);
  const links = (client: typeof watcher, id: number) => [...(client.belief.channels.get(id)?.links ?? [])];
  assert.deepEqual([links(watcher, a), links(watcher, b), links(watcher, c)], [[b], [a], []]);
  const late = await world.join('Late');
  assert.deepEqual([links(late, a), links(late, b), links(late, c)], [[b], [a], []]);
});

conforms('a full channel admits only those who may write there', {}, async (world) => {
  const boss = await world.boss();
  const small = await makeChannel(boss, 'Small', 0, { maxUsers: 1 });
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  await ada.move(small);
  assert.deepEqual(await denials(ben, 'UserState', { channelId: small }), ['ChannelFull']);
  await boss.move(small, ben.session);
});

conforms('newcomers come into the default channel', { defaultChannel: 1 }, async (world) => {
  const boss = await world.boss();
  await makeChannel(boss, 'Lobby');
  const ada = await world.join('Ada');
  assert.equal(ada.channel, 1);
  await setRules(boss, 1, [{ group: 'all', deny: 4 }]);
  assert.equal((await world.join('Ben')).channel, 0, 'not where it may not enter');
});
