import { BrokenInvariant } from './broken-invariant.ts';
import type { AclEntry, ChannelRecord, GroupDef, StoredServer } from './change.ts';
import { type ChannelId, ROOT, type UserId } from './ids.ts';
import type { Channel, ChannelTree } from './server-state.ts';

export type StoredChannels = Pick<StoredServer, 'channels' | 'links' | 'acls' | 'groups'>;

/** Channels are values: a change replaces them, so that what a reader holds stays as it was. */
export class LiveChannelTree implements ChannelTree {
  readonly #channels = new Map<ChannelId, Channel>();
  readonly #childIds = new Map<ChannelId, Set<ChannelId>>();
  #highest = 0;

  // Memoised until the next change.
  readonly #children = new Map<ChannelId, readonly Channel[]>();
  readonly #paths = new Map<ChannelId, readonly Channel[]>();
  readonly #linked = new Map<ChannelId, ReadonlySet<ChannelId>>();

  /** @throws BrokenInvariant when the stored channels are not one tree below the root. */
  constructor(stored: StoredChannels) {
    for (const record of stored.channels) {
      const groups = stored.groups.get(record.id) ?? [];
      this.#insert(record, false, stored.acls.get(record.id) ?? [], groups);
    }
    for (const [a, b] of stored.links) this.link(a, [b], []);
    const below = this.#channels.has(ROOT) ? this.subtree(ROOT).length : 0;
    if (this.root.parent !== null || below !== this.size) {
      throw new BrokenInvariant(`${this.size - below} of ${this.size} channels are not below the root`);
    }
  }

  get root(): Channel {
    return this.#require(ROOT);
  }

  get size(): number {
    return this.#channels.size;
  }

  get(id: ChannelId): Channel | undefined {
    return this.#channels.get(id);
  }

