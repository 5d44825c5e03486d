import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import type { PlainKey, Translate } from '../i18n/catalogue.ts';
import { type Channel, isLocked } from '../protocol/model.ts';
import { Permission, type PermissionName } from '../protocol/permission.ts';
import type { Ban } from '../protocol/server-info.ts';
import { readTime, showTime } from './when.ts';

/** Why the join screen is shown again, at the field it concerns. */
export interface JoinProblem {
  readonly place: 'name' | 'password' | 'form';
  readonly text: string;
  /** A free name to join with instead. */
  readonly suggestion?: string;
  /** What can be done about it besides trying again. */
  readonly remedy?: 'wait' | 'certificate' | 'rejoin' | 'reload';
  /** Who ended the session. */
  readonly removedBy?: string;
}

/** The server's own words: it has places, its channels have none. */
const NO_ROOM_ANYWHERE = 'Every channel you may enter is full';

export function explainReject(
  { type, reason }: Decoded<'Reject'>,
  name: string,
  hadPassword: boolean,
  t: Translate,
): JoinProblem {
  switch (type) {
    case 1:
      return { place: 'form', text: t('arrival.version'), remedy: 'reload' };
    case 2:
      return { place: 'name', text: t('reject.invalidName') };
    case 3:
      if (hadPassword) return { place: 'password', text: t('reject.wrongUserPassword', { name }) };
      return { place: 'password', text: t('reject.nameRegistered', { name }), suggestion: nextName(name) };
    case 4:
      return { place: 'password', text: hadPassword ? t('reject.wrongServerPassword') : t('reject.passwordNeeded') };
    case 5:
      return { place: 'name', text: t('reject.nameInUse', { name }), suggestion: nextName(name) };
    case 6:
      if (reason === NO_ROOM_ANYWHERE) return { place: 'form', text: t('reject.channelsFull') };
      return { place: 'form', text: t('reject.full'), remedy: 'wait' };
    case 7:
      return { place: 'form', text: t('reject.certificate'), remedy: 'certificate' };
    case 8:
      return { place: 'form', text: t('reject.tryLater') };
    case 9:
      return { place: 'form', text: t('arrival.closed') };
    default: {
      const ban = readBan(reason ?? '');
      return ban ? explainBan(ban, t) : { place: 'form', text: t('reject.other', { reason: reason ?? '' }) };
    }
  }
}

/** Longer than a server keeps the session of a connection that is gone. */
const GHOST_MS = 45_000;

/** Reasons that pass by themselves: the old session of this page, lost so many milliseconds ago, may still hold the name. */
export function isPassing({ type }: Decoded<'Reject'>, lostFor: number): boolean {
  return type === 6 || type === 8 || (type === 5 && lostFor < GHOST_MS);
}

/** What the server says to somebody with a banned certificate: the protocol has no field for it. */
function readBan(text: string): Ban | undefined {
  const [found, until, reason = ''] = /^You are banned(?: until (\S+Z))?(?:: (.*))?$/s.exec(text) ?? [];
  if (found === undefined) return undefined;
  return { until: readTime(until) ?? null, reason, automatic: false };
}

/** removedBy: who has just removed this visitor, which the server does not tell of a ban. */
export function explainBan({ until, reason, automatic }: Ban, t: Translate, removedBy = ''): JoinProblem {
  const time = until === null ? '' : showTime(until, t('language'));
  if (automatic) return { place: 'form', text: t('arrival.tooOften', { until: time }) };
  const banned = t('arrival.banned', { until: time, reason });
  if (removedBy === '') return { place: 'form', text: banned };
  return { place: 'form', text: `${t('removed.banned', { actor: removedBy, reason: '' })} ${banned}`, removedBy };
}

/** The server's own words for it; nobody has done it. */
const ELSEWHERE = 'You connected to the server from another device';

/** Somebody, or another visit of the same person, ended this one. */
export function explainRemoval(
  { actor, reason, ban }: { readonly actor: string; readonly reason: string; readonly ban: boolean },
  t: Translate,
): JoinProblem {
  if (ban)
    return {
      place: 'form',
      text: t('removed.banned', { actor, reason }),
      removedBy: actor,
    };
  if (actor === '' && (reason === '' || reason === ELSEWHERE)) {
    return { place: 'form', text: t('removed.elsewhere'), remedy: 'rejoin' };
  }
  return {
    place: 'form',
    text: t('removed.kicked', { actor, reason }),
    remedy: 'rejoin',
    removedBy: actor,
  };
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
  /** The channel that was not entered, where an access token may open it. */
  readonly locked?: number;
}

/** What was written last: a server that finds it too long does not tell what it means. */
export interface Written {
  readonly place: Denial['place'];
  readonly picture: boolean;
}

/** undefined: nothing that can be too long. */
export function writtenIn(message: ControlMessage): Written | undefined {
  switch (message.name) {
    case 'TextMessage':
      return { place: 'chat', picture: hasPicture(message.body.message) };
    case 'UserState':
      if (message.body.texture != null) return { place: 'tree', picture: true };
      return message.body.comment == null ? undefined : { place: 'tree', picture: hasPicture(message.body.comment) };
    case 'ChannelState': {
      const { description } = message.body;
      return description == null ? undefined : { place: 'tree', picture: hasPicture(description) };
    }
    default:
      return undefined;
  }
}

function hasPicture(markup: string | null | undefined): boolean {
  return markup?.includes('<img') ?? false;
}

export function explainDenial(
  denied: Decoded<'PermissionDenied'>,
  channels: ReadonlyMap<number, Channel>,
  t: Translate,
  written: Written = { place: 'chat', picture: false },
): Denial {
  const target = channels.get(denied.channelId ?? 0);
  const channel = target?.name ?? '';
  switch (denied.type) {
    case 1:
      if (denied.permission === Permission.Enter) {
        const text = t('denied.enter', { channel });
        return { place: 'tree', text, ...(target && isLocked(target) && { locked: target.id }) };
      }
      if (denied.permission === Permission.TextMessage) return { place: 'chat', text: t('denied.text', { channel }) };
      return { place: 'tree', text: missing(denied.permission ?? 0, t) || denied.reason || t('denied.permission') };
    case 4:
      return { place: written.place, text: t(written.picture ? 'denied.pictureTooLarge' : 'denied.tooLong') };
    case 8:
      return { place: 'tree', text: t('denied.userName', { name: denied.name ?? '' }) };
    default: {
      const kind = KINDS[denied.type ?? -1];
      return { place: 'tree', text: kind ? t(kind) : denied.reason || t('denied.other') };
    }
  }
}

/** Of PermissionDenied's types, those that need no further words. */
const KINDS: Readonly<Record<number, PlainKey>> = {
  2: 'denied.superUser',
  3: 'denied.channelName',
  6: 'denied.temporaryChannel',
  7: 'denied.certificate',
  9: 'denied.channelFull',
  10: 'denied.nesting',
  11: 'denied.channelCount',
  12: 'denied.listeners',
  13: 'denied.listening',
};

function missing(permission: number, t: Translate): string {
  // The object lists its keys in order.
  const names = Object.keys(Permission) as PermissionName[];
  const found = names.find((name) => (Permission[name] & permission) !== 0);
  return found ? t('denied.missing', { permission: t(`rules.permissions.${found}`) }) : '';
}
