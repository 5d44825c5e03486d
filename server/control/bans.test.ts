import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BanRecord } from '#domain/change.ts';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { allow, ControlWorld } from '../../test/support/control-world.ts';
import { certificate, said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;
const MAPPED = '00000000000000000000ffff';
const HASH = 'ab'.repeat(20);

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

async function moderated(right: number = Permission.Ban) {
  const world = await ControlWorld.start();
  await world.setAcl(0, [allow('auth', right)]);
  const boss = await world.joinUser('Boss', 5);
  const victim = await world.join('Victim', { address: '198.51.100.9', certificate: certificate(HASH) });
  boss.connection.take();
  const say = async (name: 'BanList' | 'UserRemove', body: Body<'BanList'> & Body<'UserRemove'>) => {
    boss.connection.say(name, body as never);
    await world.settle();
  };
  return {
    world,
    boss,
    victim,
    remove: (body: Partial<Body<'UserRemove'>> = {}) => say('UserRemove', { session: victim.session.id, ...body }),
    list: (body: Body<'BanList'>) => say('BanList', { session: 0, ...body }),
  };
}

describe('removing somebody', () => {
  test('with a ban shuts out address and certificate for good, and tells all who did it and why', async () => {
    const { world, boss, victim, remove } = await moderated();
    await remove({ ban: true, reason: 'noise' });
    const told = { session: victim.session.id, actor: boss.session.id, reason: 'noise', ban: true };
    assert.deepEqual(boss.connection.takeOnly('UserRemove').map(said), [told, { session: victim.session.id }]);
    assert.deepEqual(victim.connection.takeOnly('UserRemove').map(said), [told]);
    assert.equal(victim.connection.ended, 'flush');
    const ban = {
      address: `${MAPPED}c6336409`,
      prefix: 128,
      name: 'Victim',
      certHash: HASH,
      reason: 'noise',
      start: world.clock.date(),
      durationSeconds: 0,
    };
    assert.deepEqual((await world.store.load()).bans, [ban]);
    assert.equal(world.connect({ address: '198.51.100.9' }).ended, 'flush');
    assert.equal(world.connect({ address: '203.0.113.1', certificate: certificate(HASH) }).ended, 'flush');
    assert.equal(world.connect({ address: '198.51.100.8' }).ended, null);
  });

  for (const [asked, expected] of [
    [{ banIp: false }, { address: null, certHash: HASH }],
    [{ banCertificate: false }, { address: `${MAPPED}c6336409`, certHash: null }],
  ] as const) {
    test(`a newer client may ban with ${JSON.stringify(asked)}`, async () => {
      const { world, remove } = await moderated();
      await remove({ ban: true, ...asked });
      const [ban] = world.state.bans;
      assert.deepEqual({ address: ban?.address, certHash: ban?.certHash }, expected);
    });
  }

  test('when nothing remains to ban, nothing happens', async () => {
    const { world, victim, remove } = await moderated();
    await remove({ ban: true, banIp: false, banCertificate: false });
    assert.deepEqual([world.state.bans, victim.connection.ended], [[], null]);
  });

  test('takes Ban for a ban; for a kick Kick or Ban', async () => {
    const kicker = await moderated(Permission.Kick);
    await kicker.remove({ ban: true });
    assert.deepEqual(kicker.boss.connection.takeDenials(), [
      { type: DenyType.Permission, permission: Permission.Ban, channelId: 0, session: kicker.boss.session.id },
    ]);
    await kicker.remove();
    assert.equal(kicker.victim.connection.ended, 'flush');
    const banner = await moderated(Permission.Ban);
    await banner.remove();
    assert.equal(banner.victim.connection.ended, 'flush');
    assert.deepEqual(banner.world.state.bans, []);
  });

  test('SuperUser is neither kicked nor banned', async () => {
    const { world, boss } = await moderated(Permission.Kick | Permission.Ban);
    const root = await world.joinUser('SuperUser', 0);
    for (const ban of [false, true]) boss.connection.say('UserRemove', { session: root.session.id, ban });
    await world.settle();
    assert.equal(boss.connection.takeOnly('PermissionDenied').length, 2);
    assert.equal(root.connection.ended, null);
  });

  test('a ban that cannot be stored kicks nobody', async () => {
    const { world, boss, victim, remove } = await moderated();
    world.store.apply = () => Promise.reject(new Error('down'));
    await remove({ ban: true });
    assert.deepEqual(boss.connection.takeNames(), ['PermissionDenied']);
    assert.deepEqual([victim.connection.ended, world.state.bans], [null, []]);
  });
});

describe('the ban list', () => {
  const BAN: BanRecord = {
    address: `${MAPPED}c6336400`,
    prefix: 120,
    name: 'Somebody',
    certHash: HASH,
    reason: 'because',
    start: new Date('2029-05-06T07:08:09Z'),
    durationSeconds: 3600,
  };

  test('is shown to those with Ban on the root, certificates alone with the address of nobody', async () => {
    const { world, boss, victim, list } = await moderated();
    await world.change({ kind: 'bans-replaced', bans: [BAN, { ...BAN, address: null, prefix: 128, name: '' }] });
    await list({ query: true });
    const rest = { hash: HASH, reason: 'because', start: '2029-05-06T07:08:09Z', duration: 3600 };
    const [answer] = boss.connection.takeOnly('BanList');
    assert.equal(answer?.query, null);
    assert.deepEqual(
      answer?.bans.map(({ address, ...ban }) => ({ ...said(ban), address: Buffer.from(address).toString('hex') })),
      [
        { ...rest, mask: 120, name: 'Somebody', address: `${MAPPED}c6336400` },
        { ...rest, mask: 128, name: '', address: '0'.repeat(32) },
      ],
    );
    victim.connection.say('BanList', { query: true });
    await world.settle();
    assert.deepEqual(victim.connection.takeDenials(), [
      { type: DenyType.Permission, permission: Permission.Ban, channelId: 0, session: victim.session.id },
    ]);
  });

  test('is replaced as a whole by what comes, and nobody who is here is thrown out', async () => {
    const { world, boss, victim, list } = await moderated();
    await world.change({ kind: 'bans-replaced', bans: [BAN] });
    await list({
      bans: [
        {
          address: bytes(`${MAPPED}c6336400`),
          mask: 120,
          name: 'n',
          reason: 'r',
          start: '2029-01-02T03:04:05',
          duration: 60,
        },
        { address: bytes('20010db8'.padEnd(32, '0')), mask: 32, start: 'once upon a time' },
      ],
    });
    assert.deepEqual(world.state.bans, [
      {
        address: `${MAPPED}c6336400`,
        prefix: 120,
        name: 'n',
        certHash: null,
        reason: 'r',
        start: new Date('2029-01-02T03:04:05Z'),
        durationSeconds: 60,
      },
      {
        address: '20010db8'.padEnd(32, '0'),
        prefix: 32,
        name: '',
        certHash: null,
        reason: '',
        start: world.clock.date(),
        durationSeconds: 0,
      },
    ]);
    assert.deepEqual((await world.store.load()).bans, world.state.bans);
    assert.deepEqual(boss.connection.take(), [], 'clients expect no answer');
    assert.equal(victim.connection.ended, null);
  });

  test('survives the way to a client and back unchanged', async () => {
    const { world, boss, list } = await moderated();
    const bans = [BAN, { ...BAN, address: null, prefix: 128 }];
    await world.change({ kind: 'bans-replaced', bans });
    await list({ query: true });
    await list({ bans: boss.connection.takeOnly('BanList')[0]?.bans ?? [] });
    assert.deepEqual(world.state.bans, bans);
  });

  test('leaves out what bans nobody or everybody, and what is there twice', async () => {
    const { world, list } = await moderated();
    const address = bytes(`${MAPPED}c6336400`);
    const good = { address, mask: 128, start: '2029-01-02T03:04:05Z' };
    await list({
      bans: [
        { ...good, address: new Uint8Array(16) },
        { ...good, address: new Uint8Array(16), hash: 'not a hash' },
        { ...good, address: address.subarray(0, 4) },
        { ...good, mask: 7 },
        { ...good, mask: 129 },
        good,
        good,
        { ...good, mask: 7, hash: HASH.toUpperCase() },
      ],
    });
    assert.deepEqual(
      world.state.bans.map(({ address: hex, prefix, certHash }) => [hex, prefix, certHash]),
      [
        [`${MAPPED}c6336400`, 128, null],
        [null, 128, HASH],
      ],
    );
  });

  test('forgets expired bans by itself', async () => {
    const { world } = await moderated();
    const fresh = { ...BAN, start: world.clock.date() };
    await world.change({ kind: 'bans-replaced', bans: [fresh, { ...fresh, durationSeconds: 0, name: 'for ever' }] });
    world.server.housekeeping.tick(world.clock.now());
    await world.settle();
    assert.equal(world.state.bans.length, 2);
    world.clock.advance(3_600_001);
    world.server.housekeeping.tick(world.clock.now());
    await world.settle();
    assert.deepEqual(
      world.state.bans.map(({ name }) => name),
      ['for ever'],
    );
    assert.equal((await world.store.load()).bans.length, 1);
  });
});
