import assert from 'node:assert/strict';
import type { Body } from '#proto/message-types.ts';
import { arrivals, conforms, denials, makeChannel, ROOT_RULES, setRules, settled } from '../support/conformance.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';

/** The texts that each of the others gets by this message. */
async function said(
  speaker: ProtocolClient,
  others: readonly ProtocolClient[],
  body: Body<'TextMessage'>,
): Promise<string[][]> {
  const before = others.map((client) => client.inbox.all.length);
  speaker.send('TextMessage', body);
  await settled(speaker, ...others);
  return others.map((client, at) =>
    client.inbox.all
      .slice(before[at])
      .flatMap((message) => (message.name === 'TextMessage' ? [message.body.message] : [])),
  );
}

conforms('a text reaches a channel, a tree or single users, everybody once and never its sender', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B', a);
  const [inA, inB, away] = [await world.join('In A'), await world.join('In B'), await world.join('Away')];
  await inA.move(a);
  await inB.move(b);
  const others = [inA, inB, away];
  assert.deepEqual(await said(boss, others, { message: '1', channelId: [a] }), [['1'], [], []]);
  assert.deepEqual(await said(boss, others, { message: '2', treeId: [a] }), [['2'], ['2'], []]);
  assert.deepEqual(await said(boss, others, { message: '3', session: [away.session, 999] }), [[], [], ['3']]);
  assert.deepEqual(await said(boss, others, { message: '4', channelId: [a], treeId: [a], session: [inA.session] }), [
    ['4'],
    ['4'],
    [],
  ]);
  assert.deepEqual(await said(inA, [boss], { message: '5', channelId: [a] }), [[]]);
  assert.deepEqual(await said(boss, others, { message: '6' }), [[], [], []], 'to nobody');
});

conforms('one target that is denied or does not exist keeps the text from all', {}, async (world) => {
  const boss = await world.boss();
  const open = await makeChannel(boss, 'Open');
  const mute = await makeChannel(boss, 'Mute');
  await setRules(boss, mute, [{ group: 'all', deny: 0x200 }]);
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  await ben.move(open);
  assert.deepEqual(await said(ada, [ben], { message: 'x', channelId: [open, mute] }), [[]]);
  assert.deepEqual(await denials(ada, 'TextMessage', { message: 'x', channelId: [open, mute] }), ['Permission 200']);
  assert.deepEqual(await denials(ada, 'TextMessage', { message: 'x', channelId: [open, 99] }), []);
  assert.deepEqual(await said(ada, [ben], { message: 'x', channelId: [open, 99] }), [[]]);
  assert.deepEqual(
    await said(ada, [ben], { message: 'y', treeId: [0] }),
    [['y']],
    'a closed part of a tree is left out',
  );
});

conforms(
  'empty texts are dropped, and length counts to the character',
  { textMessageLength: 10, imageMessageLength: 40 },
  async (world) => {
    const ada = await world.join('Ada');
    const ben = await world.join('Ben');
    const say = (message: string) => said(ada, [ben], { message, channelId: [0] });
    assert.deepEqual(await say(''), [[]]);
    assert.deepEqual(await say('x'.repeat(10)), [['x'.repeat(10)]]);
    assert.deepEqual(await denials(ada, 'TextMessage', { message: 'x'.repeat(11), channelId: [0] }), ['TextTooLong']);
    const picture = `<img src="${'p'.repeat(18)}"/>`;
    assert.deepEqual(await say(picture), [[picture]], 'a picture counts against its own limit');
    assert.deepEqual(await denials(ada, 'TextMessage', { message: `${picture}${'x'.repeat(20)}`, channelId: [0] }), [
      'TextTooLong',
    ]);
  },
);

conforms('without HTML markup becomes plain text, well-formed or not', { allowHtml: false }, async (world) => {
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  const say = async (message: string) => (await said(ada, [ben], { message, channelId: [0] }))[0]?.[0];
  assert.equal(await say(' two\n\nlines '), 'two lines');
  assert.equal(await say('<b>bold</b> <i>text</i>'), 'bold text');
  assert.equal(await say('one<br/>two'), 'one two');
  assert.ok(!((await say('<b>open <script>alert(1)')) ?? '<').includes('<'));
});

conforms('with HTML a text passes as it is', {}, async (world) => {
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  const message = '<a href="https://example.org">link</a> &amp; more';
  assert.deepEqual(await said(ada, [ben], { message, channelId: [0] }), [[message]]);
});

conforms(
  'texts beyond the limit of speed are answered, not swallowed',
  { messageLimit: 1, messageBurst: 3 },
  async (world) => {
    const ada = await world.join('Ada');
    const ben = await world.join('Ben');
    const texts = await arrivals(ben, 'TextMessage', async () => {
      for (let i = 0; i < 6; i++) ada.send('TextMessage', { message: `${i}`, channelId: [0] });
      await settled(ada, ben);
    });
    // The version of the login has taken a token, unless a second has passed since.
    assert.ok(texts.length >= 2 && texts.length < 6);
    const answers = ada.inbox.all.filter(({ name }) => name === 'PermissionDenied');
    assert.equal(texts.length + answers.length, 6);
  },
);

conforms('plugin data goes from session to session and is bounded', {}, async (world) => {
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  const send = (body: object) =>
    arrivals(ben, 'PluginDataTransmission', async () => {
      ada.send('PluginDataTransmission', {
        receiverSessions: [ben.session, ben.session, 999],
        senderSession: 77,
        ...body,
      });
      await settled(ada, ben);
    });
  const [got, ...more] = await send({ data: Uint8Array.of(1, 2), dataID: 'game' });
  assert.deepEqual([got?.senderSession, got?.receiverSessions, got?.dataID, more], [ada.session, [], 'game', []]);
  assert.deepEqual(await send({ data: new Uint8Array(1001), dataID: 'game' }), []);
  assert.deepEqual(await send({ data: new Uint8Array(1), dataID: 'x'.repeat(101) }), []);
  assert.deepEqual(await send({ data: new Uint8Array(1) }), []);
});

conforms('who may not write texts on the root is denied there and nowhere else', {}, async (world) => {
  const boss = await world.boss();
  await setRules(boss, 0, [...ROOT_RULES, { group: 'all', deny: 0x200, applySubs: false }]);
  const hall = await makeChannel(boss, 'Hall');
  const ada = await world.join('Ada');
  assert.deepEqual(await denials(ada, 'TextMessage', { message: 'x', session: [boss.session] }), ['Permission 200']);
  assert.deepEqual(await denials(ada, 'TextMessage', { message: 'x', channelId: [hall] }), []);
});
