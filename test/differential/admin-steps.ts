import { BOSS } from './people.ts';
import { catchUp } from './rights-steps.ts';
import { channel, NOBODY, type Step, send, session, step, user } from './step.ts';
import type { Draw, View } from './view.ts';

const V4 = '00000000000000000000ffff';
const address = (hex: string) => Buffer.from(hex, 'hex');

function text(view: View): Step {
  const { random } = view;
  const people = () => Array.from({ length: random.pick([0, 1, 2]) }, () => session(view.person()));
  const channels = () => Array.from({ length: random.pick([0, 0, 1, 2]) }, () => channel(view.channel()));
  const body = { message: view.text(), session: people(), channelId: channels(), treeId: channels() };
  return step('text', view.actor(), send('TextMessage', body));
}

const listUsers = (view: View) => step('list users', view.actor(), send('UserList', {}));

function editUsers(view: View): Step {
  const { random } = view;
  const edits = Array.from({ length: random.pick([1, 1, 2]) }, () => {
    const here = view.registered.filter((name) => view.present.includes(name));
    const userId = user(random.pick([...here, NOBODY, ...(random.chance(0.1) ? [BOSS] : [])]));
    // murmur gives a taken name to the session all the same, and is no reference from then on.
    const name = random.pick([`Zoe ${random.below(1000)}`, ` ${view.newName()} `, 'a/b', '', 'x'.repeat(513)]);
    return random.chance(0.35) ? { userId } : { userId, name };
  });
  // murmur works out the rights of who is unregistered too early.
  return { ...step('edit users', view.actor(), send('UserList', { users: edits }), ...catchUp), unordered: true };
}

const listBans = (view: View) => step('list bans', view.actor(), send('BanList', { query: true }));

function editBans(view: View): Step {
  const { random } = view;
  const bans = Array.from({ length: random.below(4) }, () => ({
    address: address(
      random.pick([`${V4}0a000001`, '20010db8000000000000000000000001', `${V4}0b0b0b0b`, '0'.repeat(32)]),
    ),
    mask: random.pick([128, 128, 120, 64, 8, 7, 129, 0]),
    ...(random.chance(0.7) ? { name: 'who' } : {}),
    ...(random.chance(0.5) ? { hash: view.people.hash(random.pick(['ann', 'ben'])) } : {}),
    ...(random.chance(0.6) ? { reason: random.pick(['', 'why', '<b>why']) } : {}),
    ...(random.chance(0.3) ? { start: '2030-01-02T03:04:05' } : {}),
    ...(random.chance(0.5) ? { duration: random.pick([0, 100_000]) } : {}),
  }));
  const list = { ...send('BanList', { query: true }), as: BOSS };
  // Networks that all clients are in would end the run, and here a certificate can be banned alone.
  const isNone = ({ address: where, mask }: (typeof bans)[number]) =>
    mask < 8 || mask > 128 || where.every((byte) => byte === 0);
  const harmless = bans.filter((entry) => (isNone(entry) ? !('hash' in entry) : entry.mask > 96));
  return step('edit bans', view.actor(), send('BanList', { bans: harmless }), list);
}

function kick(view: View): Step {
  const { random } = view;
  const reason = random.pick([undefined, '', 'because', '<b>because</b>']);
  const body = { session: session(view.person()), ...(reason === undefined ? {} : { reason }) };
  return step('kick', random.chance(0.4) ? BOSS : view.actor(), send('UserRemove', body));
}

/** The list is emptied at once: everybody comes from the address that is banned with the person. */
function ban(view: View): Step {
  const { random } = view;
  const person = random.pick(view.present);
  const lift = [
    { ...send('BanList', { query: true }), as: BOSS },
    ...(random.chance(0.5) ? [{ kind: 'join', login: { name: person }, as: person } as const] : []),
    { ...send('BanList', { bans: [] }), as: BOSS },
  ];
  const body = { session: session(person), ban: true, ...(random.chance(0.7) ? { reason: 'out' } : {}) };
  return step('ban', random.chance(0.6) ? BOSS : view.actor(), send('UserRemove', body), ...lift);
}

function stats(view: View): Step {
  const { random } = view;
  const body = {
    ...(random.chance(0.1) ? {} : { session: session(view.person()) }),
    ...(random.chance(0.3) ? { statsOnly: view.flag() } : {}),
  };
  return step('ask for statistics', view.actor(), send('UserStats', body));
}

function queryUsers(view: View): Step {
  const { random } = view;
  const ids = random
    .shuffled([...view.registered, BOSS, NOBODY])
    .slice(0, random.below(3))
    .map(user);
  // murmur remembers the spelling in which a name was asked for, also when the registration is gone.
  const known = [...view.registered, BOSS, 'nobody at all'];
  const names = random.shuffled(known).slice(0, random.below(3));
  return step('query users', view.actor(), send('QueryUsers', { ids, names }));
}

function contextAction(view: View): Step {
  const body = { action: 'do', session: session(view.person()), channelId: channel(view.channel()) };
  return step('context action', view.actor(), send('ContextAction', body));
}

function pluginData(view: View): Step {
  const { random } = view;
  const body = {
    receiverSessions: Array.from({ length: random.below(4) }, () => session(view.person())),
    ...(random.chance(0.95) ? { data: random.bytes(random.pick([0, 3, 1000, 1001])) } : {}),
    ...(random.chance(0.95) ? { dataID: random.pick(['id', '', 'x'.repeat(100), 'x'.repeat(101)]) } : {}),
    ...(random.chance(0.2) ? { senderSession: session(view.person()) } : {}),
  };
  return step('plugin data', view.actor(), send('PluginDataTransmission', body));
}

export const adminSteps: readonly Draw[] = [
  { weight: 10, step: text },
  { weight: 2, step: listUsers },
  { weight: 3, step: editUsers },
  { weight: 1, step: listBans },
  { weight: 2, step: editBans },
  { weight: 2, step: kick },
  { weight: 1, step: ban },
  { weight: 4, step: stats },
  { weight: 2, step: queryUsers },
  { weight: 1, step: contextAction },
  { weight: 2, step: pluginData },
];
