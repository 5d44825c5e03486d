import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs';

// MumbleUDP.proto read at run time: the oracle for the packets that the server codes by hand.

const schema = protobuf.parse(readFileSync(new URL('../../proto/MumbleUDP.proto', import.meta.url), 'utf8')).root;

export interface SchemaAudio {
  readonly target?: number;
  readonly context?: number;
  readonly senderSession: number;
  /** Decimal. */
  readonly frameNumber: string;
  readonly opusData: Uint8Array;
  readonly positionalData: readonly number[];
  readonly volumeAdjustment: number;
  readonly isTerminator: boolean;
}
export interface SchemaPing {
  /** Decimal. */
  readonly timestamp: string;
  readonly requestExtendedInformation: boolean;
  /** Decimal. */
  readonly serverVersionV2: string;
  readonly userCount: number;
  readonly maxUserCount: number;
  readonly maxBandwidthPerUser: number;
}

/** The message without its type byte. */
export function decodeSchemaAudio(bytes: Uint8Array): SchemaAudio {
  return decode('MumbleUDP.Audio', bytes) as SchemaAudio; // the interface mirrors the schema
}
export function decodeSchemaPing(bytes: Uint8Array): SchemaPing {
  return decode('MumbleUDP.Ping', bytes) as SchemaPing; // the interface mirrors the schema
}

function decode(name: string, bytes: Uint8Array): unknown {
  const type = schema.lookupType(name);
  return type.toObject(type.decode(bytes), { defaults: true, longs: String });
}
