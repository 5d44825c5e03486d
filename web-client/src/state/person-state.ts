import type { Words } from '../i18n/en.ts';
import type { User } from '../protocol/model.ts';
import type { TalkContext } from '../protocol/speakers.ts';

export type BadgeKind = 'deafened' | 'muted' | 'suppressed' | 'silenced' | 'recording' | 'priority';

/** The states that matter most to somebody who wants to talk to this person; at most two, the card has them all. */
export function badgesOf(user: User, silencedHere: boolean): BadgeKind[] {
  const badges: BadgeKind[] = [];
  if (silencedHere) badges.push('silenced');
  if (user.selfDeaf || user.deaf) badges.push('deafened');
  else if (user.selfMute || user.mute) badges.push('muted');
  else if (user.suppress) badges.push('suppressed');
  if (user.recording) badges.push('recording');
  if (user.prioritySpeaker) badges.push('priority');
  return badges.slice(0, 2);
}

/** All states in words, the most important first. */
export function describe(user: User, talking: TalkContext | null, silencedHere: boolean, words: Words): string[] {
  const { person } = words;
  const states: string[] = [];
  if (talking) {
    const ways = {
      normal: person.talking,
      whisper: person.whispering,
      shout: person.shouting,
      listen: person.heardByListening,
    };
    states.push(ways[talking]);
  }
  if (silencedHere) states.push(person.mutedHere);
  if (user.deaf) states.push(person.deafenedByServer);
  else if (user.mute) states.push(person.mutedByServer);
  if (user.selfDeaf) states.push(person.deafened);
  else if (user.selfMute) states.push(person.muted);
  if (user.suppress) states.push(person.suppressed);
  if (user.recording) states.push(person.recording);
  if (user.prioritySpeaker) states.push(person.priority);
  return states;
}
