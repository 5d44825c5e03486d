import type { Decoded, MessageName } from '#proto/message-types.ts';
import { handleAcl } from './acl.ts';
import { handleBanList } from './ban-list.ts';
import { handleRequestBlob } from './blobs.ts';
import { handleChannelRemove, handleChannelState } from './channels.ts';
import type { Handler, Sender } from './context.ts';
import { handleContextAction } from './context-actions.ts';
import { handleCryptSetup } from './crypt.ts';
import { handleUserRemove } from './kick.ts';
import { handlePermissionQuery } from './permission-query.ts';
import { handlePing } from './ping.ts';
import { handlePluginData } from './plugins.ts';
import { handleQueryUsers } from './query-users.ts';
import { handleUserStats } from './stats.ts';
import { handleTemporaryGroups } from './temporary-groups.ts';
import { handleTextMessage } from './text.ts';
import { handleUserList } from './user-list.ts';
import { handleUserState } from './users.ts';
import { handleVoiceTarget } from './voice-targets.ts';
import {
  handleIceRestart,
  handleMediaRestart,
  handleProduceRequest,
  handleSlotsReady,
  handleSpeakerPosition,
  handleTalkTarget,
  handleTransportConnect,
  handleTransportRequest,
  handleVoicePath,
} from './webrtc.ts';

export type Bucket = 'commands' | 'pluginMessages' | 'requests' | 'actions';

/** What pays for a message, and what becomes of one that is over the limit. */
interface Limit<N extends MessageName> {
  readonly bucket: Bucket;
  /**
   * 'deny' and 'fail' answer; 'defer' keeps it until it can be paid for, merged with those before it; 'drop' is for what
   * clients repeat by themselves.
   */
  readonly excess: 'deny' | 'fail' | 'defer' | 'drop';
  /** Uses that cost something; all of them when absent. */
  readonly applies?: (body: Decoded<N>, from: Sender) => boolean;
}

/** How a message of an admitted session is treated before and after its handler. */
export interface MessageRule<N extends MessageName> {
  readonly from: 'anyone' | 'desktop' | 'browser';
  /** Counts as the user doing something. */
  readonly activity: boolean;
  readonly limit: Limit<N> | null;
  readonly handle: Handler<N>;
}

type Rules = { readonly [N in MessageName]?: MessageRule<N> };

function rule<N extends MessageName>(
  from: MessageRule<N>['from'],
  activity: MessageRule<N>['activity'],
  limit: MessageRule<N>['limit'],
  handle: (...args: Parameters<Handler<N>>) => ReturnType<Handler<N>>,
): MessageRule<N> {
  return { from, activity, limit, handle };
}

const FREE = null;
const COMMAND = { bucket: 'commands', excess: 'deny' } as const;
const ACTION = { bucket: 'actions', excess: 'deny' } as const;
const REQUEST = { bucket: 'requests', excess: 'deny' } as const;
const MEDIA_REQUEST = { bucket: 'requests', excess: 'fail' } as const;
const CAUGHT_UP = { bucket: 'requests', excess: 'defer' } as const;
const REPEATED = { bucket: 'requests', excess: 'drop' } as const;
const PLUGIN = { bucket: 'pluginMessages', excess: 'drop' } as const;
/** A name is refused at once; what is done to others is an action. */
const OWN_STATE: Limit<'UserState'> = {
  bucket: 'commands',
  excess: 'defer',
  applies: ({ name, session }, from) => name === null && (session === null || session === from.session.id),
};
const NEW_CHANNEL: Limit<'ChannelState'> = { ...COMMAND, applies: ({ channelId }) => channelId === null };

/**
 * Messages of admitted sessions; what is not listed is ignored. Version and Authenticate come earlier and are the
 * handshake's. ACL and TemporaryGroups take their token themselves, after the question whether it is allowed; so do UserState
 * of others and ChannelState of a channel that exists, which are actions.
 */
const RULES: Rules = {
  Ping: rule('anyone', false, FREE, handlePing),
  UserState: rule('anyone', true, OWN_STATE, handleUserState),
  UserRemove: rule('anyone', true, ACTION, handleUserRemove),
  UserList: rule('anyone', true, REQUEST, handleUserList),
  ChannelState: rule('anyone', true, NEW_CHANNEL, handleChannelState),
  ChannelRemove: rule('anyone', true, ACTION, handleChannelRemove),
  ACL: rule('anyone', true, FREE, handleAcl),
  BanList: rule('anyone', true, REQUEST, handleBanList),
  TextMessage: rule('anyone', true, COMMAND, handleTextMessage),
  ContextAction: rule('anyone', true, REQUEST, handleContextAction),
  VoiceTarget: rule('anyone', false, FREE, handleVoiceTarget),
  PermissionQuery: rule('anyone', false, FREE, handlePermissionQuery),
  QueryUsers: rule('anyone', true, CAUGHT_UP, handleQueryUsers),
  UserStats: rule('anyone', false, REQUEST, handleUserStats),
  RequestBlob: rule('anyone', false, CAUGHT_UP, handleRequestBlob),
  CryptSetup: rule('desktop', false, REPEATED, handleCryptSetup),
  PluginDataTransmission: rule('anyone', false, PLUGIN, handlePluginData),
  TransportRequest: rule('browser', false, MEDIA_REQUEST, handleTransportRequest),
  TransportConnect: rule('browser', false, MEDIA_REQUEST, handleTransportConnect),
  ProduceRequest: rule('browser', false, MEDIA_REQUEST, handleProduceRequest),
  IceRestart: rule('browser', false, MEDIA_REQUEST, handleIceRestart),
  MediaRestart: rule('browser', false, REPEATED, handleMediaRestart),
  SlotsReady: rule('browser', false, FREE, handleSlotsReady),
  SpeakerPosition: rule('browser', false, FREE, handleSpeakerPosition),
  TalkTarget: rule('browser', false, FREE, handleTalkTarget),
  TemporaryGroups: rule('browser', true, FREE, handleTemporaryGroups),
  VoicePath: rule('browser', false, CAUGHT_UP, handleVoicePath),
};

export function ruleOf<N extends MessageName>(name: N): MessageRule<N> | undefined {
  return RULES[name];
}
