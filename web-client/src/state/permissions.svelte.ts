import { SvelteMap } from 'svelte/reactivity';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { SUPER_USER, SUPER_USER_PERMISSIONS } from '../protocol/permission.ts';
import { fromUint64 } from '../protocol/uint64.ts';
import type { Tree } from './tree.svelte.ts';

const ROOT = 0;

/** What the own session may do, channel by channel; asked for when it is first wanted. */
export class Permissions {
  readonly #tree: Pick<Tree, 'self'>;
  readonly #send: (message: ControlMessage) => void;
  readonly #known = new SvelteMap<number, number>();
  readonly #asked = new Set<number>();

  constructor(tree: Pick<Tree, 'self'>, send: (message: ControlMessage) => void) {
    this.#tree = tree;
    this.#send = send;
  }

  /** Any of the bits. False until the server answered; reading asks it. */
  can(permission: number, channel: number): boolean {
    return (this.of(channel) & permission) !== 0;
  }

  /** True also until the server answered: it refuses in words what may not be. */
  mayBe(permission: number, channel: number): boolean {
    return this.can(permission, channel) || !this.#known.has(channel);
  }

  of(channel: number): number {
    // The SuperUser gets no answers: nothing is refused.
    if (this.#tree.self?.userId === SUPER_USER) return SUPER_USER_PERMISSIONS;
    const known = this.#known.get(channel);
    if (known === undefined) this.#ask(channel);
    return known ?? 0;
  }

  onRoot(permission: number): boolean {
    return this.can(permission, ROOT);
  }

  /** True when the message was about permissions alone. */
  handle(message: ReceivedMessage): boolean {
    if (message.name === 'ServerSync') {
      // The mask fits into the low half of the field.
      this.#known.set(ROOT, fromUint64(message.body.permissions) % 2 ** 32);
      return false;
    }
    if (message.name !== 'PermissionQuery') return false;
    const { channelId, permissions, flush } = message.body;
    if (flush) this.reset();
    if (permissions !== null) this.#known.set(channelId ?? ROOT, permissions);
    return true;
  }

  reset(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  #ask(channel: number): void {
    if (this.#asked.has(channel)) return;
    this.#asked.add(channel);
    // Asked for while something is rendered: the answer must not come within.
    queueMicrotask(() => this.#send({ name: 'PermissionQuery', body: { channelId: channel } }));
  }
}
