import type { User } from '../protocol/model.ts';
import { Permission, SUPER_USER } from '../protocol/permission.ts';
import type { Permissions } from './permissions.svelte.ts';

export interface PersonRights {
  readonly information: boolean;
  readonly mute: boolean;
  /** Out of where they are. */
  readonly take: boolean;
  readonly kick: boolean;
  readonly ban: boolean;
  readonly register: boolean;
  readonly reset: boolean;
}

type Can = Pick<Permissions, 'can' | 'mayBe' | 'onRoot'>;

/** What may be done to this person; what may not be is not offered. */
export function personRights(permissions: Can, user: User, self: boolean): PersonRights {
  const { channel, userId, hash } = user;
  const superUser = userId === SUPER_USER;
  const content = user.comment !== '' || user.texture !== null || user.textureHash !== '';
  return {
    // Stands among what everybody may: nothing is to move down below a finger.
    information: self || permissions.mayBe(Permission.Enter, channel) || permissions.onRoot(Permission.Ban),
    mute: !superUser && permissions.can(Permission.MuteDeafen, channel),
    take: !self && !superUser && permissions.can(Permission.Move, channel),
    kick: !self && !superUser && permissions.onRoot(Permission.Kick | Permission.Ban),
    ban: !self && !superUser && permissions.onRoot(Permission.Ban),
    // The server knows registrations by their certificate.
    register:
      userId === null && hash !== '' && permissions.onRoot(self ? Permission.SelfRegister : Permission.Register),
    reset: !self && !superUser && content && permissions.onRoot(Permission.ResetUserContent),
  };
}

/** Into this channel: by one's own right, or because they may enter anyhow. */
export function canBringTo(permissions: Pick<Permissions, 'can'>, user: User, channel: number): boolean {
  return user.channel !== channel && permissions.can(Permission.Move, channel);
}
