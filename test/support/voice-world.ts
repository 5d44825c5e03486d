import type { BankId, ChannelId, Millis, SessionId, TargetId } from '#domain/ids.ts';
import { INITIAL_AUDIO, type Session } from '#domain/session.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { BankDelivery, RecipientGroup, VoiceRoute, VoiceRoutes } from '#domain/voice-routes.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import type { VoiceState } from '#voice/pipeline.ts';
import type { DatagramSink, PositionSink, SlotSink, TunnelSink } from '#voice/sinks.ts';

// A world for the voice path alone: sessions and routes as the test says, sinks that remember.

const NOWHERE: VoiceRoute = { epoch: 0, groups: [], banks: [], placed: [] };

export class ScriptedVoiceState implements VoiceState, VoiceRoutes {
  settings = { bandwidth: DEFAULT_SETTINGS.bandwidth };
  readonly sessions = new Map<SessionId, Session>();
  readonly routes: VoiceRoutes = this;
  readonly #routes = new Map<number, VoiceRoute>();

  join(id: number, set: Partial<Session> = {}): SessionId {
    const session = sessionOf(id, set);
    this.sessions.set(session.id, session);
    return session.id;
  }

  route(
    speaker: SessionId,
    target: number,
    groups: readonly RecipientGroup[],
    banks: readonly BankDelivery[] = [],
    placed: readonly SessionId[] = [],
  ): void {
    this.#routes.set(speaker * 32 + target, { epoch: 0, groups, banks, placed });
  }

  lookup(speaker: SessionId, target: TargetId): VoiceRoute {
    return this.#routes.get(speaker * 32 + target) ?? NOWHERE;
  }

  touch(speaker: SessionId, now: Millis): void {
    const session = this.sessions.get(speaker);
    if (session !== undefined) session.lastActive = now;
  }
}

function sessionOf(id: number, set: Partial<Session> = {}): Session {
  return {
    id: id as SessionId,
    kind: 'desktop',
    name: `session ${id}`,
    certHash: null,
    strongCertificate: false,
    address: '127.0.0.1',
    bot: false,
    clientVersion: 0,
    user: null,
    channel: 0 as ChannelId,
    audio: INITIAL_AUDIO,
    hears: 'protobuf',
    tokens: new Set(),
    temporaryGroups: new Map(),
    targets: new Map(),
    listening: new Map(),
    comment: '',
    texture: new Uint8Array(0),
    pluginContext: '',
    pluginIdentity: '',
    position: null,
    since: 0 as Millis,
    lastActive: 0 as Millis,
    ...set,
  };
}

export function groupOf(sessions: readonly number[], set: Partial<RecipientGroup> = {}): RecipientGroup {
  return {
    wire: 'protobuf',
    context: 0,
    volume: 1,
    positional: false,
    ...set,
    sessions: Uint32Array.from(sessions),
  };
}

export interface Injection {
  readonly bank: BankId;
  readonly speaker: SessionId;
  readonly context: VoiceContext;
  readonly volume: number;
  readonly terminator: boolean;
  readonly opus: string;
}

/** All sinks. Packets are kept as hex; sets say who is reached how. */
export class RecordingSinks implements DatagramSink, TunnelSink, SlotSink, PositionSink {
  readonly byUdp = new Set<number>();
  readonly refusing = new Set<number>();
  readonly datagrams: (readonly [to: number, hex: string])[] = [];
  readonly tunnelled: (readonly [to: number, hex: string])[] = [];
  readonly injected: Injection[] = [];
  readonly placed: (readonly [browsers: readonly number[], speaker: number, position: readonly number[]])[] = [];

  reaches(to: SessionId): boolean {
    return this.byUdp.has(to);
  }

  sendEncrypted(to: SessionId, plain: Uint8Array, length: number): boolean {
    if (this.refusing.has(to)) return false;
    this.datagrams.push([to, Buffer.from(plain.subarray(0, length)).toString('hex')]);
    return true;
  }

  sendTunnelled(to: SessionId, packet: Uint8Array, length: number): boolean {
    if (this.refusing.has(to)) return false;
    this.tunnelled.push([to, Buffer.from(packet.subarray(0, length)).toString('hex')]);
    return true;
  }

  inject(bank: BankId, speaker: SessionId, context: VoiceContext, volume: number, frame: VoiceFrame): void {
    const { bytes, opusAt, opusLength, terminator } = frame;
    const opus = Buffer.from(bytes.subarray(opusAt, opusAt + opusLength)).toString('hex');
    this.injected.push({ bank, speaker, context, volume, terminator, opus });
  }

  speakerPlaced(browsers: readonly SessionId[], speaker: SessionId, x: number, y: number, z: number): void {
    this.placed.push([browsers, speaker, [x, y, z]]);
  }
}
