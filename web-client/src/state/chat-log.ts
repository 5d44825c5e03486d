import type { Translate } from '../i18n/catalogue.ts';
import { type Channel, hasComment, hasPicture, type MirrorEvent, type User } from '../protocol/model.ts';

export interface LogView {
  readonly self: User | undefined;
  readonly ownSession: number;
  readonly channels: ReadonlyMap<number, Channel>;
}

/** The line an event leaves in the chat of the own channel; events elsewhere leave none. */
export function logEvent(event: MirrorEvent, view: LogView, t: Translate, log: (text: string) => void): void {
  const here = view.self?.channel;
  const nameOf = (channel: number): string => view.channels.get(channel)?.name ?? '';
  switch (event.kind) {
    case 'joined':
      if (event.user.channel === here) log(t('log.arrived', { name: event.user.name }));
      break;
    case 'left': {
      if (event.user.channel !== here) break;
      const { name } = event.user;
      const actor = event.actor?.name ?? '';
      if (event.ban) log(t('log.banned', { name, actor, reason: event.reason }));
      else if (actor !== '') log(t('log.kicked', { name, actor, reason: event.reason }));
      else log(t('log.left', { name }));
      break;
    }
    case 'moved': {
      const { user, from, actor } = event;
      if (user.session === view.ownSession) {
        const byOther = actor !== null && actor.session !== view.ownSession;
        log(
          byOther
            ? t('log.youWereMoved', { actor: actor.name, channel: nameOf(user.channel) })
            : t('log.youEntered', { channel: nameOf(user.channel) }),
        );
      } else if (user.channel === here) log(t('log.cameFrom', { name: user.name, channel: nameOf(from) }));
      else if (from === here) log(t('log.wentTo', { name: user.name, channel: nameOf(user.channel) }));
      break;
    }
    case 'audio-changed': {
      const { user, before } = event;
      if (user.recording !== before.recording && user.channel === here) {
        log(t(user.recording ? 'log.recording' : 'log.notRecording', { name: user.name }));
      }
      if (user.session === view.ownSession) logOwnAudio(event, t, log);
      break;
    }
    case 'profile-changed':
      if (event.user.session === view.ownSession) logOwnProfile(event, t, log);
      break;
    case 'synced':
      break;
  }
}

type OwnChange<Kind extends MirrorEvent['kind']> = Extract<MirrorEvent, { kind: Kind }>;

/** What others did to the own voice and hearing. */
function logOwnAudio(
  { user, before, actor }: OwnChange<'audio-changed'>,
  t: Translate,
  log: (text: string) => void,
): void {
  const other = actor === null || actor.session === user.session ? null : { actor: actor.name };
  if (other && user.deaf !== before.deaf) log(t(user.deaf ? 'log.deafened' : 'log.undeafened', other));
  else if (other && user.mute !== before.mute) log(t(user.mute ? 'log.muted' : 'log.unmuted', other));
  // Who goes elsewhere sees there what holds there.
  else if (user.suppress !== before.suppress && user.channel === before.channel) {
    if (user.suppress) log(t('log.suppressed'));
    else log(other ? t('log.unmuted', other) : t('log.unsuppressed'));
  }
}

/** What others did to who one is. */
function logOwnProfile(
  { user, before, actor }: OwnChange<'profile-changed'>,
  t: Translate,
  log: (text: string) => void,
): void {
  // Nobody is named who takes a registration away.
  if (user.userId === null && before.userId !== null) log(t('log.unregistered'));
  if (actor === null || actor.session === user.session) return;
  const other = { actor: actor.name };
  if (user.name !== before.name) log(t('log.renamed', { ...other, name: user.name }));
  if (user.userId !== null && before.userId === null) log(t('log.registered', other));
  if (!hasComment(user) && hasComment(before)) log(t('log.commentRemoved', other));
  if (!hasPicture(user) && hasPicture(before)) log(t('log.pictureRemoved', other));
}
