import type { Words } from '../i18n/en.ts';
import type { Channel, MirrorEvent, User } from '../protocol/model.ts';

export interface LogView {
  readonly self: User | undefined;
  readonly ownSession: number;
  readonly channels: ReadonlyMap<number, Channel>;
}

/** The line an event leaves in the chat of the own channel; events elsewhere leave none. */
export function logEvent(event: MirrorEvent, view: LogView, words: Words, log: (text: string) => void): void {
  const here = view.self?.channel;
  const nameOf = (channel: number): string => view.channels.get(channel)?.name ?? '';
  switch (event.kind) {
    case 'joined':
      if (event.user.channel === here) log(words.log.arrived(event.user.name));
      break;
    case 'left': {
      if (event.user.channel !== here) break;
      const { name } = event.user;
      const actor = event.actor?.name ?? '';
      if (event.ban) log(words.log.banned(name, actor, event.reason));
      else if (actor !== '') log(words.log.kicked(name, actor, event.reason));
      else log(words.log.left(name));
      break;
    }
    case 'moved': {
      const { user, from, actor } = event;
      if (user.session === view.ownSession) {
        const byOther = actor !== null && actor.session !== view.ownSession;
        log(
          byOther
            ? words.log.youWereMoved(actor.name, nameOf(user.channel))
            : words.log.youEntered(nameOf(user.channel)),
        );
      } else if (user.channel === here) log(words.log.cameFrom(user.name, nameOf(from)));
      else if (from === here) log(words.log.wentTo(user.name, nameOf(user.channel)));
      break;
    }
    case 'audio-changed': {
      const { user, before, actor } = event;
      if (user.session !== view.ownSession || actor === null || actor.session === user.session) break;
      if (user.deaf !== before.deaf) log(user.deaf ? words.log.deafened(actor.name) : words.log.undeafened(actor.name));
      else if (user.mute !== before.mute) log(user.mute ? words.log.muted(actor.name) : words.log.unmuted(actor.name));
      break;
    }
    case 'synced':
      break;
  }
}
