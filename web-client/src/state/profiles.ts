import type { ControlMessage } from '#proto/message-types.ts';
import type { Channel, User } from '../protocol/model.ts';
import { imageSize } from './image-size.ts';

type Kind = 'sessionTexture' | 'sessionComment' | 'channelDescription';

/** Pictures, comments and descriptions that travel only when somebody looks at them. */
export class Profiles {
  readonly #send: (message: ControlMessage) => void;
  readonly #pictures = new Map<string, string>();
  readonly #inline = new WeakMap<Uint8Array, string>();
  readonly #asked = new Set<string>();
  #wanted: Record<Kind, number[]> = nothing();
  #scheduled = false;

  constructor(send: (message: ControlMessage) => void) {
    this.#send = send;
  }

  /** An address for an image element; undefined where there is no picture, or none yet. */
  pictureOf(user: User): string | undefined {
    const { texture, textureHash } = user;
    const known = this.#pictures.get(textureHash);
    if (known !== undefined) return known;
    if (texture === null) {
      if (textureHash !== '') this.#ask('sessionTexture', user.session, textureHash);
      return undefined;
    }
    const inline = this.#inline.get(texture);
    if (inline !== undefined) return inline;
    const type = imageType(texture);
    if (type === undefined || !isSmall(texture)) return undefined;
    const address = URL.createObjectURL(new Blob([texture.slice()], { type }));
    if (textureHash === '') this.#inline.set(texture, address);
    else this.#pictures.set(textureHash, address);
    return address;
  }

  /** null: on its way. */
  commentOf(user: User): string | null {
    if (user.comment === null) this.#ask('sessionComment', user.session, user.commentHash);
    return user.comment;
  }

  /** null: on its way. */
  descriptionOf(channel: Channel): string | null {
    if (channel.description === null) this.#ask('channelDescription', channel.id, channel.descriptionHash);
    return channel.description;
  }

  /** Answers that were under way will not come. */
  reset(): void {
    this.#asked.clear();
    this.#wanted = nothing();
  }

  #ask(what: Kind, id: number, hash: string): void {
    const key = `${what}/${id}/${hash}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#wanted[what].push(id);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A tree of people is drawn at once: one question for all of them.
    queueMicrotask(() => {
      this.#scheduled = false;
      const wanted = this.#wanted;
      this.#wanted = nothing();
      this.#send({ name: 'RequestBlob', body: wanted });
    });
  }
}

function nothing(): Record<Kind, number[]> {
  return { sessionTexture: [], sessionComment: [], channelDescription: [] };
}

/** A tree shows many of them at once. */
const LONGEST_EDGE = 2048;

function isSmall(bytes: Uint8Array): boolean {
  const size = imageSize(bytes);
  return size !== undefined && Math.max(size.width, size.height) <= LONGEST_EDGE;
}

/** Only what browsers draw without executing anything. */
function imageType(bytes: Uint8Array): string | undefined {
  const starts = (...prefix: number[]): boolean => prefix.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  const isWebp = starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP';
  return isWebp ? 'image/webp' : undefined;
}
