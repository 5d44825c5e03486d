import type { Body } from '#proto/message-types.ts';
import type { Action } from './actions.ts';
import { concerning, someEntry, someGroup, TOKENS } from './first-contents.ts';
import { mayDo, Right } from './reference-rights.ts';
import type { Prediction, Scene } from './scene.ts';

const REGISTER = 0x40000;

/** Adds a line or two to the rules of a channel, or writes them anew. */
function editRules(scene: Scene): void {
  const { random, people } = scene;
  const { users } = scene.server.state;
  const channel = scene.channel();
  const client = scene.client(Right.Write, channel.id);
  if (client === undefined) return;
  const registered = [...users.all()].filter(({ id }) => id !== 0);
  const own = random.chance(0.5) ? [someGroup(random, registered)] : [];
  const [first, ...others] = Array.from({ length: random.between(1, 2) }, () => someEntry(random, people, registered));
  const added = first === undefined ? [] : [concerning(first, own), ...others];
  // The root stays usable.
  const kept = channel.parent === null || random.chance(0.5) ? channel.acl : [];
  const acls: Body<'ACL'>['acls'] = [...kept, ...added].map(({ applyHere, applySubs, who, allow, deny }) => ({
    applyHere,
    applySubs,
    inherited: false,
    ...(who.kind === 'user' ? { userId: who.user } : { group: who.group }),
    grant: allow,
    deny,
  }));
  const groups = [...channel.groups.values()].filter(({ name }) => name === 'admin' || random.chance(0.5));
  const told = [...groups, ...own].map(({ name, inherit, inheritable, add, remove }) => {
    return { name, inherited: false, inherit, inheritable, add: [...add], remove: [...remove] };
  });
  scene.say(client, 'ACL', { channelId: channel.id, inheritAcls: random.chance(0.85), groups: told, acls });
}

/** Somebody belongs to a group of a channel until they leave, or no longer. Only pages can say it. */
function changeTemporaryGroups(scene: Scene): Prediction | undefined {
  const { random, server } = scene;
  const channel = scene.channel();
  const pages = scene.present.filter(({ kind }) => kind === 'browser');
  const target = scene.client();
  if (pages.length === 0 || target === undefined) return undefined;
  const holds = (where: number) => (page: (typeof pages)[number]) =>
    mayDo(server.state.tree, page.session, Right.Write, where);
  const able = pages.filter((page) => holds(channel.id)(page) || holds(0)(page));
  const actor = random.pick(able.length > 0 && random.chance(0.9) ? able : pages);
  const may = able.includes(actor);
  const { session } = target;
  const group = random.pick(['staff', 'friends', 'admin']);
  const before = session.temporaryGroups.get(channel.id)?.has(group) === true;
  const member = random.chance(before ? 0.3 : 0.9);
  scene.say(actor, 'TemporaryGroups', { channelId: channel.id, memberships: [{ group, session: target.id, member }] });
  return () => {
    const expected = may ? member : before;
    const is = session.temporaryGroups.get(channel.id)?.has(group) === true;
    return is === expected ? null : `${session.name} in ${group} of ${channel.id}: ${is}`;
  };
}

function changeTokens(scene: Scene): void {
  const client = scene.client();
  const tokens = TOKENS.filter(() => scene.random.chance(0.4));
  if (client !== undefined) scene.say(client, 'Authenticate', { username: client.person.name, tokens });
}

/** Into a channel whose password one knows. */
function joinWithTokens(scene: Scene): void {
  const client = scene.client();
  const temporaryAccessTokens = [scene.random.pick(TOKENS)];
  if (client !== undefined) scene.say(client, 'UserState', { channelId: scene.channel().id, temporaryAccessTokens });
}

function register(scene: Scene): void {
  const target = scene.client();
  const actor = scene.random.chance(0.5) ? target : scene.client(REGISTER, 0);
  if (actor === undefined || target === undefined) return;
  scene.say(actor, 'UserState', { ...(actor === target ? {} : { session: target.id }), userId: 0 });
}

function editUsers(scene: Scene): void {
  const { random } = scene;
  const actor = scene.client(REGISTER, 0);
  const users = [...scene.server.state.users.all()].filter(({ id }) => id > 3);
  if (actor === undefined || users.length === 0) return;
  const { id } = random.pick(users);
  const user = random.chance(0.6) ? { userId: id } : { userId: id, name: scene.name('Q') };
  scene.say(actor, 'UserList', { users: [user] });
}

function ask(scene: Scene): void {
  const client = scene.client();
  if (client !== undefined) scene.say(client, 'PermissionQuery', { channelId: scene.channel().id });
}

export const rightsActions: readonly Action[] = [
  { weight: 7, run: editRules },
  { weight: 6, run: changeTemporaryGroups },
  { weight: 3, run: changeTokens },
  { weight: 4, run: joinWithTokens },
  { weight: 3, run: register },
  { weight: 1.5, run: editUsers },
  { weight: 3, run: ask },
];
