import type { Action } from './actions.ts';
import { groupSpec } from './first-contents.ts';
import type { Present, Scene } from './scene.ts';

/** Whisper targets in use; what is not defined is used too. */
export const TARGETS = [1, 2, 30];

function define(scene: Scene): void {
  const { random } = scene;
  const client = scene.client();
  if (client === undefined) return;
  const id = random.pick(TARGETS);
  const sessions = scene.present.filter(() => random.chance(0.06)).map(({ session }) => session);
  const channels = Array.from({ length: random.below(3) }, () => ({
    channelId: scene.channel().id,
    links: random.chance(0.4),
    children: random.chance(0.4),
    group: random.chance(0.4) ? groupSpec(random, scene.people) : '',
  }));
  const targets = [...channels, ...(sessions.length === 0 ? [] : [{ session: sessions.map((session) => session.id) }])];
  scene.say(client, 'VoiceTarget', { id, targets });
  if (targets.length === 0) client.targets.delete(id);
  else {
    const meant = channels.map(({ channelId, ...rest }) => ({ ...rest, id: channelId }));
    client.targets.set(id, { sessions, channels: meant });
  }
  if (client.kind === 'browser') aim(scene, client, id);
  scene.eager.push([client, id]);
}

function aim(scene: Scene, client: Present, target: number): void {
  client.talkTarget = target;
  scene.say(client, 'TalkTarget', { target });
}

function aimAnew(scene: Scene): void {
  const client = scene.client();
  if (client?.kind === 'browser') aim(scene, client, scene.random.pick([0, 0, 31, ...TARGETS]));
}

export const targetActions: readonly Action[] = [
  { weight: 10, alone: true, run: define },
  { weight: 4, alone: true, run: aimAnew },
];
