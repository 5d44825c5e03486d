import assert from 'node:assert/strict';
import { clientIdentity } from '../support/client-certificate.ts';
import {
  arrivals,
  conforms,
  conformsByTls,
  denials,
  makeChannel,
  ROOT_RULES,
  setRules,
  settled,
} from '../support/conformance.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';

/** Flags of a session as a watcher believes them. */
function flags(watcher: ProtocolClient, session: number): string {
  const user = watcher.belief.users.get(session);
  const names = ['mute', 'deaf', 'suppress', 'selfMute', 'selfDeaf', 'prioritySpeaker', 'recording'] as const;
  return names.filter((name) => user?.[name] === true).join(' ');
}

conforms('who moves somebody needs Move where they are, and Move there or their right to enter', {}, async (world) => {
  const boss = await world.boss();
  const from = await makeChannel(boss, 'From');
  const to = await makeChannel(boss, 'To');
  const mover = await world.join('Mover');
  const moved = await world.join('Moved');
  await moved.move(from);
  const move = (channelId: number) => denials(mover, 'UserState', { session: moved.session, channelId });
  assert.deepEqual(await move(to), ['Permission 20']);
  await setRules(boss, from, [{ group: 'all', grant: 0x20 }]);
  await setRules(boss, to, [{ group: 'all', deny: 4 }]);
  assert.deepEqual(await move(to), ['Permission 4']);
  await setRules(boss, to, [{ group: 'all', deny: 4, grant: 0x20 }]);
  assert.deepEqual(await move(to), []);
  assert.equal(mover.belief.users.get(moved.session)?.channel, to);
  assert.deepEqual(await move(99), [], 'a channel that does not exist: dropped');
});

conforms('mute and deaf imply each other as the reference says, of oneself and of others', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const set = async (client: ProtocolClient, body: object) => {
    client.send('UserState', { session: ada.session, ...body });
    await settled(client, ada, boss);
    return flags(boss, ada.session);
  };
  assert.equal(await set(ada, { selfDeaf: true }), 'selfMute selfDeaf');
  assert.equal(await set(ada, { selfDeaf: false }), 'selfMute');
  assert.equal(await set(ada, { selfDeaf: true }), 'selfMute selfDeaf');
  assert.equal(await set(ada, { selfMute: false }), '');
  assert.equal(await set(boss, { deaf: true }), 'mute deaf');
  assert.equal(await set(boss, { mute: false }), '');
  assert.deepEqual(await denials(ada, 'UserState', { session: ada.session, mute: true }), ['Permission 10']);
});

conforms('suppress can be taken away and never given', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const quiet = await makeChannel(boss, 'Quiet');
  await setRules(boss, quiet, [{ group: 'all', deny: 8 }]);
  await ada.move(quiet);
  assert.equal(flags(ada, ada.session), 'suppress');
  boss.send('UserState', { session: ada.session, suppress: false });
  await settled(boss, ada);
  assert.equal(flags(ada, ada.session), '');
  assert.deepEqual(await denials(boss, 'UserState', { session: ada.session, suppress: true }), ['Permission 10']);
});

conforms('a priority speaker is one until the next channel', {}, async (world) => {
  const boss = await world.boss();
  const hall = await makeChannel(boss, 'Hall');
  const ada = await world.join('Ada');
  await boss.setAudio({ prioritySpeaker: true }, ada.session);
  await ada.move(hall);
  await settled(boss);
  assert.equal(flags(boss, ada.session), '');
});

conforms('the owner of a temporary channel does not undo a mute from outside', {}, async (world) => {
  const boss = await world.boss();
  const tmp = await makeChannel(boss, 'Tmp', 0, { temporary: true });
  await setRules(boss, tmp, [{ group: 'all', grant: 0x10 }]);
  const ada = await world.join('Ada');
  await ada.move(tmp);
  assert.deepEqual(await denials(ada, 'UserState', { session: ada.session, mute: false }), ['TemporaryChannel']);
  assert.deepEqual(await denials(ada, 'UserState', { session: ada.session, prioritySpeaker: true }), []);
});

