import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../server/store/embedded-postgres.ts';
import { addressOf, openDatabaseStore } from '../../server/store/open.ts';
import { silentLog } from '../support/silent-log.ts';
import { testStore } from './store.contract.ts';

/** Long lists take seconds on a busy machine. */
const DEADLINE_MS = 60_000;

let directory: string;
let postgres: EmbeddedPostgres;
let databases = 0;

testStore('PostgreSQL', {
  start: async () => {
    directory = await mkdtemp(join(tmpdir(), 'undertone-contract-'));
    postgres = await EmbeddedPostgres.start({ directory: join(directory, 'postgres'), log: silentLog });
  },
  stop: async () => {
    await postgres.close();
    await rm(directory, { recursive: true });
  },
  newDatabase: async () => {
    const schema = `test_${databases++}`;
    const options = { address: addressOf(postgres), schema, log: silentLog, deadlineMillis: DEADLINE_MS };
    return { open: () => openDatabaseStore(options) };
  },
});
