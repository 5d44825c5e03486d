// Branded ids: all are plain numbers or strings at run time, none can be mistaken for another at compile time.
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** 1 and up, small and reused late; 0 is never a session. */
export type SessionId = Brand<number, 'SessionId'>;
/** 0 is the root channel. */
export type ChannelId = Brand<number, 'ChannelId'>;
/** A registration. 0 is SuperUser; an unregistered session has null. */
export type UserId = Brand<number, 'UserId'>;
/** 0 normal talk, 1-30 defined by VoiceTarget, 31 loopback. */
export type TargetId = Brand<number, 'TargetId'>;
/** Bit set, see permissions.ts. */
export type Permissions = Brand<number, 'Permissions'>;
/** Voice slots of one channel or of one browser, see bankOfChannel and bankOfSession. */
export type BankId = Brand<number, 'BankId'>;
/** Index of a slot within its bank, 0-31. */
export type SlotId = Brand<number, 'SlotId'>;
/** Lowercase hex SHA-256 of the bytes. */
export type BlobHash = Brand<string, 'BlobHash'>;
/** Monotonic milliseconds; calendar time is a Date. */
export type Millis = Brand<number, 'Millis'>;

export const ROOT = 0 as ChannelId;
export const SUPER_USER = 0 as UserId;
export const NORMAL_TALK = 0 as TargetId;
export const LOOPBACK = 31 as TargetId;

// Banks need no allocation: the id says whose they are.
export function bankOfChannel(channel: ChannelId): BankId {
  return (channel * 2) as BankId;
}
export function bankOfSession(session: SessionId): BankId {
  return (session * 2 + 1) as BankId;
}
/** The channel whose bank this is; null for the private bank of a browser. */
export function channelOfBank(bank: BankId): ChannelId | null {
  return bank % 2 === 0 ? ((bank / 2) as ChannelId) : null;
}
/** The browser whose private bank this is; null for a channel's bank. */
export function sessionOfBank(bank: BankId): SessionId | null {
  return bank % 2 === 1 ? (((bank - 1) / 2) as SessionId) : null;
}
