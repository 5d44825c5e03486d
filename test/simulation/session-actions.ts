import { UndertoneWeb } from '#proto/generated/messages.js';
import type { Action } from './actions.ts';
import { TOKENS } from './first-contents.ts';
import { mayDo, pathTo, Right } from './reference-rights.ts';
import type { Prediction, Scene } from './scene.ts';

const LONGEST_ABSENCE_MS = 15_000;

function arrive(scene: Scene): void {
  const { random, clients, lost } = scene;
  const here = new Set([...clients, ...lost].map(({ person }) => person));
  // Some come twice.
  const away = scene.people.filter((person) => !here.has(person) || random.chance(0.02));
  if (away.length > 0) scene.arrive(random.pick(away), random.chance(0.3) ? [random.pick(TOKENS)] : []);
}

function depart(scene: Scene): void {
  const client = scene.client();
  if (client !== undefined)
    scene.leave(client, client.kind === 'browser' && scene.random.chance(0.5) ? 'lost' : 'left');
}

function comeBack(scene: Scene): void {
  if (scene.lost.length > 0) scene.return(scene.random.pick(scene.lost));
}

/** Lost pages that stay away too long are given up. */
function waitLong(scene: Scene): void {
  scene.said.push(['time', 'passes', {}]);
  scene.server.clock.advance(LONGEST_ABSENCE_MS);
  for (const client of scene.present) client.say('Ping', {});
  scene.server.control.housekeeping.tick(scene.server.clock.now());
}

function isFull({ server: { state } }: Scene, id: number): boolean {
  const limit = state.tree.get(id as never)?.maxUsers ?? 0;
  return limit > 0 && [...state.sessions.all()].filter(({ channel }) => channel === id).length >= limit;
}

function join(scene: Scene): Prediction | undefined {
  const actor = scene.client();
  const to = scene.channel().id;
  if (actor === undefined || to === actor.session.channel) return undefined;
  return move(scene, actor, actor, to);
}

function moveOther(scene: Scene): Prediction | undefined {
  const target = scene.client();
  if (target === undefined) return undefined;
  const actor = scene.client(Right.Move, target.session.channel);
  const to = scene.channel().id;
  if (actor === undefined || to === target.session.channel) return undefined;
  return move(scene, actor, target, to);
}

type Who = NonNullable<ReturnType<Scene['client']>>;

/** Reference 3.10.1, 7 to 9. */
function move(scene: Scene, actor: Who, target: Who, to: number): Prediction {
  const { tree } = scene.server.state;
  const { session } = target;
  const from = session.channel;
  const may =
    (actor === target || mayDo(tree, actor.session, Right.Move, from)) &&
    (mayDo(tree, actor.session, Right.Move, to) || mayDo(tree, session, Right.Enter, to)) &&
    (!isFull(scene, to) || mayDo(tree, actor.session, Right.Write, to));
  scene.say(actor, 'UserState', { ...(actor === target ? {} : { session: target.id }), channelId: to });
  return () => (session.channel === (may ? to : from) ? null : `${session.name} is in ${session.channel}`);
}

/** Reference 3.10.1, 11 and 12. */
function mute(scene: Scene): Prediction | undefined {
  const { random } = scene;
  const { tree } = scene.server.state;
  const suppressed = scene.present.filter(({ session }) => session.audio.suppress);
  const lift = suppressed.length > 0 && random.chance(0.3);
  const target = lift ? random.pick(suppressed) : scene.client();
  if (target === undefined) return undefined;
  const { session } = target;
  const actor = scene.client(Right.MuteDeafen, session.channel);
  if (actor === undefined) return undefined;
  const permanent = pathTo(tree, session.channel).findLast(({ id }) => tree.get(id as never)?.temporary === false);
  const may = [session.channel, permanent?.id ?? 0].every((id) => mayDo(tree, actor.session, Right.MuteDeafen, id));
  const kind = lift ? 'suppress' : random.pick(['mute', 'deaf', 'suppress', 'prioritySpeaker'] as const);
  const before = session.audio;
  const value = kind === 'suppress' ? false : random.chance(0.6);
  scene.say(actor, 'UserState', { session: target.id, [kind]: value });
  if (kind === 'prioritySpeaker') return undefined;
  if (kind === 'suppress') {
    scene.lifted.add(session);
    scene.eager.push([target, 0]);
  }
  return () => {
    const expected = may ? value : before[kind];
    return session.audio[kind] === expected ? null : `${session.name} ${kind}: ${!expected}`;
  };
}

function muteSelf(scene: Scene): void {
  const { random } = scene;
  const kind = random.pick(['selfMute', 'selfDeaf', 'recording'] as const);
  const client = scene.client();
  if (client !== undefined) scene.say(client, 'UserState', { [kind]: random.chance(0.5) });
}

/** Reference 3.10.1, 10. */
function listen(scene: Scene): Prediction | undefined {
  const { random } = scene;
  const client = scene.client();
  if (client === undefined) return undefined;
  const { id } = scene.channel();
  const { session } = client;
  const may = session.listening.has(id) || mayDo(scene.server.state.tree, session, Right.Listen, id);
  const volume = { listeningChannel: id, volumeAdjustment: random.pick([0.25, 0.5, 2, 4]) };
  scene.say(client, 'UserState', {
    listeningChannelAdd: [id],
    ...(random.chance(0.6) ? { listeningVolumeAdjustment: [volume] } : {}),
  });
  return () => (session.listening.has(id) === may ? null : `${session.name} listens to ${id}: ${!may}`);
}

function stopListening(scene: Scene): void {
  const client = scene.present.find(({ session }) => session.listening.size > 0 && scene.random.chance(0.5));
  if (client === undefined) return;
  scene.say(client, 'UserState', { listeningChannelRemove: [scene.random.pick([...client.session.listening.keys()])] });
}

function changeContext(scene: Scene): void {
  const client = scene.client();
  const pluginContext = Buffer.from(scene.random.pick(['', 'game', 'Game']));
  if (client !== undefined) scene.say(client, 'UserState', { pluginContext });
}

function kick(scene: Scene): void {
  const actor = scene.client(0x10000, 0);
  const victim = scene.client();
  if (actor !== undefined && victim !== undefined)
    scene.say(actor, 'UserRemove', { session: victim.id, reason: 'out' });
}

function changePath(scene: Scene): void {
  const { random } = scene;
  const client = scene.client();
  if (client === undefined) return;
  client.tunnels = random.chance(0.4);
  const { Tunnel, WebRtc } = UndertoneWeb.VoicePath.Path;
  if (client.kind === 'browser') scene.say(client, 'VoicePath', { path: client.tunnels ? Tunnel : WebRtc });
}

export const sessionActions: readonly Action[] = [
  { weight: 8, run: arrive },
  { weight: 6, run: depart },
  { weight: 4, run: comeBack },
  { weight: 0.3, alone: true, run: waitLong },
  { weight: 16, run: join },
  { weight: 6, run: moveOther },
  { weight: 8, run: mute },
  { weight: 6, run: muteSelf },
  { weight: 12, run: listen },
  { weight: 3, run: stopListening },
  { weight: 2, run: changeContext },
  { weight: 1, run: kick },
  { weight: 3, alone: true, run: changePath },
];
