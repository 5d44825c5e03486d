/** Settings that rules depend on; ops/ reads them from file and environment, names as murmur's where murmur has them. */
export interface Settings {
  /** Name of the root channel and of the server; empty shows "Root". */
  readonly registerName: string;
  readonly welcomeText: string;
  readonly serverPassword: string;
  readonly certRequired: boolean;
  readonly users: number;
  readonly usersPerChannel: number;
  /** Bits per second a session may send. */
  readonly bandwidth: number;
  readonly textMessageLength: number;
  readonly imageMessageLength: number;
  readonly allowHtml: boolean;
  readonly allowRecording: boolean;
  readonly allowPing: boolean;
  /** Visitors of the page see who is where before they join. */
  readonly publicTree: boolean;
  readonly sendVersion: boolean;
  readonly defaultChannel: number;
  readonly rememberChannel: boolean;
  /** Seconds; 0 = for ever. */
  readonly rememberChannelDuration: number;
  readonly channelNestingLimit: number;
  /** 0 = no limit. */
  readonly channelCountLimit: number;
  /** -1 = no limit, 0 = off. */
  readonly listenersPerChannel: number;
  readonly listenersPerUser: number;
  readonly broadcastListenerVolumeAdjustments: boolean;
  /** Whole-match patterns. */
  readonly userName: RegExp;
  readonly channelName: RegExp;
  /** Commands per second, and how many at once. */
  readonly messageLimit: number;
  readonly messageBurst: number;
  readonly pluginMessageLimit: number;
  readonly pluginMessageBurst: number;
  /** Seconds without a control message after which a session is dropped. */
  readonly timeout: number;
  /** Seconds within which a connection must have authenticated. */
  readonly loginTimeout: number;
  /** Log what the editor of rules has changed. */
  readonly logGroupChanges: boolean;
  readonly logAclChanges: boolean;
  /** Like "1.5.0". */
  readonly suggestVersion: string | null;
  readonly suggestPositional: boolean | null;
  readonly suggestPushToTalk: boolean | null;
}

const WORD = String.raw`\p{L}\p{M}\p{N}_`;

export const DEFAULT_SETTINGS: Settings = {
  registerName: '',
  welcomeText: '',
  serverPassword: '',
  certRequired: false,
  users: 1000,
  usersPerChannel: 0,
  bandwidth: 558_000,
  textMessageLength: 5000,
  imageMessageLength: 131_072,
  allowHtml: true,
  allowRecording: true,
  allowPing: true,
  publicTree: true,
  sendVersion: true,
  defaultChannel: 0,
  rememberChannel: true,
  rememberChannelDuration: 0,
  channelNestingLimit: 10,
  channelCountLimit: 1000,
  listenersPerChannel: -1,
  listenersPerUser: -1,
  broadcastListenerVolumeAdjustments: false,
  // " -=" is a range from U+0020 to U+003D, as in murmur: it admits digits and most ASCII punctuation.
  // Marks and letters that show nothing would let two people bear what looks like one name.
  userName: new RegExp(String.raw`^(?:(?!\p{DI})[ -=${WORD}\[\]{}()@|.])+$`, 'u'),
  channelName: new RegExp(String.raw`^[ -=${WORD}#\[\]{}()@|]+$`, 'u'),
  messageLimit: 1,
  messageBurst: 5,
  pluginMessageLimit: 4,
  pluginMessageBurst: 15,
  timeout: 30,
  loginTimeout: 20,
  logGroupChanges: false,
  logAclChanges: false,
  suggestVersion: null,
  suggestPositional: null,
  suggestPushToTalk: null,
};
