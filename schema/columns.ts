import { customType } from 'drizzle-orm/pg-core';

/** text that takes every JavaScript string: PostgreSQL cannot store U+0000, which a client may send, so it is kept as U+FFFD. */
export const anyText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.replaceAll('\0', '\uFFFD'),
});

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
