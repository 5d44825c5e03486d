import type { Authenticator, Log, LoginClaim, LoginResult, PeerCertificate } from '#control/ports.ts';
import type { PasswordHash, UserRecord } from '#domain/change.ts';
import { SUPER_USER, type UserId } from '#domain/ids.ts';
import { HashingGate } from './hashing-gate.ts';
import { hashPassword, isOutdated, verifyPassword } from './password.ts';

/** Where registrations are found. Users of the domain and passwordOf of a Store have this shape. */
export interface Registrations {
  /** Case-insensitive. */
  byName(name: string): UserRecord | undefined;
  byCertHash(hash: string): UserRecord | undefined;
  byEmail(email: string): UserRecord | undefined;
}
export interface Passwords {
  passwordOf(user: UserId): Promise<PasswordHash>;
  /** After a login with a hash of former strength: hash replaces it. Not awaited. */
  renew(user: UserId, hash: string): Promise<void>;
}

/**
 * Logins against our own registrations. Reference 4.4, steps 2, 3 and 5; step 4, storing the certificate with the
 * registration, changes what others see and is the admission's.
 */
export class RegistrationAuthenticator implements Authenticator {
  readonly #registrations: Registrations;
  readonly #passwords: Passwords;
  readonly #log: Log;
  readonly #gate = new HashingGate();

  constructor(registrations: Registrations, passwords: Passwords, log: Log) {
    this.#registrations = registrations;
    this.#passwords = passwords;
    this.#log = log;
  }

  async authenticate({ name, password, peer }: LoginClaim): Promise<LoginResult> {
    const named = this.#registrations.byName(name);
    if (named !== undefined) {
      try {
        if (await this.#verify(named.id, password, peer.address)) return registered(named);
      } catch (error) {
        this.#log.warn({ error, user: named.id, address: peer.address }, 'a password could not be checked');
        return { kind: 'unavailable' };
      }
      if (named.id === SUPER_USER) return { kind: 'wrong-credentials' };
    }
    const holder = peer.certificate === null ? undefined : this.#holderOf(peer.certificate);
    // SuperUser logs in by password only, whatever its registration says.
    if (holder !== undefined && holder.id !== SUPER_USER) return registered(holder);
    return { kind: named === undefined ? 'unknown' : 'wrong-credentials' };
  }

  #holderOf({ hash, strong, emails }: PeerCertificate): UserRecord | undefined {
    const byHash = this.#registrations.byCertHash(hash);
    if (byHash !== undefined || !strong) return byHash;
    for (const email of emails) {
      const byEmail = this.#registrations.byEmail(email);
      if (byEmail !== undefined) return byEmail;
    }
    return undefined;
  }

  async #verify(user: UserId, password: string, address: string): Promise<boolean> {
    // Clients that log in by certificate send none; and nobody has the empty password.
    if (password === '') return false;
    const stored = await this.#passwords.passwordOf(user);
    if (stored === null) return false;
    return this.#gate.pass(address, async () => {
      if (!(await verifyPassword(password, stored))) return false;
      if (isOutdated(stored)) this.#renew(user, await hashPassword(password));
      return true;
    });
  }

  #renew(user: UserId, hash: string): void {
    this.#passwords.renew(user, hash).catch((error: unknown) => {
      this.#log.warn({ error, user }, 'a password hash could not be renewed');
    });
  }
}

/** Logged in under the stored spelling, whatever was typed. */
function registered({ id, name }: UserRecord): LoginResult {
  return { kind: 'registered', user: id, name };
}
