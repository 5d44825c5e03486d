import type {
  AclEntry,
  BanRecord,
  Change,
  ChannelRecord,
  GroupDef,
  ListenerRecord,
  Note,
  PasswordHash,
  StoredServer,
  UserRecord,
} from '#domain/change.ts';
import type { BlobHash, ChannelId, UserId } from '#domain/ids.ts';
import { foldName } from '#domain/names.ts';
import { ChangeRefused } from '../../server/store/errors.ts';

type Acl = readonly AclEntry[];
type Groups = readonly GroupDef[];

/** Rows and the rules between them: what schema/ says in SQL, in memory. */
export class MemoryTables {
  #channels = new Map<ChannelId, ChannelRecord>();
  /** Lower id first. */
  #links = new Map<string, readonly [ChannelId, ChannelId]>();
  #acls = new Map<ChannelId, Acl>();
  #groups = new Map<ChannelId, Groups>();
  #users = new Map<UserId, UserRecord>();
  #listeners = new Map<string, ListenerRecord>();
  #bans: readonly BanRecord[] = [];
  #config = new Map<string, string>();
  passwords = new Map<UserId, PasswordHash>();
  /** Shared between copies: written once, never changed. */
  blobs = new Map<BlobHash, Uint8Array>();

  copy(): MemoryTables {
    const copy = new MemoryTables();
    copy.#channels = new Map(this.#channels);
    copy.#links = new Map(this.#links);
    copy.#acls = new Map(this.#acls);
    copy.#groups = new Map(this.#groups);
    copy.#users = new Map(this.#users);
    copy.#listeners = new Map(this.#listeners);
    copy.#bans = this.#bans;
    copy.#config = new Map(this.#config);
    copy.passwords = new Map(this.passwords);
    copy.blobs = this.blobs;
    return copy;
  }

