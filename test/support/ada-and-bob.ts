import { Permission } from '#domain/permissions.ts';
import type { Settings } from '#domain/settings.ts';
import type { Body } from '#proto/message-types.ts';
import { allow, ControlWorld } from './control-world.ts';

/** Everybody may make channels of both kinds. */
export const MAKE_CHANNELS = allow('all', Permission.MakeChannel | Permission.MakeTempChannel);

/** A server with two people: Ada, who has read what she was told at her login, and Bob, who sees what becomes of it. */
export async function adaAndBob(settings: Partial<Settings> = {}) {
  return meet(await ControlWorld.start(settings));
}

/** The same two where all may make channels; what Ada says of one has happened when it resolves. */
export async function channelMakers(settings: Partial<Settings> = {}) {
  const world = await ControlWorld.start(settings);
  await world.setAcl(0, [MAKE_CHANNELS]);
  const { ada, bob } = await meet(world);
  const say = async (body: Body<'ChannelState'>) => {
    ada.connection.say('ChannelState', body);
    await world.settle();
  };
  return { world, ada, bob, say };
}

async function meet(world: ControlWorld) {
  const ada = await world.join('Ada');
  const bob = await world.join('Bob');
  ada.connection.take();
  return { world, ada, bob };
}
