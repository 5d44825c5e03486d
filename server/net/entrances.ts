import type { Connection, ControlEntrance } from '#control/ports.ts';

/** Where connections hand in what they receive. */
export interface Entrances {
  readonly control: ControlEntrance;
  /** A voice packet that came as message type 1. The bytes are valid during the call only. */
  voice(connection: Connection, packet: Uint8Array): void;
}

/** Message type of a tunnelled voice packet. */
export const TUNNEL = 1;
/** Bytes of a voice packet; outside of this it is ignored. */
const SHORTEST_VOICE = 2;
const LONGEST_VOICE = 1024;
/** A closing connection gets this long to take what is queued for it. */
export const FLUSH_DEADLINE_MS = 5000;

/** A message that came in, to whom it is for. */
export function handOver(entrances: Entrances, from: Connection, type: number, payload: Uint8Array): void {
  if (type !== TUNNEL) entrances.control.received(from, type, payload);
  else if (payload.length >= SHORTEST_VOICE && payload.length <= LONGEST_VOICE) entrances.voice(from, payload);
}
