import { ROOT_RULES, settled } from '../support/conformance.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { BOSS } from './people.ts';
import { SPARE } from './view.ts';
import type { Server } from './world.ts';

const PATIENCE_MS = 30_000;

/** Makes a server as it was when it was new, but for the numbers it has given out; returns the SuperUser. */
export async function clean({ host, port, superUserPassword }: Server): Promise<MumbleClient> {
  const boss = await MumbleClient.connect({ host, port, pings: false });
  boss.introduce({ name: BOSS, password: superUserPassword });
  // A password is dear to check, and the machine may be busy.
  await boss.next('ServerSync', () => true, PATIENCE_MS);
  boss.send('BanList', { bans: [] });
  const top = [...boss.belief.channels.values()].filter(({ parent }) => parent === 0);
  const linksRemove = [...(boss.belief.channels.get(0)?.links ?? [])];
  boss.send('ChannelState', { channelId: 0, linksRemove });
  for (const { id } of top) boss.send('ChannelRemove', { channelId: id });
  boss.send('ACL', { channelId: 0, acls: [...ROOT_RULES], groups: [{ name: 'admin' }] });
  boss.send('ChannelState', { channelId: 0, description: '', position: 0, maxUsers: 0 });
  const volume = { listeningChannel: 0, volumeAdjustment: 1 };
  boss.send('UserState', { comment: '', listeningChannelRemove: [0], listeningVolumeAdjustment: [volume] });
  boss.send('UserList', {});
  const { users } = await boss.next('UserList');
  if (users.length > 0) boss.send('UserList', { users: users.map(({ userId }) => ({ userId })) });
  boss.send('ChannelState', { parent: 0, name: SPARE });
  await settled(boss);
  boss.voice.tunnelling = true;
  return boss;
}
