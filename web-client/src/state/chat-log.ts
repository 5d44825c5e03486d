import type { Translate } from '../i18n/catalogue.ts';
import type { Channel, MirrorEvent, User } from '../protocol/model.ts';

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
      const { user, before, actor } = event;
      if (user.recording !== before.recording && user.channel === here) {
        log(t(user.recording ? 'log.recording' : 'log.notRecording', { name: user.name }));
      }
      if (user.session !== view.ownSession || actor === null || actor.session === user.session) break;
      if (user.deaf !== before.deaf)
        log(user.deaf ? t('log.deafened', { actor: actor.name }) : t('log.undeafened', { actor: actor.name }));
      else if (user.mute !== before.mute)
        log(user.mute ? t('log.muted', { actor: actor.name }) : t('log.unmuted', { actor: actor.name }));
      break;
    }
    case 'synced':
      break;
  }
}
