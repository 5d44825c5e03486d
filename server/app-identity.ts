import type { Store } from '#control/ports.ts';
import type { Change } from '#domain/change.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { IdentityStore, TlsIdentity } from './net/certificate.ts';

/** The certificate that this server made for itself, kept among what is stored. */
export class StoredIdentity implements IdentityStore {
  readonly #store: Pick<Store, 'apply'>;
  readonly #state: Pick<ServerState, 'config' | 'apply'>;

  constructor(store: Pick<Store, 'apply'>, state: Pick<ServerState, 'config' | 'apply'>) {
    this.#store = store;
    this.#state = state;
  }

  read(): TlsIdentity | null {
    const cert = this.#state.config.get('certificate');
    const key = this.#state.config.get('key');
    return cert === undefined || key === undefined ? null : { cert, key };
  }

  async write({ cert, key }: TlsIdentity): Promise<void> {
    const changes: Change[] = [
      { kind: 'config-set', key: 'certificate', value: cert },
      { kind: 'config-set', key: 'key', value: key },
    ];
    await this.#store.apply(changes);
    for (const change of changes) this.#state.apply(change);
  }
}
