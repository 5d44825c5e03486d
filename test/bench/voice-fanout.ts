import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Millis, SessionId } from '#domain/ids.ts';
import { VoiceEntrance } from '#voice/entrance.ts';
import { VoicePipeline } from '#voice/pipeline.ts';
import { UdpPeers } from '../../server/net/udp-peers.ts';
import { UdpServer } from '../../server/net/udp-server.ts';
import { groupOf, ScriptedVoiceState } from '../support/voice-world.ts';
import type { ClientsOrder } from './voice-clients.ts';

// CPU time of the server per delivered packet: one talker, real UDP sockets on loopback, decoding, routing, encoding, sealing
// and sending. The kernel's work in the server's name is included, and is the larger part. Only ratios within one run count.

const OPUS_BYTES = 80;
const DELIVERIES = 60_000;

const clock = { now: () => performance.now() as Millis, date: () => new Date() };

async function measure(listeners: number): Promise<string[]> {
  const state = new ScriptedVoiceState();
  state.settings = { bandwidth: 1e9 };
  const peers = new UdpPeers(clock, () => {});
  const unreached = { sendTunnelled: () => false, inject: () => {}, speakerPlaced: () => {} };
  const sinks = { datagrams: peers, tunnel: unreached, slots: unreached, positions: unreached };
  const pipeline = new VoicePipeline(state, sinks, clock);
  const entrance = new VoiceEntrance(state, pipeline);
  const server = new UdpServer({ peers, entrance, clock, serverInfo: () => null });
  await server.listen([{ address: '127.0.0.1', port: 0 }]);

  const talker = state.join(1);
  const ids = Array.from({ length: listeners }, (_, i) => i + 2);
  state.route(talker, 0, [groupOf(ids)]);
  const sessions = [1, ...ids].map((id) => {
    const { key, serverNonce, clientNonce } = peers.open(id as SessionId, '127.0.0.1');
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    return { key: hex(key), serverNonce: hex(serverNonce), clientNonce: hex(clientNonce) };
  });
  const packets = Math.min(20_000, DELIVERIES / listeners);
  const order: ClientsOrder = { port: server.addresses[0]?.port ?? 0, packets, bytes: OPUS_BYTES, sessions };

  const child = fork(fileURLToPath(new URL('voice-clients.ts', import.meta.url)));
  child.send(order);
  await once(child, 'message');
  const before = process.cpuUsage();
  const start = performance.now();
  child.send('go');
  const [{ delivered }] = await once(child, 'message');
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  const sent = pipeline.counters.datagrams;
  await server.close();
  return [
    `1 → ${listeners}`,
    String(sent),
    `${((1 - delivered / sent) * 100).toFixed(1)} %`,
    ((user + system) / sent).toFixed(2),
    (user / sent).toFixed(2),
    (sent / seconds / 1000).toFixed(0),
  ];
}

const rows = [['listeners', 'copies', 'lost', 'CPU µs/copy', 'of it user', 'k copies/s']];
for (const listeners of [1, 10, 50, 100]) rows.push(await measure(listeners));
for (const row of rows) console.log(row.map((cell) => cell.padStart(12)).join(''));
