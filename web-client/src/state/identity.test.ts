import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/runes.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import type { OwnIdentity } from '../identity/own-identity.ts';

const { Identity } = await import('./identity.svelte.ts');

/** What all tabs of a browser share. */
class FakeStore implements IdentityStore {
  #kept: OwnIdentity | undefined;
  async read(): Promise<OwnIdentity | undefined> {
    return this.#kept;
  }
  async write(identity: OwnIdentity): Promise<void> {
    this.#kept = identity;
  }
  async add(identity: OwnIdentity): Promise<OwnIdentity> {
    this.#kept ??= identity;
    return this.#kept;
  }
  async protect(): Promise<void> {}
}

test('two tabs that were opened before there was an identity come to the same one', async () => {
  const store = new FakeStore();
  const [one, other] = [new Identity(store, 'voice.example'), new Identity(store, 'voice.example')];
  await Promise.all([one.prepare(), other.prepare()]);
  assert.deepEqual([one.state, other.state], ['none', 'none']);
  await one.ensure('ana');
  await other.ensure('ana');
  assert.deepEqual([one.state, other.state], ['ready', 'ready']);
  assert.match(one.hash, /^[0-9a-f]{40}$/);
  assert.equal(other.hash, one.hash);
});