  contents(): StoredServer {
    return {
      channels: sorted(this.#channels.values(), ({ id }) => [id]),
      links: sorted(this.#links.values(), (link) => link),
      acls: new Map(this.#acls),
      groups: new Map(this.#groups),
      users: sorted(this.#users.values(), ({ id }) => [id]),
      listeners: sorted(this.#listeners.values(), ({ user, channel }) => [user, channel]),
      bans: this.#bans,
      config: new Map(this.#config),
    };
  }

  write({ user, lastChannel, ...dates }: Note): void {
    const record = this.#users.get(user);
    if (record === undefined) return;
    const channel =
      lastChannel === undefined ? {} : { lastChannel: this.#channels.has(lastChannel) ? lastChannel : null };
    this.#users.set(user, { ...record, ...dates, ...channel });
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'channel-created':
        this.#putChannel(change.channel);
        break;
      case 'channel-updated': {
        const channel = this.#channels.get(change.id);
        if (channel !== undefined) this.#putChannel({ ...channel, ...change.set });
        break;
      }
      case 'channels-removed':
        for (const id of change.ids) this.#removeChannel(id);
        break;
      case 'links-changed':
        this.#changeLinks(change);
        break;
      case 'acl-replaced':
        this.#replaceAcl(change);
        break;
      case 'user-registered':
        this.#putUser(change.user);
        this.passwords.set(change.user.id, change.password);
        break;
      case 'user-updated': {
        const user = this.#users.get(change.id);
        if (user !== undefined) this.#putUser({ ...user, ...change.set });
        break;
      }
      case 'user-password-set':
        if (this.#users.has(change.id)) this.passwords.set(change.id, change.password);
        break;
      case 'user-removed':
        this.#removeUser(change.id);
        break;
      case 'listener-set':
        this.#requireChannel(change.listener.channel);
        this.#requireUser(change.listener.user);
        this.#listeners.set(`${change.listener.user} ${change.listener.channel}`, change.listener);
        break;
      case 'bans-replaced':
        this.#bans = change.bans;
        break;
      case 'config-set':
        if (change.value === null) this.#config.delete(change.key);
        else this.#config.set(change.key, change.value);
    }
  }

  #putChannel(channel: ChannelRecord): void {
    if ((channel.id === 0) !== (channel.parent === null)) throw new ChangeRefused('only the root has no parent');
    if (channel.parent !== null && channel.parent !== channel.id) this.#requireChannel(channel.parent);
    this.#channels.set(channel.id, channel);
  }

  #removeChannel(id: ChannelId): void {
    for (const { parent } of this.#channels.values()) if (parent === id) throw new ChangeRefused(`${id} has children`);
    this.#channels.delete(id);
    this.#acls.delete(id);
    this.#groups.delete(id);
    for (const [key, link] of this.#links) if (link.includes(id)) this.#links.delete(key);
    for (const [key, { channel }] of this.#listeners) if (channel === id) this.#listeners.delete(key);
    for (const [key, user] of this.#users) {
      if (user.lastChannel === id) this.#users.set(key, { ...user, lastChannel: null });
    }
  }

  #changeLinks({ id, add, remove }: Extract<Change, { kind: 'links-changed' }>): void {
    const edge = (other: ChannelId) => (id < other ? ([id, other] as const) : ([other, id] as const));
    for (const other of add) {
      if (other === id) throw new ChangeRefused(`${id} cannot be linked with itself`);
      this.#requireChannel(id);
      this.#requireChannel(other);
      this.#links.set(edge(other).join(' '), edge(other));
    }
    for (const other of remove) this.#links.delete(edge(other).join(' '));
  }

  #replaceAcl({ id, inherit, entries, groups }: Extract<Change, { kind: 'acl-replaced' }>): void {
    const channel = this.#requireChannel(id);
    for (const { who } of entries) if (who.kind === 'user') this.#requireUser(who.user);
    const defs = new Map<string, GroupDef>();
    for (const group of groups) {
      for (const user of [...group.add, ...group.remove]) this.#requireUser(user);
      if (defs.has(group.name)) throw new ChangeRefused(`group ${group.name} is there twice`);
      defs.set(group.name, { ...group, add: distinct(group.add), remove: distinct(group.remove) });
    }
    this.#channels.set(id, { ...channel, inheritAcl: inherit });
    put(this.#acls, id, entries);
    put(
      this.#groups,
      id,
      [...defs.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  }

  #putUser(user: UserRecord): void {
    for (const other of this.#users.values()) {
      if (other.id !== user.id && foldName(other.name) === foldName(user.name)) {
        throw new ChangeRefused(`the name ${user.name} is taken`);
      }
    }
    if (user.lastChannel !== null) this.#requireChannel(user.lastChannel);
    if (user.texture !== null && !this.blobs.has(user.texture)) throw new ChangeRefused('there is no such texture');
    this.#users.set(user.id, user);
  }

  #removeUser(id: UserId): void {
    this.#users.delete(id);
    this.passwords.delete(id);
    for (const [key, { user }] of this.#listeners) if (user === id) this.#listeners.delete(key);
    for (const [channel, entries] of this.#acls) {
      const kept = entries.filter(({ who }) => who.kind !== 'user' || who.user !== id);
      put(this.#acls, channel, kept);
    }
    const without = (users: readonly UserId[]) => users.filter((user) => user !== id);
    for (const [channel, groups] of this.#groups) {
      const kept = groups.map((group) => ({ ...group, add: without(group.add), remove: without(group.remove) }));
      this.#groups.set(channel, kept);
    }
  }

  #requireChannel(id: ChannelId): ChannelRecord {
    const channel = this.#channels.get(id);
    if (channel === undefined) throw new ChangeRefused(`there is no channel ${id}`);
    return channel;
  }

  #requireUser(id: UserId): void {
    if (!this.#users.has(id)) throw new ChangeRefused(`there is no user ${id}`);
  }
}

function put<T>(lists: Map<ChannelId, readonly T[]>, channel: ChannelId, list: readonly T[]): void {
  if (list.length === 0) lists.delete(channel);
  else lists.set(channel, list);
}

function distinct(users: readonly UserId[]): readonly UserId[] {
  return [...new Set(users)].sort((a, b) => a - b);
}

function sorted<T>(rows: Iterable<T>, key: (row: T) => readonly number[]): readonly T[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
  });
}
