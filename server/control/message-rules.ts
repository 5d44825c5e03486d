import type { MessageName } from '#proto/message-types.ts';
import { handleRequestBlob } from './blobs.ts';
import { handleChannelRemove, handleChannelState } from './channels.ts';
import type { Handler } from './context.ts';
import { handleCryptSetup } from './crypt.ts';
import { handleUserRemove } from './kick.ts';
import { handlePermissionQuery } from './permission-query.ts';
import { handlePing } from './ping.ts';
import { handlePluginData } from './plugins.ts';
import { handleUserStats } from './stats.ts';
import { handleTextMessage } from './text.ts';
import { handleUserState } from './users.ts';
import { handleVoiceTarget } from './voice-targets.ts';
import {
  handleIceRestart,
  handleProduceRequest,
  handleSlotsReady,
  handleTalkTarget,
  handleTransportConnect,
  handleTransportRequest,
  handleVoicePath,
} from './webrtc.ts';

/** How a message of an admitted session is treated before and after its handler. */
export interface MessageRule<N extends MessageName> {
  readonly from: 'anyone' | 'desktop' | 'browser';
  /** Counts as the user doing something. */
  readonly activity: boolean;
  /**
   * Bucket that pays for it; beyond that it is dropped without a word. 'handler': the handler takes the token itself because
   * only some uses cost one.
   */
  readonly cost: 'free' | 'command' | 'plugin' | 'request' | 'handler';
  readonly handle: Handler<N>;
}

type Rules = { readonly [N in MessageName]?: MessageRule<N> };

function rule<N extends MessageName>(
  from: MessageRule<N>['from'],
  activity: MessageRule<N>['activity'],
  cost: MessageRule<N>['cost'],
  handle: (...args: Parameters<Handler<N>>) => ReturnType<Handler<N>>,
): MessageRule<N> {
  return { from, activity, cost, handle };
}

/**
 * Messages of admitted sessions; what is not listed is ignored. Version and Authenticate come earlier and are the
 * handshake's.
 */
const RULES: Rules = {
  Ping: rule('anyone', false, 'free', handlePing),
  UserState: rule('anyone', true, 'handler', handleUserState),
  UserRemove: rule('anyone', true, 'free', handleUserRemove),
  ChannelState: rule('anyone', true, 'handler', handleChannelState),
  ChannelRemove: rule('anyone', true, 'free', handleChannelRemove),
  TextMessage: rule('anyone', true, 'command', handleTextMessage),
  VoiceTarget: rule('anyone', false, 'free', handleVoiceTarget),
  PermissionQuery: rule('anyone', false, 'free', handlePermissionQuery),
  UserStats: rule('anyone', false, 'request', handleUserStats),
  RequestBlob: rule('anyone', false, 'request', handleRequestBlob),
  CryptSetup: rule('desktop', false, 'request', handleCryptSetup),
  PluginDataTransmission: rule('anyone', false, 'plugin', handlePluginData),
  TransportRequest: rule('browser', false, 'request', handleTransportRequest),
  TransportConnect: rule('browser', false, 'request', handleTransportConnect),
  ProduceRequest: rule('browser', false, 'request', handleProduceRequest),
  IceRestart: rule('browser', false, 'request', handleIceRestart),
  SlotsReady: rule('browser', false, 'free', handleSlotsReady),
  TalkTarget: rule('browser', false, 'free', handleTalkTarget),
  VoicePath: rule('browser', false, 'request', handleVoicePath),
};

export function ruleOf<N extends MessageName>(name: N): MessageRule<N> | undefined {
  return RULES[name];
}
