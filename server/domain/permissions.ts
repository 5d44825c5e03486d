import type { Permissions } from './ids.ts';

// Reference 6.1. The numbers are on the wire.
function bits(value: number): Permissions {
  return value as Permissions;
}

export const Permission = {
  Write: bits(0x1),
  Traverse: bits(0x2),
  Enter: bits(0x4),
  Speak: bits(0x8),
  MuteDeafen: bits(0x10),
  Move: bits(0x20),
  MakeChannel: bits(0x40),
  LinkChannel: bits(0x80),
  Whisper: bits(0x100),
  TextMessage: bits(0x200),
  MakeTempChannel: bits(0x400),
  Listen: bits(0x800),
  Kick: bits(0x10000),
  Ban: bits(0x20000),
  Register: bits(0x40000),
  SelfRegister: bits(0x80000),
  ResetUserContent: bits(0x100000),
} as const;

/** Granted where no ACL says anything: Traverse, Enter, Speak, Whisper, TextMessage, Listen. */
export const DEFAULT_PERMISSIONS = bits(0xb0e);
export const ALL_PERMISSIONS = bits(0x1f0fff);
/** Meaningful on the root only. */
export const ROOT_ONLY_PERMISSIONS = bits(0x1f0000);
/** Speak and Whisper are not among them: a voice may be taken even from an admin. */
export const IMPLIED_BY_WRITE = bits(0xef6);
/** Everything but Speak and Whisper. */
export const SUPER_USER_PERMISSIONS = bits(0x1f0ef7);
/** Marks a value as cached on the wire; clients mask it out. */
export const CACHED = 0x8000000;
export const NO_PERMISSIONS = bits(0);

export function hasAny(granted: Permissions, wanted: Permissions): boolean {
  return (granted & wanted) !== 0;
}
