import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import type { Tree } from './tree.svelte.ts';

/** Older entries are dropped: a page stays open for weeks. */
const KEPT_ENTRIES = 500;

export interface ChatEntry {
  readonly id: number;
  readonly at: Date;
  readonly kind: 'message' | 'log';
  /** Empty: the server itself. */
  readonly author: string;
  readonly own: boolean;
  /** Mumble markup, not yet sanitised; for log lines plain text. */
  readonly text: string;
  /** A channel other than the own that the message went to; empty if none. */
  readonly place: string;
}

export type ConversationPlace =
  | { readonly kind: 'here' }
  /** Single channels, or with all channels below. */
  | { readonly kind: 'channel' | 'tree'; readonly channel: number; readonly name: string }
  | { readonly kind: 'person'; readonly name: string };

export class Conversation {
  readonly key: string;
  readonly place: ConversationPlace;
  entries: readonly ChatEntry[] = $state.raw([]);
  unread = $state(0);
  draft = $state('');
  /** Pictures that go with the draft, as data addresses. */
  images: readonly string[] = $state.raw([]);
  /** The first entry that came while nobody looked; 0: none. */
  newFrom = $state(0);

  constructor(place: ConversationPlace) {
    this.place = place;
    this.key = keyOf(place);
  }
}

type ChatTree = Pick<Tree, 'users' | 'channels' | 'ownSession' | 'self' | 'limits' | 'userNamed'>;

/** What was written: in the own channel, to single people, to channels elsewhere. */
export class Chat {
  readonly #tree: ChatTree;
  readonly #send: (message: ControlMessage) => void;
  readonly here = new Conversation({ kind: 'here' });
  #nextId = 1;
  #visible = true;

  conversations: readonly Conversation[] = $state.raw([this.here]);
  active: Conversation = $state.raw(this.here);
  readonly unread = $derived.by(() => this.conversations.reduce((sum, { unread }) => sum + unread, 0));

  constructor(tree: ChatTree, send: (message: ControlMessage) => void) {
    this.#tree = tree;
    this.#send = send;
  }

  open(place: ConversationPlace): void {
    const next = this.#conversation(place);
    if (next !== this.active) this.active.newFrom = 0;
    this.active = next;
    this.#markRead();
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

  /** The author's name; empty: the server itself. */
  receive(message: Decoded<'TextMessage'>): string {
    const author = this.#tree.users.get(message.actor ?? 0)?.name ?? '';
    const { ownSession, self, channels } = this.#tree;
    const isPrivate = author !== '' && message.session.includes(ownSession);
    const elsewhere = [...message.channelId, ...message.treeId].find((id) => id !== self?.channel);
    const toOwn = message.channelId.some((id) => id === self?.channel) || elsewhere === undefined;
    const place: ConversationPlace = isPrivate ? { kind: 'person', name: author } : { kind: 'here' };
    this.#append(this.#conversation(place), {
      kind: 'message',
      author,
      own: false,
      text: message.message,
      place: isPrivate || toOwn ? '' : (channels.get(elsewhere)?.name ?? ''),
    });
    return author;
  }

  /** Sends to the active conversation; false when there is nobody to send to. */
  send(markup: string, images: readonly string[] = []): boolean {
    const { active } = this;
    const target = this.#target(active.place);
    if (!target) return false;
    const written = markup === '' ? [] : [markup];
    // Each picture alone: together they would have to be smaller.
    for (const message of [...written, ...images.map((image) => `<img src="${image}"/>`)]) {
      this.#send({ name: 'TextMessage', body: { session: [], channelId: [], treeId: [], ...target, message } });
      const author = this.#tree.self?.name ?? '';
      this.#append(active, { kind: 'message', author, own: true, text: message, place: '' });
    }
    active.newFrom = 0;
    return true;
  }

  /** Messages of this person that nobody has read yet. */
  unreadFrom(name: string): number {
    return this.conversations.find(({ place }) => place.kind === 'person' && place.name === name)?.unread ?? 0;
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
  }

  canSendTo(place: ConversationPlace): boolean {
    return this.#target(place) !== undefined;
  }

  #target(
    place: ConversationPlace,
  ): { session: number[] } | { channelId: number[] } | { treeId: number[] } | undefined {
    switch (place.kind) {
      case 'here':
        return this.#tree.self && { channelId: [this.#tree.self.channel] };
      case 'channel':
        return this.#tree.channels.has(place.channel) ? { channelId: [place.channel] } : undefined;
      case 'tree':
        return this.#tree.channels.has(place.channel) ? { treeId: [place.channel] } : undefined;
      case 'person': {
        const user = this.#tree.userNamed(place.name);
        return user && { session: [user.session] };
      }
    }
  }

  #conversation(place: ConversationPlace): Conversation {
    const key = keyOf(place);
    const known = this.conversations.find((conversation) => conversation.key === key);
    if (known) return known;
    const created = new Conversation(place);
    this.conversations = [...this.conversations, created];
    return created;
  }

  #append(conversation: Conversation, entry: Omit<ChatEntry, 'id' | 'at'>): void {
    const id = this.#nextId++;
    conversation.entries = [...conversation.entries.slice(1 - KEPT_ENTRIES), { ...entry, id, at: new Date() }];
    if (entry.kind === 'message' && !entry.own) {
      const seen = this.#visible && conversation === this.active;
      if (!seen && conversation.unread === 0) conversation.newFrom = id;
      conversation.unread += 1;
    }
    this.#markRead();
  }

  #markRead(): void {
    if (this.#visible) this.active.unread = 0;
  }
}

function keyOf(place: ConversationPlace): string {
  switch (place.kind) {
    case 'here':
      return 'here';
    case 'channel':
    case 'tree':
      return `${place.kind}-${place.channel}`;
    case 'person':
      return `person-${place.name}`;
  }
}
