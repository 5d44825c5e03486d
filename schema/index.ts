export { aclEntries, groupMembers, groups } from './acl.ts';
export { bans } from './bans.ts';
export { blobs } from './blobs.ts';
export { channelLinks, channelListeners, channels } from './channels.ts';
export { serverConfig } from './server-config.ts';
export { users } from './users.ts';
