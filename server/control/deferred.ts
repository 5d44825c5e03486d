import { withImplied } from '#domain/audio-rules.ts';
import type { Decoded, ReceivedMessage } from '#proto/message-types.ts';

const NAMES = ['Version', 'Authenticate', 'UserState', 'RequestBlob', 'QueryUsers', 'VoicePath'] as const;
export type DeferrableName = (typeof NAMES)[number];
export type Deferrable = Extract<ReceivedMessage, { name: DeferrableName }>;

/** A merged list does not grow beyond this. */
const LONGEST_LIST = 10_000;

export function isDeferrable(message: ReceivedMessage): message is Deferrable {
  return (NAMES as readonly string[]).includes(message.name);
}

/**
 * Messages of one connection that came faster than allowed. They say how something shall be, so they are kept, one of each
 * kind and the newest word counting, until there is a token again: what a client believes of itself comes true.
 */
export class Deferred {
  readonly #waiting = new Map<DeferrableName, Deferrable>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  has(name: string): boolean {
    return this.#waiting.has(name as DeferrableName);
  }

  put(message: Deferrable): void {
    const earlier = this.#waiting.get(message.name);
    this.#waiting.set(message.name, earlier === undefined ? message : merged(earlier, message));
  }

  take(): Deferrable[] {
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    return taken;
  }
}

function merged(earlier: Deferrable, later: Deferrable): Deferrable {
  if (earlier.name === 'UserState' && later.name === 'UserState') {
    return { name: 'UserState', body: mergedUserState(earlier.body, later.body) };
  }
  if (earlier.name === 'RequestBlob' && later.name === 'RequestBlob') {
    const [a, b] = [earlier.body, later.body];
    const body = { ...b };
    body.sessionTexture = union(a.sessionTexture, b.sessionTexture);
    body.sessionComment = union(a.sessionComment, b.sessionComment);
    body.channelDescription = union(a.channelDescription, b.channelDescription);
    return { name: 'RequestBlob', body: body as Decoded<'RequestBlob'> };
  }
  if (earlier.name === 'QueryUsers' && later.name === 'QueryUsers') {
    const body = { ...later.body };
    body.ids = union(earlier.body.ids, later.body.ids);
    body.names = union(earlier.body.names, later.body.names);
    return { name: 'QueryUsers', body: body as Decoded<'QueryUsers'> };
  }
  return later;
}

/** Two messages about the same session as the one that has the effect of both. */
function mergedUserState(earlier: Decoded<'UserState'>, later: Decoded<'UserState'>): Decoded<'UserState'> {
  // A mute that undoes an earlier deaf must not meet it in one message, where deaf would win.
  const [a, b] = [implied(earlier), implied(later)];
  const body = { ...a };
  for (const [field, value] of Object.entries(b)) {
    if (value !== null && !Array.isArray(value)) Reflect.set(body, field, value);
  }
  const heardAgain = new Set(b.listeningChannelAdd);
  body.listeningChannelAdd = union(a.listeningChannelAdd, b.listeningChannelAdd);
  body.listeningChannelRemove = union(
    a.listeningChannelRemove.filter((channel) => !heardAgain.has(channel)),
    b.listeningChannelRemove,
  );
  body.listeningVolumeAdjustment = [...a.listeningVolumeAdjustment, ...b.listeningVolumeAdjustment].slice(
    -LONGEST_LIST,
  );
  body.temporaryAccessTokens = union(a.temporaryAccessTokens, b.temporaryAccessTokens);
  return body as Decoded<'UserState'>;
}

function implied(body: Decoded<'UserState'>): Decoded<'UserState'> {
  const { mute, deaf, selfMute, selfDeaf } = body;
  const flags = Object.entries({ mute, deaf, selfMute, selfDeaf }).filter(([, value]) => value !== null);
  return { ...body, ...withImplied(Object.fromEntries(flags)) } as Decoded<'UserState'>;
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])].slice(-LONGEST_LIST);
}
