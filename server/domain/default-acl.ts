import type { AclEntry, GroupDef, StoredServer } from './change.ts';
import { type Permissions, ROOT, SUPER_USER } from './ids.ts';
import { NO_PERMISSIONS, Permission } from './permissions.ts';

// Reference 6.6: the root of a new server.

/** Empty: who has the SuperUser password adds the first user. */
const DEFAULT_GROUPS: readonly GroupDef[] = [{ name: 'admin', inherit: true, inheritable: true, add: [], remove: [] }];

export const DEFAULT_ACL: readonly AclEntry[] = [
  allow('admin', Permission.Write, true),
  allow('auth', Permission.MakeTempChannel, true),
  allow('all', Permission.SelfRegister, false),
];

/** A server as it is before anybody changed anything. */
export const NEW_SERVER: StoredServer = {
  channels: [{ id: ROOT, parent: null, name: 'Root', description: '', position: 0, maxUsers: 0, inheritAcl: true }],
  links: [],
  acls: new Map([[ROOT, DEFAULT_ACL]]),
  groups: new Map([[ROOT, DEFAULT_GROUPS]]),
  users: [
    {
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
  ],
  listeners: [],
  bans: [],
  config: new Map(),
};

function allow(group: string, permission: Permissions, applySubs: boolean): AclEntry {
  return { applyHere: true, applySubs, who: { kind: 'group', group }, allow: permission, deny: NO_PERMISSIONS };
}
