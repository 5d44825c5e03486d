import type { Change } from '#domain/change.ts';
import { NEW_SERVER } from '#domain/default-acl.ts';

const { channels, users, acls, groups } = NEW_SERVER;

/** What a new database begins with. SuperUser has no password until the first start gives one. */
export const FIRST_CONTENTS: readonly Change[] = [
  ...channels.map((channel): Change => ({ kind: 'channel-created', channel })),
  ...users.map((user): Change => ({ kind: 'user-registered', user, password: null })),
  ...channels.map(({ id, inheritAcl }): Change => {
    const rules = { entries: acls.get(id) ?? [], groups: groups.get(id) ?? [] };
    return { kind: 'acl-replaced', id, inherit: inheritAcl, ...rules };
  }),
];
