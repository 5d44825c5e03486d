import { MemoryDatabase, MemoryStore } from '../support/memory-store.ts';
import { testStore } from './store.contract.ts';

testStore('memory', {
  start: async () => undefined,
  stop: async () => undefined,
  newDatabase: async () => {
    const database = new MemoryDatabase();
    return { open: async () => new MemoryStore(database) };
  },
});
