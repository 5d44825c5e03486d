import type { ChannelId, Permissions, SessionId } from '#domain/ids.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { Since } from './client-version.ts';

// Classed by who is told. Anything else that a handler throws is a bug of ours: logged with an incident id, message dropped.

export type DenyType = keyof typeof Mumble.PermissionDenied.DenyType;
export type RejectType = keyof typeof Mumble.Reject.RejectType;

/** The asker gets PermissionDenied and stays connected; nothing was changed. */
export class Denied extends Error {
  readonly body: Body<'PermissionDenied'>;
  /** Clients below this version do not know the type and get the reason as text. */
  readonly #reasonBefore: number;
  readonly #reason: string;

  private constructor(body: Body<'PermissionDenied'>, reasonBefore = 0, reason = '') {
    super(`denied: ${body.type}`);
    this.name = 'Denied';
    this.body = body;
    this.#reasonBefore = reasonBefore;
    this.#reason = reason;
  }

  static permission(permission: Permissions, channel: ChannelId, who: SessionId): Denied {
    const type = Mumble.PermissionDenied.DenyType.Permission;
    return new Denied({ type, permission, channelId: channel, session: who });
  }
  static type(type: DenyType): Denied {
    return new Denied({ type: Mumble.PermissionDenied.DenyType[type] });
  }
  static fallback(type: DenyType, before: number, reason: string): Denied {
    return new Denied({ type: Mumble.PermissionDenied.DenyType[type] }, before, reason);
  }
  static certificate(who: SessionId): Denied {
    return new Denied({ type: Mumble.PermissionDenied.DenyType.MissingCertificate, session: who });
  }
  static userName(name: string): Denied {
    const type = Mumble.PermissionDenied.DenyType.UserName;
    return new Denied({ type, name }, Since.textDenials, `${name} cannot be the name of a user here`);
  }
  static text(reason: string): Denied {
    return new Denied({ type: Mumble.PermissionDenied.DenyType.Text, reason });
  }

  /** The reply for a client of this version. */
  bodyFor(clientVersion: number): Body<'PermissionDenied'> {
    return clientVersion < this.#reasonBefore ? { ...this.body, reason: this.#reason } : this.body;
  }
}

/** The login is refused: Reject, then an orderly close. */
export class Rejected extends Error {
  readonly type: RejectType;
  readonly reason: string;

  constructor(type: RejectType, reason: string) {
    super(reason);
    this.name = 'Rejected';
    this.type = type;
    this.reason = reason;
  }

  get body(): Body<'Reject'> {
    return { type: Mumble.Reject.RejectType[this.type], reason: this.reason };
  }
}

/** The far end does what no client does: closed without ceremony, logged at info. */
export class ProtocolViolation extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'ProtocolViolation';
  }
}
