import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { formerMurmurPassword, MurmurFile, type MurmurLayout, murmurPassword } from '../support/murmur-file.ts';
import { LoginRejected } from '../support/protocol-client.ts';
import { ServerData } from '../support/server-data.ts';

const LINUX = process.platform === 'linux' ? false : 'reads /proc';
const LOBBY = 1;
const VAULT = 2;
const TEAM = 5;
const FILE = 'mumble-server.sqlite';
const COMMENT = `I am <b>Ann</b>, ${'and more of it, '.repeat(5000)}`;
const PICTURE = Uint8Array.from({ length: 90_000 }, (_, n) => n % 251);
const WRONG_PASSWORD = 3;

const ann = clientIdentity('Ann');
const mallory = clientIdentity('Mallory');
const server = clientIdentity('murmur');

function hashOf({ cert }: { readonly cert: string }): string {
  return createHash('sha1').update(new X509Certificate(cert).raw).digest('hex');
}

/** A small community; its administrator has the password "boss". */
function furnish(file: MurmurFile, layout: MurmurLayout): void {
  const former = layout === '1.3';
  const { pw, salt, kdfiterations } = former ? formerMurmurPassword('boss') : murmurPassword('boss');
  const superUser = file.database.prepare('update users set pw = ?, salt = ?, kdfiterations = ? where user_id = 0');
  superUser.run(pw, salt, kdfiterations);
  file.insert(
    'channels',
    { channel_id: LOBBY, parent_id: 0, name: 'Lobby', inheritacl: 1 },
    { channel_id: VAULT, parent_id: TEAM, name: 'Vault', inheritacl: 1 },
    { channel_id: TEAM, parent_id: 0, name: 'Team', inheritacl: 1 },
    { channel_id: 9, parent_id: 8, name: 'Orphan', inheritacl: 1 },
  );
  file.insert('channel_info', { channel_id: LOBBY, key: 0, value: 'Wait here' });
  file.insert('channel_info', { channel_id: LOBBY, key: 1, value: '4' }, { channel_id: LOBBY, key: 2, value: '20' });
  file.insert('channel_links', { channel_id: LOBBY, link_id: TEAM }, { channel_id: TEAM, link_id: LOBBY });
  file.insert(
    'users',
    { user_id: 1, name: 'Ann', lastchannel: LOBBY, texture: PICTURE, last_active: '2024-01-02 03:04:05' },
    { user_id: 2, name: 'Ben', ...murmurPassword('swordfish') },
    { user_id: 3, name: 'Old Joe', ...formerMurmurPassword('ahoy') },
    { user_id: 4, name: 'ANN' },
  );
  file.insert('user_info', { user_id: 1, key: 3, value: hashOf(ann) }, { user_id: 1, key: 2, value: COMMENT });
  file.insert('groups', { group_id: 40, channel_id: TEAM, name: 'keepers', inherit: 1, inheritable: 1 });
  file.insert('group_members', { group_id: 40, user_id: 2, addit: 1 });
  const rule = { channel_id: VAULT, apply_here: 1, apply_sub: 1 };
  file.insert('acl', { ...rule, priority: 5, group_name: 'all', revokepriv: Permission.Enter });
  file.insert('acl', { ...rule, priority: 6, group_name: 'keepers', grantpriv: Permission.Enter });
  const base = Buffer.from('00000000000000000000ffffcb007109', 'hex');
  file.insert('bans', {
    ...{ base, mask: 128, name: 'Mallory', hash: hashOf(mallory), reason: 'noise', start: '2024-01-02T03:04:05' },
    duration: 0,
  });
  file.insert('config', { key: 'welcometext', value: 'As before' }, { key: 'port', value: '64740' });
  file.insert('config', { key: 'certificate', value: server.cert }, { key: 'key', value: server.key });
  if (former) return;
  file.insert(
    'channel_listeners',
    { user_id: 1, channel_id: TEAM, volume_adjustment: 0.5, enabled: 1 },
    { user_id: 1, channel_id: VAULT, enabled: 0 },
  );
}

/** The channel in which somebody is after they asked to get into the vault. */
async function vaultOrNot(client: MumbleClient): Promise<number> {
  client.send('UserState', { session: client.session, channelId: VAULT });
  await client.ping();
  return client.channel;
}

