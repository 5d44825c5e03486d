import type { AclEntry, Change } from '#domain/change.ts';
import { type Permissions, ROOT, SUPER_USER } from '#domain/ids.ts';
import { NO_PERMISSIONS, Permission } from '#domain/permissions.ts';

/** What a new server begins with. SuperUser has no password until the first start gives one. Reference 6.6. */
export const FIRST_CONTENTS: readonly Change[] = [
  {
    kind: 'channel-created',
    channel: { id: ROOT, parent: null, name: 'Root', description: '', position: 0, maxUsers: 0, inheritAcl: true },
  },
  {
    kind: 'user-registered',
    user: {
      id: SUPER_USER,
      name: 'SuperUser',
      certHash: null,
      email: null,
      comment: '',
      texture: null,
      lastChannel: null,
      lastSeen: null,
      lastDisconnect: null,
    },
    password: null,
  },
  {
    kind: 'acl-replaced',
    id: ROOT,
    inherit: true,
    entries: [
      allow('admin', Permission.Write, true),
      allow('auth', Permission.MakeTempChannel, true),
      allow('all', Permission.SelfRegister, false),
    ],
    groups: [{ name: 'admin', inherit: true, inheritable: true, add: [], remove: [] }],
  },
];

function allow(group: string, permission: Permissions, applySubs: boolean): AclEntry {
  return { applyHere: true, applySubs, who: { kind: 'group', group }, allow: permission, deny: NO_PERMISSIONS };
}
