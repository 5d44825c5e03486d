import { randomInt } from 'node:crypto';
import type { Store } from '#control/ports.ts';
import { SUPER_USER } from '#domain/ids.ts';
import { hashPassword } from './password.ts';

// Without l o I O 5 0 1, which look alike; reference 4.3.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ2346789';
/** 92 bits. */
const LENGTH = 16;

/**
 * Gives SuperUser a password when there never was one. The plain text is returned this once, to be shown to the
 * operator, and kept nowhere; null = there was one already, or the login is switched off.
 */
export async function giveFirstPassword(store: Pick<Store, 'passwordOf' | 'apply'>): Promise<string | null> {
  if ((await store.passwordOf(SUPER_USER)) !== null) return null;
  const password = makePassword();
  await setSuperUserPassword(store, password);
  return password;
}

export async function setSuperUserPassword(store: Pick<Store, 'apply'>, password: string): Promise<void> {
  await store.apply([{ kind: 'user-password-set', id: SUPER_USER, password: await hashPassword(password) }]);
}

export function makePassword(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
