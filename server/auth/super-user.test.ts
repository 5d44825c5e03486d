import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SUPER_USER } from '#domain/ids.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { DISABLED_PASSWORD, verifyPassword } from './password.ts';
import { giveFirstPassword, makePassword } from './super-user.ts';

describe('SuperUser', () => {
  it('gets a password that works at the first start only', async () => {
    const store = new MemoryStore();
    const password = await giveFirstPassword(store);
    assert.ok(password !== null);
    assert.ok(await verifyPassword(password, await store.passwordOf(SUPER_USER)));
    assert.equal(await giveFirstPassword(store), null);
  });

  it('gets none when the login is switched off', async () => {
    const store = new MemoryStore();
    await store.apply([{ kind: 'user-password-set', id: SUPER_USER, password: DISABLED_PASSWORD }]);
    assert.equal(await giveFirstPassword(store), null);
    assert.equal(await store.passwordOf(SUPER_USER), DISABLED_PASSWORD);
  });

  it('has passwords without letters and digits that look alike', () => {
    const passwords = Array.from({ length: 200 }, makePassword);
    for (const password of passwords) assert.match(password, /^[a-km-np-zA-HJ-NP-Z2-46-9]{16}$/);
    assert.equal(new Set(passwords).size, 200);
    assert.equal(new Set(passwords.join('')).size, 55);
  });
});
