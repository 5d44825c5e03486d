import assert from 'node:assert/strict';
import type { LinkQuality } from '../support/lossy-link.ts';
import { Random } from '../support/random.ts';
import { pickAction } from './actions.ts';
import { wrongBelief, wrongRights, wrongSuppress } from './belief-check.ts';
import { someContents, somePeople } from './first-contents.ts';
import { Scene } from './scene.ts';
import { SimulatedServer } from './simulated-server.ts';
import { wrongStore } from './store-check.ts';
import { TARGETS } from './target-actions.ts';
import { VoiceJudge } from './voice-judge.ts';

const PEOPLE = 40;
const STEPS = 45;
const STEP_MS = 100;
/** Rights of everybody in every channel take long to work out a second time. */
const STEPS_BETWEEN_RIGHTS = 5;

export interface Outcome {
  /** Voice packets that somebody had to hear. */
  readonly heard: number;
}

/**
 * Many clients do random things, by this seed. After each step everybody must know the server as it is, and every packet
 * spoken must reach exactly those whom the reference names.
 * @throws AssertionError with what went wrong and what was said before.
 */
export async function simulate(seed: number): Promise<Outcome> {
  const random = new Random(seed);
  const people = somePeople(PEOPLE);
  const judge: VoiceJudge = new VoiceJudge(random, () => server, someQuality(random));
  const server: SimulatedServer = await SimulatedServer.start(someContents(random, people), (page, packet) =>
    judge.heardByPage(page, packet),
  );
  const scene = new Scene(random, server, judge, people);
  const fail = (step: number, what: string) => {
    const said = scene.said.slice(-40).map(([name, message, body]) => `  ${name}: ${message} ${JSON.stringify(body)}`);
    assert.fail(`seed ${seed}, step ${step}: ${what}\nafter\n${said.join('\n')}`);
  };
  try {
    for (const person of people) if (random.chance(0.9)) scene.arrive(person, []);
    await settle(scene);
    for (let step = 0; step < STEPS; step += 1) {
      scene.said.push(['--', `step ${step}`, '']);
      const wrong = (await act(scene)) ?? check(scene, step);
      if (wrong !== null) fail(step, wrong);
      talk(scene);
      if (judge.findings.length > 0) fail(step, judge.findings.join('\n'));
    }
    const unlike = await wrongStore(server);
    if (unlike !== null) fail(STEPS, unlike);
    if (server.control.metrics().messages.incidents > 0 || server.troubles.length > 0)
      fail(STEPS, server.troubles.join());
    return { heard: judge.heard };
  } finally {
    await server.close();
  }
}

function someQuality(random: Random): LinkQuality {
  const bad = random.chance(0.7);
  return bad ? { loss: 0.1, repeat: 0.1, delay: 0.15 } : { loss: 0, repeat: 0, delay: 0 };
}

async function settle(scene: Scene): Promise<void> {
  await scene.server.settle();
  scene.lookAround();
  scene.server.clock.advance(STEP_MS);
}

/** One action whose outcome is known, or several at the same time. Returns what came out otherwise. */
async function act(scene: Scene): Promise<string | null> {
  const { random } = scene;
  const first = pickAction(scene);
  const expected = first.run(scene);
  const more = first.alone === true || random.chance(0.5) ? 0 : random.between(1, 4);
  for (let at = 0; at < more; at += 1) {
    const action = pickAction(scene);
    if (action.alone !== true) action.run(scene);
  }
  await settle(scene);
  return more === 0 && typeof expected === 'function' ? expected() : null;
}

function check(scene: Scene, step: number): string | null {
  const { server, present, lifted } = scene;
  const withRights = step % STEPS_BETWEEN_RIGHTS === STEPS_BETWEEN_RIGHTS - 1;
  for (const client of present) {
    const wrong = wrongBelief(server, client) ?? (withRights ? wrongRights(server, client) : null);
    if (wrong !== null) return `${client.person.name} believes: ${wrong}`;
  }
  return withRights ? wrongSuppress(server, lifted) : null;
}

function talk(scene: Scene): void {
  const { random, present, judge } = scene;
  judge.release();
  const speakers = [...scene.eager];
  scene.eager = [];
  for (let times = random.between(1, 4); times > 0 && present.length > 0; times -= 1) {
    const callers = present.filter(({ targets }) => targets.size > 0);
    const speaker = random.pick(callers.length > 0 && random.chance(0.4) ? callers : present);
    speakers.push([speaker, random.chance(0.4) ? 0 : random.pick([31, ...TARGETS, ...speaker.targets.keys()])]);
  }
  for (const [speaker, target] of speakers) {
    const byRtp = speaker.kind === 'browser' && !speaker.tunnels;
    judge.speak(speaker, byRtp ? speaker.talkTarget : target, random.chance(0.3), random.chance(0.2));
  }
}
