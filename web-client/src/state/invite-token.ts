import type { Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';

type Rule = Decoded<'ACL'>['acls'][number];

/** What a link may hand to whoever gets hold of it. A token that allows more is for moderators. */
const GUESTS_MAY =
  Permission.Traverse |
  Permission.Enter |
  Permission.Speak |
  Permission.Whisper |
  Permission.TextMessage |
  Permission.Listen |
  Permission.LinkChannel |
  Permission.MakeTempChannel;

/** The access token that lets guests into a channel that is closed to them; empty: none does, or none is needed. */
export function inviteToken({ inheritAcls, acls }: Pick<Decoded<'ACL'>, 'inheritAcls' | 'acls'>): string {
  let closed = false;
  let token = '';
  // The last word counts.
  for (const rule of acls) {
    const applies =
      (rule.inherited ?? true) ? (inheritAcls ?? true) && (rule.applySubs ?? true) : (rule.applyHere ?? true);
    if (!applies || rule.userId !== null) continue;
    if (((rule.deny ?? 0) & Permission.Enter) !== 0) {
      closed = true;
      token = '';
    } else {
      token ||= tokenOf(rule);
    }
  }
  return closed ? token : '';
}

/** Empty: this rule lets no guests in by a token. */
function tokenOf({ group, grant }: Rule): string {
  const given = grant ?? 0;
  const opens = (given & Permission.Enter) !== 0 && (given & ~GUESTS_MAY) === 0;
  return opens && group?.startsWith('#') ? group.slice(1) : '';
}
