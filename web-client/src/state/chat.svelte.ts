import type { Decoded } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';
import {
  type ChatEntry,
  Conversation,
  type ConversationPlace,
  type Draft,
  type Heard,
  isPerson,
  isSamePlace,
  personAt,
  personPlace,
} from './chat-conversation.svelte.ts';
import { type Delivery, Outbox, type OutboxLine } from './chat-outbox.svelte.ts';
import type { Written } from './refusals.ts';
import type { Tree } from './tree.svelte.ts';

/** Older entries are dropped: a page stays open for weeks. */
const KEPT_ENTRIES = 500;
/** Came, wrote and left while the connection was lost. Nothing would mean the server itself. */
const NOBODY_KNOWN = '?';
/** A screen reader that is behind still reads the last ones. */
const KEPT_ELSEWHERE = 3;

type ChatTree = Pick<Tree, 'users' | 'known' | 'channels' | 'ownSession' | 'self' | 'limits'>;
type Target = { session: number[] } | { channelId: number[] } | { treeId: number[] };

/** What was written: in the own channel, to single people, to channels elsewhere. */
export class Chat {
  readonly #tree: ChatTree;
  readonly #outbox: Outbox;
  readonly here = new Conversation({ kind: 'here' });
  #nextId = 1;
  #visible = true;
  #endInSight = true;

  conversations: readonly Conversation[] = $state.raw([this.here]);
  active: Conversation = $state.raw(this.here);
  /** What came last in conversations that are not open. */
  elsewhere: readonly Heard[] = $state.raw([]);
  readonly unread = $derived.by(() => this.conversations.reduce((sum, { unread }) => sum + unread, 0));

  constructor(tree: ChatTree, line: OutboxLine) {
    this.#tree = tree;
    this.#outbox = new Outbox(line);
  }

  open(place: ConversationPlace): void {
    const next = this.#conversation(place);
    if (next !== this.active) this.active.newFrom = 0;
    this.active = next;
    this.elsewhere = [];
    // Whoever opens one is shown its end.
    this.#endInSight = true;
    this.#markRead();
  }

  openWith(user: User): void {
    this.open(personPlace(user));
  }

  close(conversation: Conversation): void {
    if (conversation === this.here) return;
    this.conversations = this.conversations.filter((other) => other !== conversation);
    if (this.active === conversation) this.open({ kind: 'here' });
  }

  /** Whether somebody looks at the page: unread messages are counted only while nobody does. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#markRead();
  }

  /** Whether what comes next would be seen, or stands below what somebody reads. */
  setEndInSight(inSight: boolean): void {
    this.#endInSight = inSight;
    this.#markRead();
  }

