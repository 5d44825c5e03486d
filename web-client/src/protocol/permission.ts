/** Bits of PermissionQuery and ACL, as Mumble numbers them. */
export const Permission = {
  Write: 0x1,
  Traverse: 0x2,
  Enter: 0x4,
  Speak: 0x8,
  MuteDeafen: 0x10,
  Move: 0x20,
  MakeChannel: 0x40,
  LinkChannel: 0x80,
  Whisper: 0x100,
  TextMessage: 0x200,
  MakeTempChannel: 0x400,
  Listen: 0x800,
  Kick: 0x1_0000,
  Ban: 0x2_0000,
  Register: 0x4_0000,
  SelfRegister: 0x8_0000,
  ResetUserContent: 0x10_0000,
} as const;

export type PermissionName = keyof typeof Permission;

/** Everything but speaking and whispering, which no rule can give the SuperUser. */
export const SUPER_USER_PERMISSIONS = 0x1f_0ef7;
export const SUPER_USER = 0;
/** Permissions that only the root channel knows. */
export const ROOT_ONLY = 0x1f_0000;
