import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Note } from '#domain/change.ts';
import type { ChannelId, UserId } from '#domain/ids.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { WriteBehind } from './write-behind.ts';

const ALICE = 1 as UserId;
const BOB = 2 as UserId;
const HALL = 1 as ChannelId;
const ATTIC = 2 as ChannelId;
const SEEN = new Date(1000);

describe('write-behind', () => {
  let written: (readonly Note[])[];
  let failing: boolean;
  let notes: WriteBehind;

  afterEach(() => mock.timers.reset());
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    written = [];
    failing = false;
    const write = async (batch: readonly Note[]) => {
      if (failing) throw new Error('down');
      written.push(batch);
    };
    notes = new WriteBehind(write, silentLog);
  });

  async function pass(millis: number): Promise<void> {
    mock.timers.tick(millis);
    await new Promise((resolve) => setImmediate(resolve));
  }

  it('writes ten seconds after the first note, the newest of each kind per user', async () => {
    notes.add({ user: ALICE, lastChannel: HALL, lastSeen: SEEN });
    await pass(9_000);
    notes.add({ user: ALICE, lastChannel: ATTIC });
    notes.add({ user: BOB, lastDisconnect: SEEN });
    await pass(999);
    assert.deepEqual(written, []);
    await pass(1);
    assert.deepEqual(written, [
      [
        { user: ALICE, lastChannel: ATTIC, lastSeen: SEEN },
        { user: BOB, lastDisconnect: SEEN },
      ],
    ]);
    await pass(60_000);
    assert.equal(written.length, 1);
  });

  it('keeps what the store did not take, without undoing what came meanwhile', async () => {
    failing = true;
    notes.add({ user: ALICE, lastChannel: HALL, lastSeen: SEEN });
    const flushed = notes.flush();
    notes.add({ user: ALICE, lastChannel: ATTIC });
    await flushed;
    failing = false;
    await pass(10_000);
    assert.deepEqual(written, [[{ user: ALICE, lastChannel: ATTIC, lastSeen: SEEN }]]);
  });

  it('writes at once when it is closed, and sets no further timer', async () => {
    notes.add({ user: ALICE, lastSeen: SEEN });
    await notes.close();
    assert.equal(written.length, 1);
    await notes.close();
    await pass(60_000);
    assert.equal(written.length, 1);
  });
});
