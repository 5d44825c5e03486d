import type { ControlMessage } from '#proto/message-types.ts';
import type { CertificateFacts } from '../identity/certificates.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { hashOf, type KeyAndCertificate, type OwnIdentity, prove, seal, unseal } from '../identity/own-identity.ts';
import { isRsa } from '../identity/private-key.ts';

/** 'impossible': no TLS, or a browser that keeps nothing. */
export type IdentityState = 'loading' | 'none' | 'ready' | 'impossible';
export type IdentityProblem = 'password' | 'file' | 'key' | 'curve' | 'failed';

/** The certificate by which servers know this person again; made when somebody joins for the first time. */
export class Identity {
  readonly #store: IdentityStore;
  readonly #host: string;
  #own: OwnIdentity | undefined;
  readonly #loaded: Promise<void>;
  #making: Promise<void> | undefined;

  state: IdentityState = $state('loading');
  /** Hex SHA-1. */
  hash = $state('');
  facts: CertificateFacts | undefined = $state.raw();
  problem: IdentityProblem | null = $state(null);

  /** host: as in location.host. */
  constructor(store: IdentityStore, host: string) {
    this.#store = store;
    this.#host = host;
    this.#loaded = this.#load();
  }

  /** Joining for the first time then has nothing to load. */
  async prepare(): Promise<void> {
    await this.#loaded;
    // What cannot be loaded now is tried again when it is needed.
    if (this.state === 'none') await import('../identity/self-signed.ts').catch(() => undefined);
  }

  /** There is one afterwards, where that is possible at all. Never rejects. */
  async ensure(name: string): Promise<void> {
    await this.#loaded;
    if (this.state === 'none') this.#making ??= this.#make(name);
    await this.#making;
    this.#making = undefined;
  }

  /** Never rejects; null where there is no identity. */
  async prove(nonce: Uint8Array): Promise<ControlMessage | null> {
    try {
      await this.#loaded;
      return this.#own ? await prove(this.#own, nonce, this.#host) : null;
    } catch (error) {
      console.warn('identity:', error);
      return null;
    }
  }

  /** Reads name and date out of the certificate; needs the library, so only where they are shown. */
  async readFacts(): Promise<void> {
    const own = this.#own;
    if (!own || this.facts) return;
    const { readFacts } = await import('../identity/certificates.ts');
    if (this.#own === own) this.facts = readFacts(own.certificate);
  }

  /** A file for the desktop client; undefined when that is not possible, and then problem says why. */
  async exportFile(password: string): Promise<Blob | undefined> {
    const own = this.#own;
    if (!own) return undefined;
    return this.#attempt(async () => {
      if (!isRsa(own.key)) {
        this.problem = 'curve';
        return undefined;
      }
      const { makePkcs12 } = await import('../identity/certificates.ts');
      const file = makePkcs12(await unseal(own), password);
      this.protect();
      return new Blob([file], { type: 'application/x-pkcs12' });
    });
  }

  /** Takes the identity out of a file; it counts from the next login on. True when it did. */
  async importFile(file: Uint8Array, password: string): Promise<boolean> {
    const taken = await this.#attempt(async () => {
      const { openPkcs12 } = await import('../identity/certificates.ts');
      await this.#take(openPkcs12(file, password));
      this.protect();
      return true;
    });
    return taken === true;
  }

  /** There is something to lose. Not for one that was just made: Firefox asks the person, who has come to talk. */
  protect(): void {
    // The answer changes nothing: the identity is kept as well as this browser does.
    this.#store.protect().catch((error: unknown) => console.warn('identity:', error));
  }

  async #load(): Promise<void> {
    // Pages without TLS have no keys.
    if (!globalThis.crypto?.subtle) {
      this.state = 'impossible';
      return;
    }
    try {
      const own = await this.#store.read();
      if (own) await this.#show(own);
      else this.state = 'none';
    } catch (error) {
      console.warn('identity:', error);
      this.state = 'impossible';
    }
  }

  async #make(name: string): Promise<void> {
    try {
      const { makeIdentity } = await import('../identity/self-signed.ts');
      const made = await seal(await makeIdentity(name, new Date()));
      // Another tab may have made one since this page was opened: somebody may be registered with it by now.
      await this.#show(await this.#store.add(made));
    } catch (error) {
      console.warn('identity:', error);
    }
  }

  async #take(fresh: KeyAndCertificate): Promise<void> {
    const own = await seal(fresh);
    await this.#store.write(own);
    this.facts = undefined;
    await this.#show(own);
  }

  async #show(own: OwnIdentity): Promise<void> {
    this.#own = own;
    this.hash = await hashOf(own.certificate);
    this.state = 'ready';
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.problem = null;
    try {
      return await work();
    } catch (error) {
      this.problem = problemOf(error);
      return undefined;
    }
  }
}

function problemOf(error: unknown): IdentityProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'WrongPassword':
      return 'password';
    case 'NoIdentityFile':
      return 'file';
    case 'UnsupportedKey':
    case 'DataError':
      return 'key';
    default:
      console.warn('identity:', error);
      return 'failed';
  }
}
