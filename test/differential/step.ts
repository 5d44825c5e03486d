import type { Body, MessageName } from '#proto/message-types.ts';
import type { Login } from '../support/protocol-client.ts';

/** Something that has another number on each server; named by who or what it is. */
export interface Ref {
  readonly ref: 'session' | 'channel' | 'user';
  readonly of: string;
}

type Plain = string | boolean | null | undefined | Uint8Array;

/** The body of a message with names in place of numbers. */
export type Symbolic<T> = T extends Plain
  ? T
  : T extends number
    ? T | Ref
    : T extends readonly (infer E)[]
      ? readonly Symbolic<E>[]
      : { readonly [K in keyof T]: Symbolic<T[K]> };

/** What one person does, on both servers alike. */
export type Act = {
  /** Who does it, if not whose step it is. */
  readonly as?: string;
} & (
  | { readonly kind: 'send'; readonly name: MessageName; readonly body: object }
  | { readonly kind: 'bytes'; readonly type: number; readonly payload: string }
  | { readonly kind: 'talk'; readonly target: number; readonly position: boolean; readonly last: boolean }
  | { readonly kind: 'join'; readonly login: Login }
  | { readonly kind: 'leave' }
);

/** Acts after each of which everything is waited for, and whose outcome is compared together. */
export interface Step {
  /** What kind of thing this is, for the table of what was covered. */
  readonly title: string;
  readonly who: string;
  readonly acts: readonly Act[];
  /** The order of what arrives says nothing: murmur catches up with something late. */
  readonly unordered?: boolean;
}

export const session = (of: string): Ref => ({ ref: 'session', of });
export const channel = (of: string): Ref => ({ ref: 'channel', of });
export const user = (of: string): Ref => ({ ref: 'user', of });
/** Of a session, channel or user that is not there. */
export const NOBODY = 'nobody';

export function send<N extends MessageName>(name: N, body: Symbolic<Body<N>>): Act {
  return { kind: 'send', name, body };
}

export function step(title: string, who: string, ...acts: readonly Act[]): Step {
  return { title, who, acts };
}

export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}