  children(id: ChannelId): readonly Channel[] {
    let children = this.#children.get(id);
    if (children === undefined) {
      children = Array.from(this.#childIds.get(id) ?? [], (child) => this.#require(child)).sort(byPositionAndName);
      this.#children.set(id, children);
    }
    return children;
  }

  all(): Iterable<Channel> {
    return this.subtree(ROOT);
  }

  pathFromRoot(id: ChannelId): readonly Channel[] {
    let path = this.#paths.get(id);
    if (path === undefined) {
      const channel = this.#channels.get(id);
      if (channel === undefined) return [];
      path = channel.parent === null ? [channel] : [...this.pathFromRoot(channel.parent), channel];
      this.#paths.set(id, path);
    }
    return path;
  }

  /** A channel is not its own ancestor. */
  isAncestor(ancestor: ChannelId, of: ChannelId): boolean {
    for (let at = this.#channels.get(of)?.parent ?? null; at !== null; at = this.#require(at).parent) {
      if (at === ancestor) return true;
    }
    return false;
  }

  linkedWith(id: ChannelId): ReadonlySet<ChannelId> {
    let linked = this.#linked.get(id);
    if (linked === undefined) {
      // A set that grows while it is walked: breadth first without a queue.
      const closure = new Set<ChannelId>(this.#channels.has(id) ? [id] : []);
      for (const at of closure) for (const next of this.#require(at).links) closure.add(next);
      linked = closure;
      for (const member of closure) this.#linked.set(member, linked);
    }
    return linked;
  }

  subtree(id: ChannelId): readonly Channel[] {
    const top = this.#channels.get(id);
    const found: Channel[] = top === undefined ? [] : [top];
    for (const channel of found) found.push(...this.children(channel.id));
    return found;
  }

  level(id: ChannelId): number {
    return Math.max(0, this.pathFromRoot(id).length - 1);
  }

  depth(id: ChannelId): number {
    let depth = 0;
    for (const child of this.children(id)) depth = Math.max(depth, 1 + this.depth(child.id));
    return depth;
  }

  nextId(): ChannelId {
    return (this.#highest + 1) as ChannelId;
  }

  /** @throws BrokenInvariant when the id is taken or there is no such parent. */
  create(record: ChannelRecord, temporary: boolean): void {
    if (record.parent === null || !this.#channels.has(record.parent)) {
      throw new BrokenInvariant(`channel ${record.id} has no parent`);
    }
    this.#insert(record, temporary, [], []);
  }

  /** @throws BrokenInvariant when the channel would come below itself, or the root below anything. */
  update(id: ChannelId, set: Partial<Omit<ChannelRecord, 'id'>>): void {
    const channel = this.#require(id);
    const parent = set.parent === undefined ? channel.parent : set.parent;
    if (parent !== channel.parent) {
      if (channel.parent === null || parent === null || !this.#channels.has(parent)) {
        throw new BrokenInvariant(`channel ${id} cannot be moved below ${parent}`);
      }
      if (parent === id || this.isAncestor(id, parent)) {
        throw new BrokenInvariant(`channel ${id} cannot be moved below itself`);
      }
      this.#childIds.get(channel.parent)?.delete(id);
      this.#adopt(parent, id);
    }
    this.#replace({ ...channel, ...set });
  }

  /** @throws BrokenInvariant when a channel would lose its parent. Ids that do not exist are passed over. */
  remove(ids: readonly ChannelId[]): void {
    this.requireRemovable(ids);
    for (const id of ids) {
      const channel = this.#channels.get(id);
      if (channel === undefined || channel.parent === null) continue;
      this.link(id, [], [...channel.links]);
      this.#channels.delete(id);
      this.#childIds.delete(id);
      this.#childIds.get(channel.parent)?.delete(id);
      this.#forget();
    }
  }

  requireRemovable(ids: readonly ChannelId[]): void {
    const removed = new Set<ChannelId>();
    for (const id of ids) {
      if (id === ROOT) throw new BrokenInvariant('the root cannot be removed');
      for (const child of this.#childIds.get(id) ?? []) {
        if (!removed.has(child)) throw new BrokenInvariant(`channel ${id} still has channel ${child} below it`);
      }
      removed.add(id);
    }
  }

  /** Changes both ends. A link to itself is passed over. */
  link(id: ChannelId, add: readonly ChannelId[], remove: readonly ChannelId[]): void {
    for (const other of remove) this.#setLink(id, other, false);
    for (const other of add) if (other !== id) this.#setLink(id, other, true);
  }

  setAcl(id: ChannelId, inheritAcl: boolean, acl: readonly AclEntry[], groups: readonly GroupDef[]): void {
    this.#replace({ ...this.#require(id), inheritAcl, acl, groups: byGroupName(groups) });
  }

  /** Strikes a removed user from all ACLs and groups. */
  forgetUser(user: UserId): void {
    for (const channel of this.all()) {
      const acl = channel.acl.filter(({ who }) => who.kind !== 'user' || who.user !== user);
      const groups = Array.from(channel.groups.values(), (group) => ({
        ...group,
        add: group.add.filter((member) => member !== user),
        remove: group.remove.filter((member) => member !== user),
      }));
      this.setAcl(channel.id, channel.inheritAcl, acl, groups);
    }
  }

  #setLink(a: ChannelId, b: ChannelId, linked: boolean): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const channel = this.#require(from);
      const links = new Set(channel.links);
      if (linked) links.add(to);
      else links.delete(to);
      this.#replace({ ...channel, links });
    }
  }

  #insert(record: ChannelRecord, temporary: boolean, acl: readonly AclEntry[], groups: readonly GroupDef[]): void {
    if (this.#channels.has(record.id)) throw new BrokenInvariant(`channel ${record.id} exists already`);
    if (record.parent !== null) this.#adopt(record.parent, record.id);
    this.#highest = Math.max(this.#highest, record.id);
    this.#replace({ ...record, temporary, acl, groups: byGroupName(groups), links: new Set() });
  }

  #adopt(parent: ChannelId, child: ChannelId): void {
    const children = this.#childIds.get(parent);
    if (children === undefined) this.#childIds.set(parent, new Set([child]));
    else children.add(child);
  }

  #replace(channel: Channel): void {
    this.#channels.set(channel.id, channel);
    this.#forget();
  }

  #forget(): void {
    this.#children.clear();
    this.#paths.clear();
    this.#linked.clear();
  }

  #require(id: ChannelId): Channel {
    const channel = this.#channels.get(id);
    if (channel === undefined) throw new BrokenInvariant(`there is no channel ${id}`);
    return channel;
  }
}

function byGroupName(groups: readonly GroupDef[]): ReadonlyMap<string, GroupDef> {
  return new Map(groups.map((group) => [group.name, group]));
}

/** Not by locale: the order must be the same on every machine. */
function byPositionAndName(a: Channel, b: Channel): number {
  return a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id);
}
