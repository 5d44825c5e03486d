import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { type ClientIdentity, clientIdentity } from '../support/client-certificate.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { ServerData } from '../support/server-data.ts';
import type { ServerProcess } from '../support/server-process.ts';

const LINUX = process.platform === 'linux' ? false : 'reads /proc';
const FRAME = Uint8Array.of(0xfc, 1, 2, 3, 4, 5, 6, 7);
const BANNED = 'ab'.repeat(20);
/** For what takes two seconds, or a database that has to be started, where a machine is busy. */
const PATIENCE_MS = 60_000;

interface People {
  readonly boss: MumbleClient;
  readonly ann: MumbleClient;
  readonly guest: MumbleClient;
}

/** A speaker who goes on and on, and somebody who listens. */
class Talk {
  readonly #speaker: MumbleClient;
  readonly #listener: MumbleClient;
  readonly #timer: NodeJS.Timeout;
  #said = 0;

  constructor(speaker: MumbleClient, listener: MumbleClient) {
    this.#speaker = speaker;
    this.#listener = listener;
    this.#timer = setInterval(() => {
      this.#speaker.voice.talk({ opus: FRAME, frameNumber: 2 * this.#said++ });
    }, 20);
  }

  /** Resolves when so many more packets were heard. */
  hears(packets: number): Promise<void> {
    const { heard } = this.#listener.voice;
    const wanted = heard.all.length + packets;
    return heard.wait(() => heard.all.length >= wanted, `${packets} more packets`, PATIENCE_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Everything that was said has been heard, in order. */
  async end(): Promise<void> {
    this.stop();
    const { heard } = this.#listener.voice;
    await heard.wait(() => heard.all.length === this.#said, `all of ${this.#said} packets`);
    assert.ok(heard.all.every(({ frameNumber, via }, n) => frameNumber === 2 * n && via === 'udp'));
  }
}

describe('a server with the database in its data directory', { skip: LINUX }, () => {
  let template: ServerData;
  let password: string;
  let annsIdentity: ClientIdentity;
  const ending: (() => unknown)[] = [];

  before(async () => {
    annsIdentity = clientIdentity('Ann');
    template = await ServerData.create({ after: (end) => ending.push(end as () => unknown) });
    const server = await template.start();
    password = server.firstPassword ?? '';
    await server.kill('SIGTERM');
  });
  after(async () => {
    for (const end of ending) await end();
  });

  async function join({ port }: ServerProcess, ends: (() => unknown)[]): Promise<People> {
    const people = {
      boss: await MumbleClient.join({ port, name: 'SuperUser', password }),
      ann: await MumbleClient.join({ port, name: 'Ann', identity: annsIdentity }),
      guest: await MumbleClient.join({ port, name: 'Guest' }),
    };
    ends.push(...Object.values(people).map((client) => () => client.drop()));
    return people;
  }

  /** Everything that clients can have stored, each as far as its maker was told that it is done. */
  async function furnish({ boss, ann }: People): Promise<void> {
    boss.send('ChannelState', { parent: 0, name: 'Lobby', description: 'Wait here', position: 3 });
    await boss.becomes((belief) => belief.channelNamed('Lobby') !== undefined, 'the lobby');
    const lobby = boss.belief.channelNamed('Lobby')?.id ?? 0;
    boss.send('ChannelState', { parent: lobby, name: 'Team' });
    await boss.becomes((belief) => belief.channelNamed('Team') !== undefined, 'the team');
    const team = boss.belief.channelNamed('Team')?.id ?? 0;
    boss.send('ChannelState', { channelId: 0, linksAdd: [team] });
    await boss.becomes(({ channels }) => channels.get(0)?.links.has(team) === true, 'a link');
    boss.send('ACL', { channelId: team, acls: [{ group: 'all', deny: Permission.Enter }] });
    boss.send('BanList', {
      bans: [{ address: new Uint8Array(16), mask: 128, hash: BANNED, reason: 'noise', duration: 0 }],
    });
    ann.send('UserState', { session: ann.session, userId: 0 });
    await ann.becomes(({ users }) => users.get(ann.session)?.userId != null, 'a registration');
    ann.send('UserState', { session: ann.session, comment: 'I like tea' });
    await ann.becomes(({ users }) => users.get(ann.session)?.comment === 'I like tea', 'a comment');
    // Its echo says that all before it is done.
    await boss.ping();
  }

  async function isFurnished({ boss, ann, guest }: People): Promise<void> {
    const { channels, users } = guest.belief;
    const [lobby, team] = [guest.belief.channelNamed('Lobby'), guest.belief.channelNamed('Team')];
    assert.deepEqual([lobby?.parent, lobby?.description, lobby?.position], [0, 'Wait here', 3]);
    assert.ok(team !== undefined && team.parent === lobby?.id);
    assert.deepEqual([...(channels.get(0)?.links ?? [])], [team.id]);
    const { userId, comment } = users.get(ann.session) ?? {};
    assert.ok(userId != null && userId > 0, 'Ann is registered');
    assert.equal(comment, 'I like tea');
    guest.send('UserState', { session: guest.session, channelId: team.id });
    assert.equal((await guest.next('PermissionDenied')).channelId, team.id);
    boss.send('BanList', { query: true });
    assert.deepEqual(
      (await boss.next('BanList')).bans.map(({ hash, reason }) => [hash, reason]),
      [[BANNED, 'noise']],
    );
  }

  for (const [what, withDatabase] of [
    ['the server is killed, and its database is found running', false],
    ['everything is killed, the database too', true],
  ] as const) {
    test(`what users were told survives when ${what}`, async (t) => {
      const data = await ServerData.create(t, template);
      const [ends, first] = [[] as (() => unknown)[], await data.start()];
      t.after(() => Promise.all(ends.map((end) => end())));
      const before = await join(first, ends);
      const { serverCertificate } = before.ann;
      await furnish(before);
      const database = await data.postgresTree();
      for (const pid of [first.pid, ...(withDatabase ? database : [])]) process.kill(pid, 'SIGKILL');
      await Promise.all([first.end, before.guest.closed]);

      const second = await data.start();
      assert.equal((await data.postgres()) === database[0], !withDatabase);
      assert.equal(second.firstPassword, null);
      const now = await join(second, ends);
      assert.ok(now.ann.serverCertificate.equals(serverCertificate), 'it has the same certificate');
      await isFurnished(now);
      assert.equal((await second.kill('SIGTERM')).code, 0);
      assert.equal(await data.postgres(), null);
    });
  }

  test('voice goes on while the database is dead and while it hangs; what needs it waits or is denied', async (t) => {
    const data = await ServerData.create(t, template);
    const [ends, server] = [[] as (() => unknown)[], await data.start()];
    t.after(() => Promise.all(ends.map((end) => end())));
    const { boss, ann, guest } = await join(server, ends);
    await Promise.all([ann.voice.ping(), guest.voice.ping()]);
    const talk = new Talk(ann, guest);
    t.after(() => talk.stop());
    await talk.hears(5);

    const dead = await data.postgresTree();
    for (const pid of dead) process.kill(pid, 'SIGKILL');
    boss.send('ChannelState', { parent: 0, name: 'Waited for' });
    await Promise.all([
      talk.hears(5),
      guest.becomes((belief) => belief.channelNamed('Waited for') !== undefined, 'a channel', PATIENCE_MS),
    ]);
    assert.notEqual(await data.postgres(), dead[0]);

    const hanging = await data.postgresTree();
    for (const pid of hanging) process.kill(pid, 'SIGSTOP');
    boss.send('ChannelState', { parent: 0, name: 'In vain' });
    const [{ reason }] = await Promise.all([boss.next('PermissionDenied', undefined, PATIENCE_MS), talk.hears(100)]);
    assert.match(reason ?? '', /temporary failure/);
    assert.equal(guest.belief.channelNamed('In vain'), undefined);
    for (const pid of hanging) process.kill(pid, 'SIGCONT');
    boss.send('ChannelState', { parent: 0, name: 'In vain' });
    await guest.becomes((belief) => belief.channelNamed('In vain') !== undefined, 'the channel, now', PATIENCE_MS);
    await talk.end();
  });
});
