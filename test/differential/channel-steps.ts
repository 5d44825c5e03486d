import type { Body } from '#proto/message-types.ts';
import { catchUp } from './rights-steps.ts';
import { channel, NOBODY, type Step, type Symbolic, send, step } from './step.ts';
import type { Draw, View } from './view.ts';

type State = { -readonly [K in keyof Symbolic<Body<'ChannelState'>>]: Symbolic<Body<'ChannelState'>>[K] };

function create(view: View): Step {
  const { random } = view;
  const body: State = {};
  if (!random.chance(0.03)) body.parent = channel(view.channel());
  if (!random.chance(0.03)) body.name = random.chance(0.85) ? view.newName() : oddName(view);
  if (random.chance(0.35)) body.temporary = true;
  if (random.chance(0.3)) body.position = random.pick([-3, 0, 7, 2147483647]);
  if (random.chance(0.2)) body.maxUsers = random.pick([0, 1, 2]);
  if (random.chance(0.2)) body.description = view.text();
  if (random.chance(0.05)) body.linksAdd = [channel(view.channel())];
  if (random.chance(0.03)) body.isEnterRestricted = true;
  if (random.chance(0.03)) body.canEnter = false;
  return step('create channel', view.actor(), send('ChannelState', body));
}

function oddName(view: View): string {
  return view.random.pick([
    ...[
      '',
      ' ',
      ' padded ',
      'a/b',
      'ä ß 漢',
      'tab\tbed',
      'x'.repeat(512),
      'x'.repeat(513),
      '<b>',
      'new\nline',
      'dot.ted',
    ],
    ...view.channels,
  ]);
}

/** What one field, or several at once, are changed to. */
function change(view: View): Step {
  const { random } = view;
  const body: State = { channelId: channel(random.chance(0.8) ? view.room() : view.channel()) };
  Object.assign(
    body,
    view.some<State>({
      name: () => (random.chance(0.6) ? view.newName() : oddName(view)),
      description: () => view.text(),
      position: () => random.pick([-1, 0, 5]),
      maxUsers: () => random.pick([0, 1, 2, 100]),
    }),
  );
  if (random.chance(0.03)) body.temporary = view.flag();
  if (random.chance(0.03)) body.links = [channel(view.channel())];
  return step('change channel', view.actor(), send('ChannelState', body));
}

/** murmur works rights out anew only at the next flush. */
function move(view: View): Step {
  const body: State = { channelId: channel(view.room()), parent: channel(view.channel()) };
  if (view.random.chance(0.1)) body.name = view.newName();
  return {
    ...step('move channel', view.actor(), send('ChannelState', body), ...catchUp),
    unordered: true,
  };
}

function link(view: View): Step {
  const { random } = view;
  const one = view.channel();
  const body: State = { channelId: channel(one) };
  // murmur links a channel with itself, and is no reference from then on.
  const other = () => channel(random.pick([...view.channels.filter((name) => name !== one), NOBODY]));
  const others = () => Array.from({ length: random.pick([1, 1, 2]) }, other);
  if (random.chance(0.65)) body.linksAdd = others();
  if (random.chance(0.45)) body.linksRemove = others();
  return { ...step('link channels', view.actor(), send('ChannelState', body), ...catchUp), unordered: true };
}

function remove(view: View): Step {
  const which = view.random.chance(0.05) ? 'root' : view.room();
  return step('remove channel', view.actor(), send('ChannelRemove', { channelId: channel(which) }));
}

export const channelSteps: readonly Draw[] = [
  { weight: 12, step: create },
  { weight: 8, step: change },
  { weight: 4, step: move },
  { weight: 5, step: link },
  { weight: 3, step: remove },
];
