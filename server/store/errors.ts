/** The server must not start; the message is for the operator and says what to do. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

/** Another Undertone server runs on this database. */
export class DatabaseInUse extends StoreRefused {
  constructor() {
    super('Another Undertone server is using this database. Stop it, or give this one a database of its own.');
  }
}

/** The database did not answer in time. Nothing was changed, as far as can be known; asking again may help. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The changes contradict what is stored (a name taken, a channel that does not exist): nothing was written. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
}