describe("murmur's database", { skip: LINUX }, () => {
  for (const layout of ['1.3', '1.5'] satisfies MurmurLayout[]) {
    test(`of ${layout} becomes a server in which everybody finds what they had`, async (t) => {
      const data = await ServerData.create(t);
      const file = new MurmurFile(join(data.directory, FILE), layout);
      furnish(file, layout);
      file.close();

      const tried = await data.run({ args: ['import-murmur', FILE, '--dry-run'] });
      assert.equal(tried.code, 0, tried.complained);
      assert.match(tried.said, /Nothing was written: this was a dry run\.\n$/);
      assert.match(tried.said, /^ {2}channels +4$/m);
      assert.match(tried.said, /^Left out:\n(?: {2}.*\n)* {2}channel 9 "Orphan": its parent, channel 8/m);
      assert.match(tried.said, /^ {2}user 4 "ANN": user 1 has the same name/m);
      assert.match(tried.said, /^To look at:\n {2}setting port: write it into undertone\.toml/m);
      const done = await data.run({ args: ['import-murmur', FILE] });
      assert.equal(done.code, 0, done.complained);
      const reportOf = (text: string) => text.slice(text.indexOf('  channels'), text.lastIndexOf('\n\n'));
      assert.equal(reportOf(done.said), reportOf(tried.said));

      const { port, firstPassword } = await data.start();
      assert.equal(firstPassword, null);
      const join_ = async (name: string, options: object) => {
        const client = await MumbleClient.join({ port, name, ...options });
        t.after(() => client.drop());
        return client;
      };
      const boss = await join_('SuperUser', { password: 'boss' });
      assert.ok(boss.serverCertificate.equals(new X509Certificate(server.cert).raw), 'the same certificate');
      const { channels } = boss.belief;
      assert.deepEqual([...channels.keys()].sort(), [0, LOBBY, VAULT, TEAM]);
      const { name, description, position, maxUsers, links } = channels.get(LOBBY) ?? {};
      assert.deepEqual([name, description, position, maxUsers, links], ['Lobby', 'Wait here', 4, 20, new Set([TEAM])]);
      assert.equal(channels.get(VAULT)?.parent, TEAM);

      const annHere = await join_('somebody', { identity: ann });
      const self = annHere.belief.users.get(annHere.session);
      assert.deepEqual([self?.name, self?.userId, self?.channel], ['Ann', 1, LOBBY]);
      assert.deepEqual(self?.listening, layout === '1.5' ? new Set([TEAM]) : new Set());
      assert.equal(self?.volumes.get(TEAM), layout === '1.5' ? 0.5 : undefined);
      boss.send('RequestBlob', { sessionComment: [annHere.session], sessionTexture: [annHere.session] });
      const picture = await boss.next('UserState', ({ texture }) => texture !== null);
      assert.ok(PICTURE.every((byte, n) => byte === picture.texture?.[n]));
      await boss.becomes(({ users }) => users.get(annHere.session)?.comment === COMMENT, 'her comment');

      const ben = await join_('ben', { password: 'swordfish' });
      const joe = await join_('Old Joe', { password: 'ahoy' });
      assert.deepEqual([await vaultOrNot(ben), await vaultOrNot(joe), await vaultOrNot(annHere)], [VAULT, 0, LOBBY]);
      for (const wrong of [{ name: 'Ben', password: 'ahoy' }, { name: 'Ann' }, { name: 'SuperUser', password: '' }]) {
        const rejected = (error: unknown) => error instanceof LoginRejected && error.body.type === WRONG_PASSWORD;
        await assert.rejects(MumbleClient.join({ port, ...wrong }), rejected);
      }
      await assert.rejects(MumbleClient.join({ port, name: 'Mallory', identity: mallory }), /closed/);
      const [welcome] = ben.inbox.all.filter((message) => message.name === 'ServerSync');
      assert.equal(welcome?.body.welcomeText, 'As before');
    });
  }

  test('goes neither into a server that runs nor into one that is in use, and which of several must be said', async (t) => {
    const data = await ServerData.create(t);
    const file = new MurmurFile(join(data.directory, FILE), '1.5');
    file.addServer(2);
    file.insert('config', { server_id: 2, key: 'registername', value: 'Other' });
    file.insert('channels', { server_id: 2, channel_id: 1, parent_id: 0, name: 'Of the other', inheritacl: 1 });
    file.close();
    const imported = (...args: string[]) => data.run({ args: ['import-murmur', FILE, ...args] });

    const ambiguous = await imported();
    assert.equal(ambiguous.code, 1);
    assert.match(ambiguous.complained, /several virtual servers: 1, 2 "Other"/);
    assert.match((await imported('--server', '3')).complained, /no virtual server 3; there are: 1, 2 "Other"/);

    const running = await data.start();
    for (const args of [[], ['--dry-run']]) {
      const { code, complained } = await imported('--server', '2', ...args);
      assert.deepEqual([code, /^Another Undertone server is using/.test(complained)], [1, true], complained);
    }
    await running.kill('SIGTERM');
    assert.equal((await imported('--server', '2')).code, 0);
    for (const args of [[], ['--dry-run']]) {
      const { code, complained } = await imported('--server', '2', ...args);
      assert.equal(code, 1);
      assert.match(complained, /^There is something on this server already \(channels beside the root: 1\)/);
    }
    assert.equal(await data.postgres(), null);
  });
});
