import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import type { User } from '../protocol/model.ts';
import { Queries } from '../protocol/queries.ts';
import type { BanBody } from './ban-draft.ts';
import { parseAddress } from './network-address.ts';
import { People } from './people.ts';

const { BanTarget } = await import('./ban-target.svelte.ts');

const TROLL = { session: 5, name: 'Troll', hash: 'ab'.repeat(20) } as User;
const ADDRESS = parseAddress('192.0.2.7') ?? assert.fail();

/** A moderator's page and a server that keeps a list of bans and knows who is there. */
function world({ user = TROLL, tells = true }: { readonly user?: User; readonly tells?: boolean } = {}) {
  /** As the page believes, and as it is: somebody may have left a moment ago. */
  const users = new Map([[user.session, user]]);
  let here = true;
  let bans: BanBody[] = [];
  const removals: string[] = [];
  const answer = (message: ControlMessage): void => {
    const received: ReceivedMessage | undefined = decodeFrame(encodeFrame(message));
    assert.ok(received);
    setImmediate(() => queries.settle(received));
  };
  const send = (message: ControlMessage): void => {
    const { session, name, hash } = user;
    if (message.name === 'UserStats' && here && tells) {
      answer({ name: 'UserStats', body: { session, address: ADDRESS } });
    } else if (message.name === 'BanList' && message.body.query) answer({ name: 'BanList', body: { bans } });
    else if (message.name === 'BanList') bans = [...(message.body.bans ?? [])];
    else if (message.name === 'UserRemove' && here) {
      removals.push(message.body.ban ? 'banned' : 'kicked');
      if (message.body.ban) bans = [...bans, { address: ADDRESS, mask: 128, name, hash, duration: 0 }];
    }
  };
  const queries = new Queries(send);
  const target = new BanTarget(user, { tree: { users }, queries, people: new People(send) });
  const leave = (): void => {
    here = false;
    users.clear();
    target.depart();
  };
  return {
    target,
    removals,
    leave,
    leaveUnnoticed: () => {
      here = false;
    },
    bans: () => bans.map(({ hash, address, duration }) => [hash, [...address].slice(12), duration]),
  };
}
const ended = () => new Promise(setImmediate);

test('who is here is banned for good by the server, once', async () => {
  const { target, removals, bans } = world();
  await target.ban('', 0);
  assert.deepEqual(removals, ['banned']);
  assert.deepEqual(bans(), [[TROLL.hash, [...ADDRESS.slice(12)], 0]]);
});

test('who is here is banned for a time by the list, and removed', async () => {
  const { target, removals, bans } = world();
  await target.ban('', 60);
  assert.deepEqual(removals, ['kicked']);
  assert.deepEqual(bans(), [[TROLL.hash, [...ADDRESS.slice(12)], 60]]);
});

test('who has left while it was being decided is banned by address and certificate', async () => {
  for (const seconds of [0, 60]) {
    const { target, removals, bans, leave } = world();
    await ended();
    leave();
    assert.ok(target.gone && target.possible);
    await target.ban('', seconds);
    assert.deepEqual(removals, []);
    assert.deepEqual(bans(), [[TROLL.hash, [...ADDRESS.slice(12)], seconds]]);
  }
});

test('who leaves at the same moment, so that the server drops the ban, is banned all the same', async () => {
  const { target, bans, leaveUnnoticed } = world();
  await ended();
  leaveUnnoticed();
  await target.ban('', 0);
  assert.deepEqual(bans(), [[TROLL.hash, [...ADDRESS.slice(12)], 0]]);
});

test('nobody waits for the address of somebody who is gone: the certificate is banned', async () => {
  const { target, bans, leave } = world({ tells: false });
  const banned = target.ban('', 60);
  leave();
  await banned;
  assert.deepEqual(bans(), [[TROLL.hash, [0, 0, 0, 0], 60]]);
});

test('who is gone and left neither address nor certificate cannot be banned', () => {
  const { target, leave } = world({ user: { ...TROLL, hash: '' }, tells: false });
  assert.ok(target.possible);
  leave();
  assert.equal(target.possible, false);
});

test('somebody else who has got the number of who left is not taken for them', async () => {
  const users = new Map([[TROLL.session, TROLL]]);
  const queries = new Queries(() => undefined);
  const target = new BanTarget(TROLL, { tree: { users }, queries, people: new People(() => undefined) });
  users.set(TROLL.session, { ...TROLL, hash: 'cd'.repeat(20) });
  assert.ok(target.gone);
  queries.failAll();
});
