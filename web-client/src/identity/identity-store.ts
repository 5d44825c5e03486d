import type { OwnIdentity } from './own-identity.ts';

const DATABASE = 'undertone';
const STORE = 'identity';
const OWN = 'own';

/** Where the identity is kept between visits. Keys that cannot be read out can be kept nowhere else. */
export interface IdentityStore {
  read(): Promise<OwnIdentity | undefined>;
  write(identity: OwnIdentity): Promise<void>;
  /** Keeps this one if there is none yet; what is kept then. */
  add(identity: OwnIdentity): Promise<OwnIdentity>;
  /** Asks the browser not to clear it away when space runs short; some ask the person. */
  protect(): Promise<void>;
}

/** In IndexedDB; rejects where the browser forbids that, as some do in private windows. */
export class BrowserIdentityStore implements IdentityStore {
  read(): Promise<OwnIdentity | undefined> {
    return use('readonly', (store) => store.get(OWN) as IDBRequest<OwnIdentity | undefined>);
  }

  async write(identity: OwnIdentity): Promise<void> {
    await use('readwrite', (store) => store.put(identity, OWN));
  }

  async add(identity: OwnIdentity): Promise<OwnIdentity> {
    try {
      await use('readwrite', (store) => store.add(identity, OWN));
    } catch (error) {
      const kept = await this.read();
      if (!kept) throw error;
      return kept;
    }
    return identity;
  }

  async protect(): Promise<void> {
    // Pages without TLS have no such storage.
    await navigator.storage?.persist?.();
  }
}

async function use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
