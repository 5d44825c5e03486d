import type { Body } from '#proto/message-types.ts';
import { ROOT_RULES } from '../support/conformance.ts';
import { BOSS } from './people.ts';
import { type Act, channel, NOBODY, type Step, type Symbolic, send, session, step, user } from './step.ts';
import { type Draw, SPARE, type View } from './view.ts';

type Rule = Symbolic<NonNullable<Body<'ACL'>['acls']>[number]>;
type Group = Symbolic<NonNullable<Body<'ACL'>['groups']>[number]>;

export const TOKENS = ['red', 'Blue', 'green'];
const GROUPS = ['staff', 'crew', 'admin'];
const BITS = [
  ...[0x1, 0x2, 0x4, 0x4, 0x8, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x100, 0x200, 0x400, 0x800],
  ...[0x10000, 0x20000, 0x40000, 0x80000, 0x100000],
];

/** murmur works out everybody's rights anew. */
export const catchUp: readonly Act[] = [{ ...send('ACL', { channelId: channel(SPARE), acls: [] }), as: BOSS }];

export function groupSpec(view: View): string {
  const { random } = view;
  const plain = random.pick([
    // Not 'strong': murmur takes who has no certificate for it.
    ...['all', 'auth', 'in', 'out', 'sub', 'none', 'admin', 'staff', 'crew'],
    ...['sub,0,0', 'sub,0,1,1', 'sub,-1', 'sub,1', 'sub,0,2', 'sub,-1,1,1', 'sub,,,', 'sub,x', 'subway', ''],
    ...[`#${random.pick(TOKENS)}`, `#${random.pick(TOKENS).toUpperCase()}`, '#', `$${view.people.hash('ann')}`],
    ...[`$${view.people.hash('ben')}`, `$${view.people.hash('cat')}`, 'All', ' all'],
  ]);
  return `${random.pick(['', '', '', '!', '~', '~!', '!~', '!!'])}${plain}`;
}

function rule(view: View): Rule {
  const { random } = view;
  const bits = () => random.pick(BITS) | (random.chance(0.3) ? random.pick(BITS) : 0);
  const grant = random.chance(0.55) ? bits() : 0;
  const deny = grant === 0 || random.chance(0.15) ? bits() : 0;
  // murmur 1.5.735 counts Traverse and Write wherever the line stands.
  const anywhere = ((grant | deny) & 3) !== 0;
  const who = random.chance(0.25) ? { userId: user(random.pick([...view.registered, BOSS, NOBODY])) } : {};
  return {
    ...who,
    ...('userId' in who && !random.chance(0.1) ? {} : { group: groupSpec(view) }),
    ...(!anywhere && random.chance(0.25) ? { applyHere: view.flag() } : {}),
    ...(!anywhere && random.chance(0.25) ? { applySubs: view.flag() } : {}),
    ...(random.chance(0.2) ? { inherited: view.flag() } : {}),
    grant,
    deny,
  };
}

function group(view: View): Group {
  const { random } = view;
  const members = () =>
    random
      .shuffled([...view.registered, NOBODY])
      .slice(0, random.below(3))
      .map(user);
  return {
    name: random.pick(GROUPS),
    ...(random.chance(0.3) ? { inherit: view.flag() } : {}),
    ...(random.chance(0.3) ? { inheritable: view.flag() } : {}),
    ...(random.chance(0.7) ? { add: members() } : {}),
    ...(random.chance(0.3) ? { remove: members() } : {}),
  };
}

function editRules(view: View): Step {
  const { random } = view;
  const where = random.chance(0.3) ? 'root' : view.channel();
  const rules = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => rule(view));
  // The root stays usable.
  const kept: readonly Rule[] = where === 'root' ? ROOT_RULES : [];
  const body = {
    channelId: channel(where),
    acls: [...kept, ...rules],
    groups: Array.from({ length: random.pick([0, 1, 1, 2]) }, () => group(view)),
    ...(random.chance(0.2) ? { inheritAcls: view.flag() } : {}),
  };
  return step('edit rules', random.chance(0.5) ? BOSS : view.actor(), send('ACL', body));
}

function queryRules(view: View): Step {
  return step('query rules', view.actor(), send('ACL', { channelId: channel(view.channel()), query: true }));
}

function askRights(view: View): Step {
  const body = view.random.chance(0.04) ? {} : { channelId: channel(view.channel()) };
  return step('ask for rights', view.guest(), send('PermissionQuery', body));
}

/** Those of everybody everywhere, a few at a time. */
function askManyRights(view: View): Step {
  const questions = view.channels.map((name) => send('PermissionQuery', { channelId: channel(name) }));
  return step('ask for all rights', view.guest(), ...questions);
}

function tokens(view: View): Step {
  const chosen = TOKENS.filter(() => view.random.chance(0.4)).map((token) =>
    view.random.chance(0.3) ? token.toUpperCase() : token,
  );
  return step('change tokens', view.guest(), send('Authenticate', { username: 'whoever', tokens: chosen }));
}

function joinWithTokens(view: View): Step {
  const who = view.guest();
  const body = {
    ...(view.flag() ? { session: session(who) } : {}),
    channelId: channel(view.channel()),
    temporaryAccessTokens: [view.random.pick(TOKENS), ...(view.random.chance(0.2) ? ['other'] : [])],
  };
  return step('enter with tokens', who, send('UserState', body));
}

export const rightsSteps: readonly Draw[] = [
  { weight: 14, step: editRules },
  { weight: 6, step: queryRules },
  { weight: 7, step: askRights },
  { weight: 2, step: askManyRights },
  { weight: 4, step: tokens },
  { weight: 4, step: joinWithTokens },
];
