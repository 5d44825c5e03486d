import type { User } from '../protocol/model.ts';

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
  /** What an own message was made of, to go on with it when it was not taken. */
  readonly draft?: Draft;
}

export interface Draft {
  readonly text: string;
  /** Pictures as data addresses. */
  readonly images: readonly string[];
}

/** Without a certificate somebody is known only as long as they stay: others may take the name, and the number later. */
export interface PersonPlace extends Pick<User, 'session' | 'hash' | 'name'> {
  readonly kind: 'person';
}

export type ConversationPlace =
  | { readonly kind: 'here' }
  /** Single channels, or with all channels below. */
  | { readonly kind: 'channel' | 'tree'; readonly channel: number; readonly name: string }
  | PersonPlace;

/** Something that came where nobody looks. */
export interface Heard {
  readonly entry: ChatEntry;
  readonly place: ConversationPlace;
}

export class Conversation {
  place: ConversationPlace = $state.raw({ kind: 'here' });
  entries: readonly ChatEntry[] = $state.raw([]);
  unread = $state(0);
  draft = $state('');
  /** Pictures that go with the draft, as data addresses. */
  images: readonly string[] = $state.raw([]);
  /** The first entry that came while nobody looked; 0: none. */
  newFrom = $state(0);

  constructor(place: ConversationPlace) {
    this.place = place;
  }
}

export function personPlace({ session, hash, name }: User): PersonPlace {
  return { kind: 'person', session, hash, name };
}

export function isPerson(place: PersonPlace, user: User): boolean {
  if (place.hash !== '' || user.hash !== '') return place.hash === user.hash;
  return place.session === user.session && place.name === user.name;
}

export function isSamePlace(a: ConversationPlace, b: ConversationPlace): boolean {
  switch (a.kind) {
    case 'here':
      return b.kind === 'here';
    case 'channel':
    case 'tree':
      return b.kind === a.kind && b.channel === a.channel;
    case 'person':
      if (b.kind !== 'person') return false;
      if (a.hash !== '' || b.hash !== '') return a.hash === b.hash;
      return a.session === b.session && a.name === b.name;
  }
}

interface People {
  readonly users: ReadonlyMap<number, User>;
  readonly ownSession: number;
}

/** Whoever it is that one writes to there, under whatever name; undefined: not connected. */
export function personAt({ users, ownSession }: People, place: PersonPlace): User | undefined {
  const last = users.get(place.session);
  if (last && isPerson(place, last)) return last;
  if (place.hash === '') return undefined;
  for (const user of users.values()) if (user.hash === place.hash && user.session !== ownSession) return user;
  return undefined;
}