conforms('what only its owner sets is dropped when somebody else does', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const { session } = ada;
  for (const body of [
    { selfMute: true },
    { selfDeaf: true },
    { recording: true },
    { pluginContext: Uint8Array.of(1) },
    { pluginIdentity: 'x' },
    { listeningChannelAdd: [0] },
    { listeningChannelRemove: [0] },
    { listeningVolumeAdjustment: [{ listeningChannel: 0, volumeAdjustment: 0.5 }] },
  ]) {
    // With something that would be seen, were the message not dropped as a whole.
    const states = await arrivals(ada, 'UserState', async () => {
      boss.send('UserState', { session, mute: true, ...body });
      await settled(boss, ada);
    });
    assert.deepEqual(states, [], JSON.stringify(body));
  }
});

conforms('nobody touches SuperUser, and nobody renames by UserState', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  await setRules(boss, 0, [...ROOT_RULES, { group: 'all', grant: 0x1f0fff }]);
  assert.deepEqual(await denials(ada, 'UserState', { session: boss.session, channelId: 0 }), ['SuperUser']);
  assert.deepEqual(await denials(boss, 'UserState', { mute: true }), ['SuperUser']);
  assert.deepEqual(await denials(ada, 'UserState', { name: 'Eve' }), ['UserName']);
});

conformsByTls('registering takes the right and a certificate, for oneself and for others', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada', { identity: clientIdentity('Ada') });
  const plain = await world.join('Plain');
  assert.deepEqual(await denials(plain, 'UserState', { userId: 0 }), ['MissingCertificate']);
  assert.deepEqual(await denials(ada, 'UserState', { session: plain.session, userId: 0 }), ['Permission 40000']);
  assert.deepEqual(await denials(boss, 'UserState', { session: plain.session, userId: 0 }), ['MissingCertificate']);
  boss.send('UserState', { session: ada.session, userId: 99 });
  await plain.becomes(({ users }) => users.get(ada.session)?.userId === 1, 'registration');
  assert.deepEqual(await denials(ada, 'UserState', { userId: 0 }), ['Permission 80000']);
});

conforms('comments and pictures of others can be taken away, not written', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  ada.send('UserState', { comment: 'mine', texture: Uint8Array.of(1, 2) });
  await settled(ada, boss);
  assert.equal(boss.belief.users.get(ada.session)?.comment, 'mine');
  const of = { session: ada.session };
  assert.deepEqual(await denials(ben, 'UserState', { ...of, comment: '' }), ['Permission 100000']);
  assert.deepEqual(await denials(ben, 'UserState', { ...of, texture: new Uint8Array(0) }), ['Permission 100000']);
  assert.deepEqual(await denials(boss, 'UserState', { ...of, comment: 'theirs' }), ['TextTooLong']);
  assert.deepEqual(await denials(boss, 'UserState', { ...of, texture: Uint8Array.of(1) }), ['TextTooLong']);
  boss.send('UserState', { ...of, comment: '', texture: new Uint8Array(0) });
  await settled(boss, ada);
  assert.equal(ada.belief.users.get(ada.session)?.comment, '');
});

conforms('clients cannot put hashes, ids or tokens into what others see', {}, async (world) => {
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  const states = await arrivals(ben, 'UserState', async () => {
    ada.send('UserState', {
      session: ada.session,
      actor: ben.session,
      selfMute: true,
      hash: 'f'.repeat(40),
      commentHash: new Uint8Array(20),
      textureHash: new Uint8Array(20),
      temporaryAccessTokens: ['secret'],
      listeningChannelAdd: [99],
    });
    await settled(ada, ben);
  });
  const fields = states.map((body) =>
    Object.entries(body)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => `${name} ${value}`),
  );
  assert.deepEqual(fields.flat().sort(), [`actor ${ada.session}`, 'selfMute true', `session ${ada.session}`]);
});

conforms(
  'recording is announced, or ends the session where it is not allowed',
  { allowRecording: false },
  async (world) => {
    const ada = await world.join('Ada');
    ada.send('UserState', { recording: true });
    const told = await ada.next('UserRemove');
    assert.equal(told.session, ada.session);
    assert.match(told.reason ?? '', /[Rr]ecording/);
    await ada.closed;
  },
);
