import type { Body } from '#proto/message-types.ts';
import { groupSpec } from './rights-steps.ts';
import { channel, type Step, type Symbolic, send, session, step } from './step.ts';
import type { Draw, View } from './view.ts';

type Target = Symbolic<NonNullable<Body<'VoiceTarget'>['targets']>[number]>;

const TARGETS = [1, 2];

function target(view: View): Target {
  const { random } = view;
  const people = Array.from({ length: random.pick([0, 0, 1, 2]) }, () => session(view.person()));
  return {
    ...(people.length > 0 ? { session: people } : {}),
    ...(people.length === 0 || random.chance(0.2) ? { channelId: channel(view.channel()) } : {}),
    ...(random.chance(0.3) ? { links: view.flag() } : {}),
    ...(random.chance(0.4) ? { children: view.flag() } : {}),
    ...(random.chance(0.3) ? { group: groupSpec(view) } : {}),
  };
}

const packet = (which: number, view: View) =>
  ({ kind: 'talk', target: which, position: view.random.chance(0.2), last: view.random.chance(0.2) }) as const;

function talk(view: View): Step {
  const which = view.random.pick([0, 0, 0, 31, ...TARGETS, 30]);
  const title = which === 0 ? 'talk' : which === 31 ? 'talk to oneself' : 'whisper again';
  return step(title, view.guest(), packet(which, view));
}

function whisper(view: View): Step {
  const { random } = view;
  const id = random.chance(0.9) ? random.pick(TARGETS) : random.pick([0, 30, 31, 32]);
  const targets = Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => target(view));
  return step('whisper', view.guest(), send('VoiceTarget', { id, targets }), packet(Math.min(id, 31), view));
}

/** Everybody says one thing. */
function everybody(view: View): Step {
  const which = view.random.pick([0, 0, 1]);
  return step('everybody talks', view.guest(), ...view.present.map((as) => ({ ...packet(which, view), as })));
}

export const voiceSteps: readonly Draw[] = [
  { weight: 7, step: talk },
  { weight: 10, step: whisper },
  { weight: 4, step: everybody },
];
