import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HashingGate, HashingRefused } from './hashing-gate.ts';

/** Jobs that end when told to; starts lists them in the order they began. */
function jobs(gate: HashingGate) {
  const starts: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    starts,
    end: async (name: string) => {
      ends.get(name)?.();
      await settled();
    },
    begin: (address: string, name: string) =>
      gate.pass(address, () => {
        starts.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      }),
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('hashing gate', () => {
  it('lets two hash at once, one of each address, the others in their order', async () => {
    const { begin, end, starts } = jobs(new HashingGate());
    const all = [begin('a', 'a1'), begin('a', 'a2'), begin('b', 'b1'), begin('c', 'c1')];
    await settled();
    assert.deepEqual(starts, ['a1', 'b1']);
    await end('b1');
    assert.deepEqual(starts, ['a1', 'b1', 'c1']);
    await end('a1');
    assert.deepEqual(starts, ['a1', 'b1', 'c1', 'a2']);
    await end('c1');
    await end('a2');
    await Promise.all(all);
  });

  it('refuses an address that has five waiting, and no other', async () => {
    const { begin, end, starts } = jobs(new HashingGate());
    const all = ['1', '2', '3', '4', '5', '6'].map((name) => begin('a', name));
    await assert.rejects(begin('a', '7'), HashingRefused);
    all.push(begin('b', 'b1'));
    await settled();
    assert.deepEqual(starts, ['1', 'b1']);
    for (const name of ['1', '2', '3', '4', '5', '6', 'b1']) await end(name);
    await Promise.all(all);
  });

  it('takes the addresses of one IPv6 network for one source', async () => {
    const { begin, end } = jobs(new HashingGate());
    const names = Array.from({ length: 6 }, (_, index) => `${index}`);
    const all = names.map((name) => begin(`2001:db8::${name}`, name));
    await assert.rejects(begin('2001:db8::99', 'x'), HashingRefused);
    const other = begin('2001:db8:0:1::1', 'other');
    await settled();
    for (const name of [...names, 'other']) await end(name);
    await Promise.all([...all, other]);
  });

  it('refuses everybody when fifty wait', async () => {
    const { begin, end } = jobs(new HashingGate());
    const names = Array.from({ length: 52 }, (_, index) => `${index}`);
    const all = names.map((name) => begin(name, name));
    await assert.rejects(begin('other', 'x'), HashingRefused);
    await settled();
    for (const name of names) await end(name);
    await Promise.all(all);
  });

  it('goes on after a job that failed', async () => {
    const gate = new HashingGate();
    await assert.rejects(
      gate.pass('a', () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await gate.pass('a', async () => 'done'), 'done');
  });
});
