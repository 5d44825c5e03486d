import type { Translate } from '../i18n/catalogue.ts';
import type { User } from '../protocol/model.ts';
import type { TalkContext } from '../protocol/speakers.ts';

export type BadgeKind =
  | 'silenced'
  | 'deafenedByServer'
  | 'deafened'
  | 'mutedByServer'
  | 'muted'
  | 'suppressed'
  | 'recording'
  | 'priority';

/** Those that matter most to somebody who wants to talk to this person come first. Whoever is deafened is muted as well. */
export function badgesOf(user: User, silencedHere: boolean): BadgeKind[] {
  const badges: BadgeKind[] = [];
  if (silencedHere) badges.push('silenced');
  if (user.deaf) badges.push('deafenedByServer');
  else if (user.mute) badges.push('mutedByServer');
  if (user.selfDeaf) badges.push('deafened');
  else if (user.selfMute) badges.push('muted');
  if (user.suppress) badges.push('suppressed');
  if (user.recording) badges.push('recording');
  if (user.prioritySpeaker) badges.push('priority');
  return badges;
}

/** All states in words, the most important first. */
export function describe(user: User, talking: TalkContext | null, silencedHere: boolean, t: Translate): string[] {
  const states: string[] = [];
  if (talking) {
    const ways = {
      normal: t('person.talking'),
      whisper: t('person.whispering'),
      shout: t('person.shouting'),
      listen: t('person.heardByListening'),
    };
    states.push(ways[talking]);
  }
  if (silencedHere) states.push(t('person.mutedHere'));
  if (user.deaf) states.push(t('person.deafenedByServer'));
  else if (user.mute) states.push(t('person.mutedByServer'));
  if (user.selfDeaf) states.push(t('person.deafened'));
  else if (user.selfMute) states.push(t('person.muted'));
  if (user.suppress) states.push(t('person.suppressed'));
  if (user.recording) states.push(t('person.recording'));
  if (user.prioritySpeaker) states.push(t('person.priority'));
  return states;
}
