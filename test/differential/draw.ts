import { ROOT_RULES } from '../support/conformance.ts';
import { adminSteps } from './admin-steps.ts';
import { channelSteps } from './channel-steps.ts';
import { BOSS, type People } from './people.ts';
import { rightsSteps } from './rights-steps.ts';
import { sessionSteps } from './session-steps.ts';
import { channel, type Step, send, session, step, user } from './step.ts';
import { userSteps } from './user-steps.ts';
import type { Draw, View } from './view.ts';
import { voiceSteps } from './voice-steps.ts';

const DRAWS: readonly Draw[] = [
  ...adminSteps,
  ...channelSteps,
  ...rightsSteps,
  ...sessionSteps,
  ...userSteps,
  ...voiceSteps,
];
const TOTAL = DRAWS.reduce((sum, { weight }) => sum + weight, 0);

export function drawStep(view: View): Step {
  // Nothing can be seen without them; recording may have been forbidden.
  if (!view.present.includes(BOSS)) return step('join', BOSS, { kind: 'join', login: { name: BOSS } });
  for (;;) {
    let at = view.random.fraction() * TOTAL;
    const drawn = DRAWS.find(({ weight }) => {
      at -= weight;
      return at < 0;
    });
    const next = drawn?.step(view) ?? null;
    if (next !== null) return next;
  }
}

/** Everybody comes; one is registered, and mostly an admin. */
export function opening({ random }: View, people: People): Step[] {
  const others = people.all.filter(({ name }) => name !== BOSS);
  const steps = [
    ...others.map(({ name }) => step('join', name, { kind: 'join', login: { name, password: 'please' } })),
    step('register', BOSS, send('UserState', { session: session('ann'), userId: 0 })),
  ];
  if (random.chance(0.6)) {
    const groups = [{ name: 'admin', add: [user('ann')] }];
    steps.push(step('edit rules', BOSS, send('ACL', { channelId: channel('root'), acls: [...ROOT_RULES], groups })));
  }
  return steps;
}
