import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Body,
  both,
  echoes,
  type Forgive,
  has,
  hasOnly,
  isAccess,
  isBareEnd,
  isFlush,
  isListenerLimit,
  isVolume,
  lastRights,
  leaves,
  without,
  withoutValue,
  words,
} from './forgive.ts';
import type { Seen } from './normalise.ts';
import { BOSS } from './people.ts';

/** A difference that is meant: makes the two alike where it alone is what tells them apart. */
export interface Exception {
  /** Words of docs/differences-from-murmur.md that announce it. */
  readonly line: string;
  readonly forgive: Forgive;
}

const PLUGIN = 'PluginDataTransmission';
const GROUP_HEAD = ['name', 'inherited', 'inherit', 'inheritable'];
const LISTENING = ['listeningChannelAdd', 'listeningChannelRemove'];
const DETAILS = ['address', 'celtVersions', 'certificates', 'opus', 'strongCertificate', 'version'];
const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/differences-from-murmur.md');

export const EXCEPTIONS: readonly Exception[] = [
  {
    line: 'messages are built anew from what is true',
    forgive: both(({ name, body }, { step }) => {
      if (name !== 'ChannelState') return body;
      if (step.title !== 'create channel' || body['name'] === undefined) return without(body, 'temporary');
      const news = without(body, 'canEnter', 'isEnterRestricted', 'linksAdd');
      // What a new channel has unless something else is said.
      return withoutValue(withoutValue(withoutValue(news, 'position', 0), 'maxUsers', 0), 'description', '');
    }),
  },
  {
    line: 'suppress after rights changed | always announced as *true*',
    forgive: both(({ name, body }) => {
      const news = name === 'UserState' && body['suppress'] !== undefined && hasOnly(body, ['session', 'suppress']);
      return news ? { ...body, suppress: '*' } : body;
    }),
  },
  {
    line: 'An entry may ban a certificate alone',
    forgive: both(({ name, body }) => {
      const { bans } = body;
      if (name !== 'BanList' || !Array.isArray(bans)) return body;
      const left = bans.filter(({ address }) => /[^0]/.test(`${address}`));
      return left.length === 0 ? {} : { bans: left };
    }),
  },
  {
    line: "SuperUser's own suppress | missing in its first state | there",
    forgive: both(({ name, body }) => {
      const own = name === 'UserState' && body['suppress'] !== undefined && `${body['session']}`.startsWith(BOSS);
      if (!own) return body;
      return hasOnly(body, ['session', 'suppress']) ? null : without(body, 'suppress');
    }),
  },
  {
    line: '`temporary_access_tokens` | shown to everybody | used for the one message, never shown',
    forgive: leaves('UserState', 'temporaryAccessTokens'),
  },
  {
    line: 'Who is silenced in mid-speech',
    forgive: ({ murmur, ours }) => ({ murmur, ours: ours.filter((seen) => !isBareEnd(seen)) }),
  },
  {
    line: 'a state that somebody has already',
    forgive: (pair) => {
      const { murmur, ours } = leaves('UserState', 'recording')(pair);
      return leaves('UserState', 'listeningVolumeAdjustment')({ ...pair, murmur, ours });
    },
  },
  {
    line: 'is not turned into an empty group of the channel',
    forgive: both(({ name, body }) => {
      const { groups, ...rest } = body;
      if (name !== 'ACL' || !Array.isArray(groups)) return body;
      const isEmpty = (group: Body) =>
        group['inherit'] === true && group['inheritable'] === true && hasOnly(group, GROUP_HEAD);
      const left = groups.filter((group) => !isEmpty(group));
      return left.length === 0 ? rest : { ...rest, groups: left };
    }),
  },
  {
    line: 'links that are there already or not there',
    forgive: (pair) => echoes('linksRemove')({ ...pair, ...echoes('linksAdd')(pair) }),
  },
  {
    line: 'a name in a UserState | refused | refused, and said which',
    forgive: both(({ name, body }) => (name === 'PermissionDenied' ? without(body, 'name') : body)),
  },
  {
    line: 'is added before anything is stored, in the same transaction',
    forgive: ({ step, person, murmur, ours }) => {
      if (step.title !== 'edit rules' || step.who !== person) return { murmur, ours };
      // Lost and given back: in the end nothing has changed.
      const backAgain = murmur.filter(isFlush).length > 1 && !ours.some(isFlush);
      return { murmur: backAgain ? murmur.filter((seen) => !isFlush(seen)) : lastRights(murmur), ours };
    },
  },
  {
    line: 'unregistering | rights tested before the id is taken away | after',
    forgive: ({ step, murmur, ours }) => ({ murmur: step.title === 'edit users' ? lastRights(murmur) : murmur, ours }),
  },
  {
    line: 'plugin data to clients before 1.4',
    forgive: ({ murmur, ours }) => ({ murmur: murmur.filter((seen) => seen.name !== PLUGIN || has(ours, seen)), ours }),
  },
  {
    line: 'for every channel that opened or closed for somebody',
    forgive: ({ murmur, ours }) => ({ murmur, ours: ours.filter((seen) => !isAccess(seen) || has(murmur, seen)) }),
  },
  {
    line: 'text that is no well-formed markup while HTML is off',
    forgive: both(({ body }) => words(body, ['message', 'comment', 'description'])),
  },
  {
    line: 'reasons of kicks and bans | not filtered | filtered like every text',
    forgive: both(({ name, body }) => (name === 'UserRemove' ? words(body, ['reason']) : body)),
  },
  {
    line: 'listening once more to a channel that has no room for listeners',
    forgive: ({ murmur, ours }) => ({
      murmur: murmur.filter((seen) => !isListenerLimit(seen) || has(ours, seen)),
      ours,
    }),
  },
  {
    line: '“listen” and its volume in one message | not told to the others',
    forgive: ({ step, person, murmur, ours }) => {
      const listens = ({ name, body }: Seen) =>
        name === 'UserState' && hasOnly(body, ['session', 'actor', ...LISTENING]);
      const silent = person !== step.who && !murmur.some(listens);
      return { murmur, ours: silent ? ours.filter((seen) => !listens(seen)) : ours };
    },
  },
  {
    line: 'channels that nobody listened to in `listening_channel_remove`',
    forgive: echoes('listeningChannelRemove'),
  },
  {
    line: 'refused channels in `listening_channel_add`',
    forgive: echoes('listeningChannelAdd'),
  },
  {
    line: 'passed on as they came',
    forgive: both(({ body }) => {
      const volumes = body['listeningVolumeAdjustment'];
      if (!Array.isArray(volumes)) return body;
      const real = volumes.filter(({ listeningChannel }) => !`${listeningChannel}`.startsWith('?'));
      if (real.length > 0) return { ...body, listeningVolumeAdjustment: real };
      const rest = without(body, 'listeningVolumeAdjustment');
      return hasOnly(rest, ['session', 'actor']) ? null : rest;
    }),
  },
  {
    line: 'A volume that was sent together with the first "listen" is stored.',
    // After a reconnection; at once they are told by the exception of "listen" and its volume.
    forgive: both(({ name, body }, { step, murmur, ours }) => {
      const differ = (list: readonly Seen[]) =>
        list.some((seen) => isVolume(seen) && ![murmur, ours].every((it) => has(it, seen)));
      const stored = step.title.startsWith('join') && name === 'UserState' && body['listeningChannelAdd'] !== undefined;
      return stored && (differ(murmur) || differ(ours)) ? without(body, 'listeningVolumeAdjustment') : body;
    }),
  },
  {
    line: 'told to whoever may ban, as the newer ones do',
    forgive: both(({ name, body }, { ours }) => {
      const withheld = ours.some((seen) => seen.name === 'UserStats' && seen.body['version'] === undefined);
      return name === 'UserStats' && withheld ? without(body, ...DETAILS) : body;
    }),
  },
  {
    line: '`strong` is given only to a certificate that was really verified',
    forgive: both(({ name, body }) => (name === 'UserStats' ? without(body, 'strongCertificate') : body)),
  },
  {
    line: 'QueryUsers of somebody who edits no rules | answered before 1.5.857',
    forgive: ({ murmur, ours }) =>
      ours.length === 0 ? { murmur: murmur.filter(({ name }) => name !== 'QueryUsers'), ours } : { murmur, ours },
  },
  {
    line: 'Texts of the server itself are in words of its own',
    forgive: both(({ name, body }) => {
      if (name === 'Reject') return without(body, 'reason');
      return name === 'TextMessage' && body['actor'] === undefined ? without(body, 'message', 'session') : body;
    }),
  },
];

/** Exceptions without their words in the document. */
export function undocumented(): string[] {
  const document = readFileSync(DOCUMENT, 'utf8').replaceAll(/\s+/g, ' ');
  return EXCEPTIONS.map(({ line }) => line).filter((line) => !document.includes(line));
}
