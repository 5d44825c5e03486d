import { withImplied } from '#domain/audio-rules.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body, Decoded, ReceivedMessage } from '#proto/message-types.ts';

const NAMES = ['Version', 'Authenticate', 'UserState', 'RequestBlob', 'QueryUsers', 'VoicePath'] as const;
export type Deferrable = Extract<ReceivedMessage, { name: (typeof NAMES)[number] }>;

/** A merged list does not grow beyond this, and beyond twice as much while it waits. */
const LONGEST_LIST = 10_000;

export function isDeferrable(message: ReceivedMessage): message is Deferrable {
  return NAMES.some((name) => name === message.name);
}

/**
 * Messages of one connection that came faster than allowed. They say how something shall be, so they are kept, one of each
 * kind and the newest word counting, until there is a token again: what a client believes of itself comes true.
 */
export class Deferred {
  readonly #waiting = new Map<string, Deferrable>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  has(name: string): boolean {
    return this.#waiting.has(name);
  }

  put(message: Deferrable): void {
    const earlier = this.#waiting.get(message.name);
    this.#waiting.set(message.name, earlier === undefined ? message : merged(earlier, message));
  }

  take(): Deferrable[] {
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { body } of taken) {
      for (const list of Object.values(body)) if (Array.isArray(list)) keepDistinct(list);
    }
    return taken;
  }
}

function merged(earlier: Deferrable, later: Deferrable): Deferrable {
  if (earlier.name === 'UserState' && later.name === 'UserState') {
    return { name: 'UserState', body: mergedUserState(earlier.body, later.body) };
  }
  if (earlier.name === 'RequestBlob' && later.name === 'RequestBlob') {
    const [a, b] = [earlier.body, later.body];
    const body = Mumble.RequestBlob.create({
      sessionTexture: extended(a.sessionTexture, b.sessionTexture),
      sessionComment: extended(a.sessionComment, b.sessionComment),
      channelDescription: extended(a.channelDescription, b.channelDescription),
    });
    return { name: 'RequestBlob', body };
  }
  if (earlier.name === 'QueryUsers' && later.name === 'QueryUsers') {
    const [a, b] = [earlier.body, later.body];
    const body = Mumble.QueryUsers.create({ ids: extended(a.ids, b.ids), names: extended(a.names, b.names) });
    return { name: 'QueryUsers', body };
  }
  return later;
}

/** Two messages about the same session as the one that has the effect of both. */
function mergedUserState(earlier: Decoded<'UserState'>, later: Decoded<'UserState'>): Decoded<'UserState'> {
  const heardAgain = new Set(later.listeningChannelAdd);
  const removed = earlier.listeningChannelRemove;
  const stillRemoved = heardAgain.size === 0 ? removed : removed.filter((channel) => !heardAgain.has(channel));
  return Mumble.UserState.create({
    ...said(earlier),
    ...said(later),
    listeningChannelAdd: extended(earlier.listeningChannelAdd, later.listeningChannelAdd),
    listeningChannelRemove: extended(stillRemoved, later.listeningChannelRemove),
    listeningVolumeAdjustment: extended(earlier.listeningVolumeAdjustment, later.listeningVolumeAdjustment),
    temporaryAccessTokens: extended(earlier.temporaryAccessTokens, later.temporaryAccessTokens),
  });
}

/**
 * The fields that are present, and what the flags among them imply: a mute that undoes an earlier deaf must not meet it in
 * one message, where deaf would win.
 */
function said(body: Decoded<'UserState'>): Body<'UserState'> {
  const present = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  return { ...present, ...withImplied(present) };
}

/** In place: to copy a long list for each of thousands of small messages would take seconds. */
function extended<T>(list: T[], more: readonly T[]): T[] {
  // A field that was not there has everybody's one empty list.
  if (list.length === 0) return [...more];
  for (const entry of more) list.push(entry);
  if (list.length > 2 * LONGEST_LIST) list.splice(0, list.length - LONGEST_LIST);
  return list;
}

function keepDistinct(list: unknown[]): void {
  const distinct = [...new Set(list)].slice(-LONGEST_LIST);
  list.length = 0;
  for (const entry of distinct) list.push(entry);
}
