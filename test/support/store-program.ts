import type { Store } from '#control/ports.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { openStore } from '../../server/store/open.ts';
import { silentLog } from './silent-log.ts';
import { KEY, type Order, type Report } from './store-process.ts';

// The far end of StoreProcess.
await serve(process.argv[2] ?? '');

async function serve(dataDirectory: string): Promise<void> {
  // As a server does that has a last flush to make.
  process.on('SIGINT', () => undefined);
  let store: Store;
  try {
    store = await openStore({ dataDirectory, log: silentLog });
  } catch (error) {
    report({ kind: 'refused', message: String(error) });
    process.disconnect();
    return;
  }
  report({ kind: 'open', value: (await store.load()).config.get(KEY) });
  process.on('message', (order: Order) => void carryOut(store, order));
}

async function carryOut(store: Store, order: Order): Promise<void> {
  switch (order.do) {
    case 'set':
      return set(store, order.value);
    case 'count':
      for (let count = 1; ; count++) await set(store, String(count));
    case 'close':
      await store.close();
      report({ kind: 'closed' });
      process.disconnect();
  }
}

async function set(store: Store, value: string): Promise<void> {
  try {
    await store.apply([{ kind: 'config-set', key: KEY, value }]);
  } catch (error) {
    // On a busy machine a restart may take longer than a write waits.
    if (!(error instanceof StoreUnavailable)) throw error;
    return set(store, value);
  }
  report({ kind: 'stored', value });
}

function report(report: Report): void {
  process.send?.(report);
}
