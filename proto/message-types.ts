import type protobuf from 'protobufjs/minimal.js';
import { Mumble, UndertoneWeb } from './generated/messages.js';

// The one table of control messages. Ids 0-26 are Mumble's own, ids from 1000 travel over WebSockets only.
const table = {
  Version: { id: 0, codec: Mumble.Version },
  UDPTunnel: { id: 1, codec: Mumble.UDPTunnel },
  Authenticate: { id: 2, codec: Mumble.Authenticate },
  Ping: { id: 3, codec: Mumble.Ping },
  Reject: { id: 4, codec: Mumble.Reject },
  ServerSync: { id: 5, codec: Mumble.ServerSync },
  ChannelRemove: { id: 6, codec: Mumble.ChannelRemove },
  ChannelState: { id: 7, codec: Mumble.ChannelState },
  UserRemove: { id: 8, codec: Mumble.UserRemove },
  UserState: { id: 9, codec: Mumble.UserState },
  BanList: { id: 10, codec: Mumble.BanList },
  TextMessage: { id: 11, codec: Mumble.TextMessage },
  PermissionDenied: { id: 12, codec: Mumble.PermissionDenied },
  ACL: { id: 13, codec: Mumble.ACL },
  QueryUsers: { id: 14, codec: Mumble.QueryUsers },
  CryptSetup: { id: 15, codec: Mumble.CryptSetup },
  ContextActionModify: { id: 16, codec: Mumble.ContextActionModify },
  ContextAction: { id: 17, codec: Mumble.ContextAction },
  UserList: { id: 18, codec: Mumble.UserList },
  VoiceTarget: { id: 19, codec: Mumble.VoiceTarget },
  PermissionQuery: { id: 20, codec: Mumble.PermissionQuery },
  CodecVersion: { id: 21, codec: Mumble.CodecVersion },
  UserStats: { id: 22, codec: Mumble.UserStats },
  RequestBlob: { id: 23, codec: Mumble.RequestBlob },
  ServerConfig: { id: 24, codec: Mumble.ServerConfig },
  SuggestConfig: { id: 25, codec: Mumble.SuggestConfig },
  PluginDataTransmission: { id: 26, codec: Mumble.PluginDataTransmission },

  WebChallenge: { id: 1000, codec: UndertoneWeb.WebChallenge },
  WebIdentity: { id: 1001, codec: UndertoneWeb.WebIdentity },
  WebHello: { id: 1002, codec: UndertoneWeb.WebHello },
  TransportRequest: { id: 1003, codec: UndertoneWeb.TransportRequest },
  TransportReady: { id: 1004, codec: UndertoneWeb.TransportReady },
  TransportConnect: { id: 1005, codec: UndertoneWeb.TransportConnect },
  Done: { id: 1006, codec: UndertoneWeb.Done },
  ProduceRequest: { id: 1007, codec: UndertoneWeb.ProduceRequest },
  ProduceReady: { id: 1008, codec: UndertoneWeb.ProduceReady },
  SlotsOpened: { id: 1009, codec: UndertoneWeb.SlotsOpened },
  SlotsReady: { id: 1010, codec: UndertoneWeb.SlotsReady },
  SlotsClosed: { id: 1011, codec: UndertoneWeb.SlotsClosed },
  SlotAssigned: { id: 1012, codec: UndertoneWeb.SlotAssigned },
  SpeakerPosition: { id: 1013, codec: UndertoneWeb.SpeakerPosition },
  TalkTarget: { id: 1014, codec: UndertoneWeb.TalkTarget },
  VoicePath: { id: 1015, codec: UndertoneWeb.VoicePath },
  IceRestart: { id: 1016, codec: UndertoneWeb.IceRestart },
  IceRestarted: { id: 1017, codec: UndertoneWeb.IceRestarted },
  Failure: { id: 1018, codec: UndertoneWeb.Failure },
  Resume: { id: 1019, codec: UndertoneWeb.Resume },
  Resumed: { id: 1020, codec: UndertoneWeb.Resumed },
  ResumeRefused: { id: 1021, codec: UndertoneWeb.ResumeRefused },
  MediaRestart: { id: 1022, codec: UndertoneWeb.MediaRestart },
  TemporaryGroups: { id: 1023, codec: UndertoneWeb.TemporaryGroups },
} as const;

type Table = typeof table;
export type MessageName = keyof Table;

/** What a decoder yields: absent optional fields read as null, absent repeated fields as an empty array. */
export type Decoded<N extends MessageName> = ReturnType<Table[N]['codec']['decode']>;
/** What an encoder takes: only the fields that are set go on the wire. */
export type Body<N extends MessageName> = Parameters<Table[N]['codec']['encode']>[0];

/** A message on its way out; plain data. */
export type ControlMessage = { [N in MessageName]: { readonly name: N; readonly body: Body<N> } }[MessageName];
/** A message that came in and was decoded. */
export type ReceivedMessage = { [N in MessageName]: { readonly name: N; readonly body: Decoded<N> } }[MessageName];

export interface MessageCodec {
  encode(body: object): { finish(): Uint8Array };
  /** A reader of its own lets the caller be stricter than protobufjs. */
  decode(source: Uint8Array | protobuf.Reader): object;
}
export interface MessageType {
  readonly id: number;
  readonly name: MessageName;
  readonly codec: MessageCodec;
}

const byId = new Map<number, MessageType>();
for (const [name, { id, codec }] of Object.entries(table)) {
  // Object.entries widens the key; the table's own keys are the names.
  byId.set(id, { id, name: name as MessageName, codec: codec as MessageCodec });
}

export function messageTypeById(id: number): MessageType | undefined {
  return byId.get(id);
}

export function messageId(name: MessageName): number {
  return table[name].id;
}

/** Payload bytes of a message, without any frame header. */
export function encodeMessage(message: ControlMessage): Uint8Array {
  const codec: MessageCodec = table[message.name].codec as MessageCodec;
  return codec.encode(message.body).finish();
}
