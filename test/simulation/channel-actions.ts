import type { Action } from './actions.ts';
import { mayDo, Right } from './reference-rights.ts';
import type { Prediction, Scene } from './scene.ts';

/** Reference 3.7.2. */
function create(scene: Scene): Prediction | undefined {
  const { random, server } = scene;
  const { tree } = server.state;
  const temporary = random.chance(0.5);
  const right = temporary ? Right.MakeTempChannel : Right.MakeChannel;
  const parent = scene.channel();
  const client = scene.client(right, parent.id);
  if (client === undefined) return undefined;
  const may = mayDo(tree, client.session, right, parent.id) && !parent.temporary;
  const name = scene.name('New');
  scene.say(client, 'ChannelState', { parent: parent.id, name, temporary, position: random.below(3) });
  return () => {
    const made = [...tree.all()].find((channel) => channel.name === name);
    if ((made !== undefined) !== may) return `channel ${name} is ${may ? 'not ' : ''}there`;
    const inside = client.session.channel === made?.id;
    return inside === (may && temporary) ? null : `${client.session.name} is in ${client.session.channel}`;
  };
}

function change(scene: Scene): void {
  const { random } = scene;
  const { id } = scene.channel();
  const client = scene.client(Right.Write, id);
  if (client === undefined) return;
  const maybe = <T extends object>(fields: T) => (random.chance(0.4) ? fields : {});
  scene.say(client, 'ChannelState', {
    channelId: id,
    ...maybe({ name: scene.name('Renamed') }),
    ...maybe({ position: random.below(5) }),
    ...maybe({ description: scene.name('about') }),
    ...maybe({ maxUsers: random.below(5) }),
  });
}

function moveChannel(scene: Scene): void {
  const channel = scene.channel();
  const client = scene.client(Right.Write, channel.id);
  if (client !== undefined) scene.say(client, 'ChannelState', { channelId: channel.id, parent: scene.channel().id });
}

/** Reference 3.7.3, 10 and 12. */
function link(scene: Scene): Prediction | undefined {
  const { tree } = scene.server.state;
  const [one, other] = [scene.channel(), scene.channel()];
  const client = scene.client(Right.LinkChannel, one.id);
  if (client === undefined || one === other) return undefined;
  const may = [one, other].every(({ id }) => mayDo(tree, client.session, Right.LinkChannel, id));
  const expected = may || one.links.has(other.id);
  scene.say(client, 'ChannelState', { channelId: one.id, linksAdd: [other.id] });
  return () => {
    const linked = [one, other].map(({ id }, at) => tree.get(id)?.links.has(at === 0 ? other.id : one.id));
    return linked.every((is) => is === expected) ? null : `${one.id} and ${other.id} linked: ${linked}`;
  };
}

function unlink(scene: Scene): void {
  const channel = scene.channel();
  const client = scene.client(Right.LinkChannel, channel.id);
  if (client === undefined || channel.links.size === 0) return;
  const linksRemove = [scene.random.pick([...channel.links])];
  scene.say(client, 'ChannelState', { channelId: channel.id, linksRemove });
}

/** Reference 3.8. */
function remove(scene: Scene): Prediction | undefined {
  const { tree } = scene.server.state;
  const { id, parent } = scene.channel();
  const client = scene.client(Right.Write, id);
  if (client === undefined) return undefined;
  const may = parent !== null && mayDo(tree, client.session, Right.Write, id);
  scene.say(client, 'ChannelRemove', { channelId: id });
  return () => ((tree.get(id) === undefined) === may ? null : `channel ${id} is ${may ? 'still' : 'no longer'} there`);
}

export const channelActions: readonly Action[] = [
  { weight: 6, run: create },
  { weight: 3, run: change },
  { weight: 3, run: moveChannel },
  { weight: 5, run: link },
  { weight: 3, run: unlink },
  { weight: 1.5, run: remove },
];
