import type { Decoded } from '#proto/message-types.ts';
import type { Words } from '../i18n/en.ts';
import type { Channel } from '../protocol/model.ts';

/** Why the join screen is shown again, at the field it concerns. */
export interface JoinProblem {
  readonly place: 'name' | 'password' | 'form';
  readonly text: string;
  /** A free name to join with instead. */
  readonly suggestion?: string;
}

export function explainReject(
  { type, reason }: Decoded<'Reject'>,
  name: string,
  hadPassword: boolean,
  words: Words,
): JoinProblem {
  switch (type) {
    case 2:
      return { place: 'name', text: words.reject.invalidName };
    case 3:
      return { place: 'password', text: words.reject.wrongUserPassword(name) };
    case 4:
      return { place: 'password', text: hadPassword ? words.reject.wrongServerPassword : words.reject.passwordNeeded };
    case 5:
      return { place: 'name', text: words.reject.nameInUse(name), suggestion: nextName(name) };
    case 6:
      return { place: 'form', text: words.reject.full };
    case 7:
      return { place: 'form', text: words.reject.certificate };
    case 8:
      return { place: 'form', text: words.reject.tryLater };
    default:
      return { place: 'form', text: words.reject.other(reason ?? '') };
  }
}

/** Reasons that pass by themselves: the old session of this page may still hold the name until it times out. */
export function isPassing({ type }: Decoded<'Reject'>): boolean {
  return type === 5 || type === 6 || type === 8;
}

/** ben → ben2 → ben3. */
export function nextName(name: string): string {
  const [, stem = name, number = '1'] = /^(.*?)(\d+)?$/.exec(name) ?? [];
  return `${stem}${Number(number) + 1}`;
}

/** A request that the server refused, at the part of the page it concerns. */
export interface Denial {
  readonly place: 'tree' | 'chat';
  readonly text: string;
}

const ENTER = 0x4;
const TEXT_MESSAGE = 0x200;

export function explainDenial(
  denied: Decoded<'PermissionDenied'>,
  channels: ReadonlyMap<number, Channel>,
  words: Words,
): Denial {
  const channel = channels.get(denied.channelId ?? 0)?.name ?? '';
  switch (denied.type) {
    case 1:
      if (denied.permission === ENTER) return { place: 'tree', text: words.denied.enter(channel) };
      if (denied.permission === TEXT_MESSAGE) return { place: 'chat', text: words.denied.text(channel) };
      return { place: 'tree', text: denied.reason || words.denied.permission };
    case 4:
      return { place: 'chat', text: words.denied.tooLong };
    case 9:
      return { place: 'tree', text: words.denied.channelFull };
    default:
      return { place: 'tree', text: denied.reason || words.denied.other };
  }
}
