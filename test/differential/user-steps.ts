import type { Body } from '#proto/message-types.ts';
import { BOSS } from './people.ts';
import { TOKENS } from './rights-steps.ts';
import { channel, type Step, type Symbolic, send, session, step } from './step.ts';
import type { Draw, View } from './view.ts';

type State = { -readonly [K in keyof Symbolic<Body<'UserState'>>]: Symbolic<Body<'UserState'>>[K] };

function move(view: View): Step {
  const who = view.actor();
  const target = view.random.chance(0.5) ? who : view.person();
  const body: State = { session: session(target), channelId: channel(view.channel()) };
  if (target === who && view.flag()) delete body.session;
  return step(target === who ? 'enter' : 'move somebody', who, send('UserState', body));
}

function mute(view: View): Step {
  const { random } = view;
  const body: State = { session: session(view.person()) };
  Object.assign(
    body,
    view.some<State>({
      mute: () => view.flag(),
      deaf: () => view.flag(),
      suppress: () => random.chance(0.3),
      prioritySpeaker: () => view.flag(),
    }),
  );
  return step('mute somebody', view.actor(), send('UserState', body));
}

/** What everybody may set of themselves, and tries of others. */
function setOwn(view: View): Step {
  const { random } = view;
  const who = random.pick(view.present);
  const body: State = {};
  if (random.chance(0.3)) body.session = session(random.chance(0.8) ? who : view.person());
  Object.assign(
    body,
    view.some<State>({
      selfMute: () => view.flag(),
      selfDeaf: () => view.flag(),
      recording: () => view.flag(),
      pluginContext: () => random.pick([Uint8Array.of(), Uint8Array.of(1, 2), Uint8Array.of(3)]),
      pluginIdentity: () => random.pick(['', 'here']),
    }),
  );
  return step('set flags', who, send('UserState', body));
}

function content(view: View): Step {
  const { random } = view;
  const who = view.actor();
  const body: State = {};
  if (random.chance(0.35)) body.session = session(view.person());
  if (random.chance(0.6)) body.comment = view.text();
  if (body.comment === undefined || random.chance(0.15)) body.texture = view.bytes();
  return step('comment and picture', who, send('UserState', body));
}

function listen(view: View): Step {
  const { random } = view;
  const who = random.pick(view.present);
  const body: State = {};
  const channels = () =>
    [...new Set(Array.from({ length: random.pick([1, 1, 2]) }, () => view.channel()))].map(channel);
  if (random.chance(0.6)) body.listeningChannelAdd = channels();
  if (random.chance(0.25)) body.listeningChannelRemove = channels();
  // murmur lets people change each other's volumes, and is no reference from then on.
  if (random.chance(0.4)) {
    body.listeningVolumeAdjustment = channels().map((listeningChannel) => {
      return { listeningChannel, volumeAdjustment: random.pick([0.5, 1, 2, 0.001, 1.25]) };
    });
  }
  return step('listen', who, send('UserState', body));
}

function register(view: View): Step {
  const { random } = view;
  const who = random.chance(0.5) ? BOSS : random.pick(view.present);
  const target = random.chance(0.5) ? who : view.person();
  return step('register', who, send('UserState', { session: session(target), userId: random.pick([0, 5]) }));
}

/** Several fields at once, allowed or not: nothing or all of it happens. */
function mixture(view: View): Step {
  const { random } = view;
  const who = view.actor();
  const body: State = { session: session(random.chance(0.5) ? who : view.person()) };
  if (random.chance(0.4)) body.channelId = channel(view.channel());
  if (random.chance(0.3)) body.selfMute = view.flag();
  if (random.chance(0.2)) body.selfDeaf = view.flag();
  if (random.chance(0.2)) body.mute = view.flag();
  if (random.chance(0.2)) body.deaf = view.flag();
  if (random.chance(0.15)) body.prioritySpeaker = view.flag();
  if (random.chance(0.15)) body.recording = view.flag();
  if (random.chance(0.15)) body.comment = view.text();
  if (random.chance(0.15)) body.listeningChannelAdd = [channel(view.channel())];
  if (random.chance(0.1)) body.listeningChannelRemove = [channel(view.channel())];
  if (random.chance(0.1)) body.temporaryAccessTokens = [random.pick(TOKENS)];
  if (random.chance(0.05)) body.name = 'someone';
  if (random.chance(0.05)) body.userId = 0;
  if (random.chance(0.05)) body.suppress = false;
  return step('set many things', who, send('UserState', body));
}

function rename(view: View): Step {
  const body = { session: session(view.person()), name: view.random.pick(['new', 'ann', '', 'x'.repeat(600)]) };
  return step('change a name', view.actor(), send('UserState', body));
}

function blobs(view: View): Step {
  const { random } = view;
  const some = (draw: () => string) => [...new Set(Array.from({ length: random.below(3) }, draw))];
  const people = () => some(() => view.person()).map(session);
  const channelDescription = some(() => view.channel()).map(channel);
  const body = { sessionTexture: people(), sessionComment: people(), channelDescription };
  return step('ask for blobs', view.actor(), send('RequestBlob', body));
}

export const userSteps: readonly Draw[] = [
  { weight: 16, step: move },
  { weight: 10, step: mute },
  { weight: 7, step: setOwn },
  { weight: 5, step: content },
  { weight: 8, step: listen },
  { weight: 4, step: register },
  { weight: 5, step: mixture },
  { weight: 1, step: rename },
  { weight: 3, step: blobs },
];
