import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '#domain/settings.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

async function greeting(settings: Partial<Settings> = {}) {
  const world = await ControlWorld.start(settings);
  return (await world.login({ name: 'Ada' })).take();
}

test('a login is told the limits that a client keeps to by itself', async () => {
  const sent = await greeting({
    allowHtml: false,
    textMessageLength: 100,
    imageMessageLength: 200,
    users: 30,
    allowRecording: false,
  });
  assert.deepEqual(
    sent.filter(({ name }) => name === 'ServerConfig').map(({ body }) => said(body)),
    [{ allowHtml: false, messageLength: 100, imageMessageLength: 200, maxUsers: 30, recordingAllowed: false }],
  );
});

test('what the operator suggests is told, and only that', async () => {
  const suggested = async (settings: Partial<Settings>) =>
    (await greeting(settings)).flatMap(({ name, body }) => (name === 'SuggestConfig' ? [said(body)] : []));
  assert.deepEqual(await suggested({}), []);
  assert.deepEqual(await suggested({ suggestPositional: false }), [{ positional: false }]);
  assert.deepEqual(await suggested({ suggestPushToTalk: true }), [{ pushToTalk: true }]);
  const [version] = await suggested({ suggestVersion: '1.5.300' });
  assert.equal(version?.['versionV1'], 0x010500 + 0xff);
  assert.equal(String(version?.['versionV2']), String(0x0001_0005_012c_0000n));
});

test('rules and groups before and after an edit are logged if the operator wants them', async () => {
  const logged = async (settings: Partial<Settings>) => {
    const world = await ControlWorld.start(settings);
    const { connection } = await world.joinUser('SuperUser', 0);
    connection.say('ACL', { channelId: 0, acls: [{ group: 'all', grant: 4 }], groups: [{ name: 'staff' }] });
    await world.settle();
    return world.notices.find(({ text }) => text === 'ACL changed')?.fields ?? {};
  };
  assert.doesNotMatch(JSON.stringify(await logged({})), /staff/);
  const { entriesBefore, entriesAfter, ...rest } = { ...(await logged({ logAclChanges: true })) } as Record<
    string,
    unknown
  >;
  assert.match(JSON.stringify(entriesBefore), /admin/);
  assert.match(JSON.stringify(entriesAfter), /"group":"all"/);
  assert.doesNotMatch(JSON.stringify(rest), /staff/);
  const { groupsBefore, groupsAfter } = (await logged({ logGroupChanges: true })) as Record<string, unknown>;
  assert.match(JSON.stringify(groupsBefore), /admin/);
  assert.match(JSON.stringify(groupsAfter), /staff/);
});