  /** The author's name; empty: the server itself. */
  receive(message: Decoded<'TextMessage'>): string {
    const actor = message.actor ?? 0;
    const author = this.#tree.known(actor);
    const { ownSession, self, channels } = this.#tree;
    const isPrivate = author !== undefined && message.session.includes(ownSession);
    const elsewhere = [...message.channelId, ...message.treeId].find((id) => id !== self?.channel);
    const toOwn = message.channelId.some((id) => id === self?.channel) || elsewhere === undefined;
    const name = author?.name ?? (actor === 0 ? '' : NOBODY_KNOWN);
    this.#append(isPrivate ? this.#conversation(personPlace(author)) : this.here, {
      kind: 'message',
      author: name,
      own: false,
      text: message.message,
      place: isPrivate || toOwn ? '' : (channels.get(elsewhere)?.name ?? ''),
    });
    return name;
  }

  /** Sends to the active conversation, made of the text; false when there is nobody to send to. */
  send(markup: string, images: readonly string[] = [], text = ''): boolean {
    const { active } = this;
    const target = this.#target(active.place);
    if (!target) return false;
    if (markup !== '') this.#deliver(active, target, markup, { text, images: [] });
    // Each picture alone: together they would have to be smaller.
    for (const image of images) this.#deliver(active, target, `<img src="${image}"/>`, { text: '', images: [image] });
    active.newFrom = 0;
    return true;
  }

  /** What became of an own message; undefined: the server took it. */
  deliveryOf({ id }: ChatEntry): Delivery | undefined {
    return this.#outbox.of(id);
  }

  /** Of the active conversation; false when there is nobody to send to. */
  sendAgain(entry: ChatEntry): boolean {
    const { active } = this;
    const target = this.#target(active.place);
    if (!target || !entry.draft) return false;
    this.#remove(active, entry);
    this.#deliver(active, target, entry.text, entry.draft);
    return true;
  }

  /** Of the active conversation: what was not taken is written on. */
  takeBack(entry: ChatEntry): void {
    const { active } = this;
    const { text, images } = entry.draft ?? { text: '', images: [] };
    this.#remove(active, entry);
    active.draft = [text, active.draft].filter((part) => part !== '').join('\n');
    active.images = [...images, ...active.images];
  }

  /** What the server refuses if it refuses something now; undefined: no message. */
  get handled(): Written | undefined {
    return this.#outbox.written;
  }

  /** The server refused something; true when it stands beside the message that somebody sees. */
  refuse(reason: string): boolean {
    const id = this.#outbox.refuse(reason);
    return id !== undefined && this.active.entries.some((entry) => entry.id === id);
  }

  renamed(before: User, user: User): void {
    for (const conversation of this.conversations) {
      const { place } = conversation;
      if (place.kind === 'person' && isPerson(place, before)) conversation.place = personPlace(user);
    }
  }

  /** Messages of this person that nobody has read yet. */
  unreadFrom(user: User): number {
    return this.conversations.find(({ place }) => place.kind === 'person' && isPerson(place, user))?.unread ?? 0;
  }

  log(text: string, conversation: Conversation = this.here): void {
    this.#append(conversation, { kind: 'log', author: '', own: false, text, place: '' });
  }

  notice(markup: string): void {
    this.#append(this.here, { kind: 'message', author: '', own: false, text: markup, place: '' });
  }

  clear(): void {
    this.here.entries = [];
    this.here.unread = 0;
    this.here.newFrom = 0;
    this.conversations = [this.here];
    this.active = this.here;
    this.elsewhere = [];
    this.#endInSight = true;
    this.#outbox.clear();
  }

  canSendTo(place: ConversationPlace): boolean {
    return this.#target(place) !== undefined;
  }

  #target(place: ConversationPlace): Target | undefined {
    switch (place.kind) {
      case 'here':
        return this.#tree.self && { channelId: [this.#tree.self.channel] };
      case 'channel':
        return this.#tree.channels.has(place.channel) ? { channelId: [place.channel] } : undefined;
      case 'tree':
        return this.#tree.channels.has(place.channel) ? { treeId: [place.channel] } : undefined;
      case 'person': {
        const user = personAt(this.#tree, place);
        return user && { session: [user.session] };
      }
    }
  }

  #deliver(conversation: Conversation, target: Target, message: string, draft: Draft): void {
    const author = this.#tree.self?.name ?? '';
    const id = this.#append(conversation, { kind: 'message', author, own: true, text: message, place: '', draft });
    const body = { session: [], channelId: [], treeId: [], ...target, message };
    void this.#outbox.put(id, { name: 'TextMessage', body });
  }

  #conversation(place: ConversationPlace): Conversation {
    const known = this.conversations.find((conversation) => isSamePlace(conversation.place, place));
    if (known) {
      // Somebody may be back under another name.
      known.place = place;
      return known;
    }
    const created = new Conversation(place);
    this.conversations = [...this.conversations, created];
    return created;
  }

  #append(conversation: Conversation, news: Omit<ChatEntry, 'id' | 'at'>): number {
    const id = this.#nextId++;
    const entry = { ...news, id, at: new Date() };
    const dropped = conversation.entries.slice(0, Math.max(0, conversation.entries.length + 1 - KEPT_ENTRIES));
    for (const { id: old } of dropped) this.#outbox.forget(old);
    conversation.entries = [...conversation.entries.slice(1 - KEPT_ENTRIES), entry];
    if (conversation !== this.active) {
      this.elsewhere = [...this.elsewhere.slice(1 - KEPT_ELSEWHERE), { entry, place: conversation.place }];
    }
    if (entry.kind === 'message' && !entry.own) {
      const seen = this.#visible && this.#endInSight && conversation === this.active;
      if (!seen && conversation.unread === 0) conversation.newFrom = id;
      conversation.unread += 1;
    }
    this.#markRead();
    return id;
  }

  #remove(conversation: Conversation, { id }: ChatEntry): void {
    conversation.entries = conversation.entries.filter((entry) => entry.id !== id);
    this.#outbox.forget(id);
  }

  #markRead(): void {
    if (this.#visible && this.#endInSight) this.active.unread = 0;
  }
}
