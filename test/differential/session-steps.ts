import { messageId } from '#proto/message-types.ts';
import type { Login } from '../support/protocol-client.ts';
import { BOSS } from './people.ts';
import { TOKENS } from './rights-steps.ts';
import { type Act, type Step, send, step } from './step.ts';
import type { Draw, View } from './view.ts';

const SERVER_PASSWORD = 'please';

function login(view: View, person: string): Login {
  const { random } = view;
  return {
    name: person,
    ...(random.chance(0.8) ? { password: SERVER_PASSWORD } : {}),
    ...(random.chance(0.3) ? { tokens: TOKENS.filter(() => view.flag()) } : {}),
    ...(random.chance(0.05) ? { opus: false } : {}),
  };
}

function join(view: View): Step | null {
  const { random } = view;
  if (view.absent.length === 0) return null;
  const person = random.pick(view.absent);
  return step('join', person, { kind: 'join', login: login(view, person) });
}

/** With another's name, or none that can be. */
function joinAs(view: View): Step | null {
  const { random } = view;
  const somebody = view.absent.filter((name) => name !== BOSS);
  if (somebody.length === 0) return null;
  const person = random.pick(somebody);
  const name = random.pick([
    ...['', ' ', 'a/b', ' ben ', 'ANN', 'SuperUser', 'x'.repeat(513), 'ä', 'Zoe', '<i>', 'cat', 'dan'],
    ...view.present,
  ]);
  return step('join by another name', person, { kind: 'join', login: { ...login(view, person), name } });
}

/** While the earlier connection is still there. */
function joinAgain(view: View): Step {
  const person = view.random.pick(view.present);
  return step('join again', person, { kind: 'join', login: login(view, person) });
}

const leave = (view: View) => step('leave', view.guest(), { kind: 'leave' });

/** What no client sends. */
function nonsense(view: View): Step {
  const { random } = view;
  const bytes = (name: Parameters<typeof messageId>[0], payload: string): Act => {
    return { kind: 'bytes', type: messageId(name), payload };
  };
  const act = random.pick<Act>([
    bytes('ChannelRemove', ''),
    bytes('UserRemove', '1204626162'),
    bytes('TextMessage', '1800'),
    bytes('ACL', '2801'),
    bytes('UserState', 'ff'),
    bytes('ChannelState', '0a'),
    bytes('ContextAction', ''),
    bytes('VoiceTarget', ''),
    bytes('UserState', ''),
    bytes('ChannelState', ''),
    bytes('TextMessage', '2a00'),
    bytes('BanList', ''),
    bytes('UserStats', ''),
    bytes('RequestBlob', ''),
    bytes('PluginDataTransmission', ''),
    { kind: 'bytes', type: 99, payload: '0801' },
    send('ServerSync', { session: 1 }),
    send('Reject', {}),
    send('PermissionDenied', {}),
    send('ServerConfig', { allowHtml: true }),
    send('CodecVersion', { alpha: 1, beta: 2, preferAlpha: true }),
  ]);
  return step('nonsense', random.pick(view.present), act);
}

const resync = (view: View) => step('ask for a nonce', view.guest(), send('CryptSetup', {}));

export const sessionSteps: readonly Draw[] = [
  { weight: 12, step: join },
  { weight: 4, step: joinAs },
  { weight: 2, step: joinAgain },
  { weight: 3, step: leave },
  { weight: 3, step: nonsense },
  { weight: 1, step: resync },
];
