import { ROOT, type SessionId } from '#domain/ids.ts';
import { addressToHex } from '#domain/ip-address.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { versionV1, versionV2 } from '#protocol/version.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { countsOf } from './ping.ts';

/** How much is told depends on who asks about whom (reference 3.15, UserStats). */
export function handleUserStats(context: ControlContext, { session: asker }: Sender, body: Decoded<'UserStats'>): void {
  const { state, connections, out } = context;
  const target = body.session === null ? asker : state.sessions.get(body.session as SessionId);
  const record = target === undefined ? undefined : connections.of(target.id);
  if (target === undefined || record === undefined) return;
  const extended = target === asker || state.can(asker.id, Permission.Ban, ROOT);
  if (!extended && !state.can(asker.id, Permission.Enter, target.channel)) {
    throw Denied.permission(Permission.Enter, target.channel, asker.id);
  }
  out.to(asker.id, {
    name: 'UserStats',
    body: {
      ...basics(context, target, record),
      ...(extended && body.statsOnly !== true ? details(target, record) : {}),
      ...(extended || target.channel === asker.channel ? traffic(context, target, record) : {}),
    },
  });
}

function basics({ clock }: ControlContext, target: Session, { counters }: ConnectionRecord): Body<'UserStats'> {
  const { udpPackets, tcpPackets, udpPingAvg, udpPingVar, tcpPingAvg, tcpPingVar } = counters;
  return {
    session: target.id,
    udpPackets,
    tcpPackets,
    udpPingAvg,
    udpPingVar,
    tcpPingAvg,
    tcpPingVar,
    onlinesecs: Math.floor((clock.now() - target.since) / 1000),
  };
}

function details(target: Session, record: ConnectionRecord): Body<'UserStats'> {
  const { client, certificate } = record;
  const address = addressToHex(target.address);
  return {
    certificates: [...(certificate?.chain ?? [])],
    strongCertificate: target.strongCertificate,
    version: {
      versionV1: versionV1(client.number),
      versionV2: versionV2(client.number),
      release: client.release,
      os: client.os,
      osVersion: client.osVersion,
    },
    celtVersions: [...record.celtVersions],
    opus: record.opus,
    ...(address === null ? {} : { address: Buffer.from(address, 'hex') }),
  };
}

function traffic(context: ControlContext, target: Session, { counters }: ConnectionRecord): Body<'UserStats'> {
  const { good, late, lost, resync } = countsOf(context, target);
  return {
    fromClient: { good, late, lost, resync },
    fromServer: { good: counters.good, late: counters.late, lost: counters.lost, resync: counters.resync },
    bandwidth: Math.round(context.voiceBandwidth(target.id)),
    idlesecs: Math.floor((context.clock.now() - target.lastActive) / 1000),
  };
}
