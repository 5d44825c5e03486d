import type { Channel } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Permissions } from './permissions.svelte.ts';

export interface ChannelRights {
  readonly write: boolean;
  readonly listen: boolean;
  readonly add: boolean;
  /** Channels made here disappear when they are empty. */
  readonly onlyTemporary: boolean;
  readonly edit: boolean;
  readonly rules: boolean;
  readonly move: boolean;
  readonly remove: boolean;
  /** With the channel one is in. */
  readonly link: boolean;
}

/** What may be done with this channel; what may not be is not offered. */
export function channelRights(
  permissions: Pick<Permissions, 'can' | 'mayBe' | 'onRoot'>,
  channel: Channel,
  here: number,
): ChannelRights {
  const { id, parent, temporary } = channel;
  const root = parent === null;
  const edit = permissions.can(Permission.Write, id);
  const permanent = permissions.can(Permission.MakeChannel, id);
  return {
    // Stand among what everybody may: nothing is to move down below a finger.
    write: permissions.mayBe(Permission.TextMessage, id),
    listen: permissions.mayBe(Permission.Listen, id),
    // A temporary channel holds no others.
    add: !temporary && (permanent || permissions.can(Permission.MakeTempChannel, id)),
    onlyTemporary: !permissions.mayBe(Permission.MakeChannel, id),
    edit,
    rules: edit || permissions.onRoot(Permission.Write),
    move: edit && !root,
    remove: edit && !root,
    link: id !== here && permissions.can(Permission.LinkChannel, id) && permissions.can(Permission.LinkChannel, here),
  };
}
