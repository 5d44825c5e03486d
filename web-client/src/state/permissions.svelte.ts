import { SvelteMap } from 'svelte/reactivity';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { SUPER_USER, SUPER_USER_PERMISSIONS } from '../protocol/permission.ts';
import { fromUint64 } from '../protocol/uint64.ts';
import type { Tree } from './tree.svelte.ts';

const ROOT = 0;

interface Answer {
  readonly permissions: number;
  readonly round: number;
}

/**
 * What the own session may do, channel by channel; asked for when it is first wanted. What was answered before something changed
 * counts until the new answer is there: menus are not to lose and regain what they offer while somebody reaches for it.
 */
export class Permissions {
  readonly #tree: Pick<Tree, 'self'>;
  readonly #send: (message: ControlMessage) => void;
  readonly #known = new SvelteMap<number, Answer>();
  readonly #asked = new Set<number>();
  /** Answers of an earlier one may be wrong by now. */
  #round = $state(0);

  constructor(tree: Pick<Tree, 'self'>, send: (message: ControlMessage) => void) {
    this.#tree = tree;
    this.#send = send;
  }

  /** Any of the bits. False until the server answered; reading asks it. */
  can(permission: number, channel: number): boolean {
    return (this.of(channel) & permission) !== 0;
  }

  /** True also until the server answered: for what is mostly allowed. It refuses in words what may not be. */
  mayBe(permission: number, channel: number): boolean {
    return this.can(permission, channel) || !this.knows(channel);
  }

  /** The server has answered, now or before. */
  knows(channel: number): boolean {
    return this.of(channel) !== 0 || this.#known.has(channel);
  }

  of(channel: number): number {
    // The SuperUser gets no answers: nothing is refused.
    if (this.#tree.self?.userId === SUPER_USER) return SUPER_USER_PERMISSIONS;
    const known = this.#known.get(channel);
    if (known?.round !== this.#round) this.#ask(channel);
    return known?.permissions ?? 0;
  }

  onRoot(permission: number): boolean {
    return this.can(permission, ROOT);
  }

  /** True when the message was about permissions alone. */
  handle(message: ReceivedMessage): boolean {
    if (message.name === 'ServerSync') {
      // What was asked over a connection that is gone gets no answer.
      this.#doubt();
      // The mask fits into the low half of the field.
      this.#learn(ROOT, fromUint64(message.body.permissions) % 2 ** 32);
      return false;
    }
    // Another channel may get its number.
    if (message.name === 'ChannelRemove') this.#forget(message.body.channelId);
    if (message.name !== 'PermissionQuery') return false;
    const { channelId, permissions, flush } = message.body;
    if (flush) this.#doubt();
    if (permissions !== null) this.#learn(channelId ?? ROOT, permissions);
    return true;
  }

  /** Whoever joins next may be somebody else. */
  reset(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  #learn(channel: number, permissions: number): void {
    this.#known.set(channel, { permissions, round: this.#round });
  }

  #forget(channel: number): void {
    this.#known.delete(channel);
    this.#asked.delete(channel);
  }

  #doubt(): void {
    this.#asked.clear();
    this.#round += 1;
  }

  #ask(channel: number): void {
    if (this.#asked.has(channel)) return;
    this.#asked.add(channel);
    // Asked for while something is rendered: the answer must not come within.
    queueMicrotask(() => this.#send({ name: 'PermissionQuery', body: { channelId: channel } }));
  }
}
