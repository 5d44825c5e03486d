import type { ControlServer } from '#control/control-server.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { VoicePipeline } from '#voice/pipeline.ts';
import type { MediaEngine } from './media/engine.ts';
import type { HttpServer } from './net/http-server.ts';
import type { TlsServer } from './net/tls-server.ts';
import type { UdpPeers } from './net/udp-peers.ts';
import type { UdpServer } from './net/udp-server.ts';
import type { Metrics, Sample } from './ops/metrics.ts';

/** The parts of one running server, as far as others of them need to know them. */
export interface World {
  readonly state: ServerState;
  readonly control: ControlServer;
  readonly media: MediaEngine;
  readonly peers: UdpPeers;
  readonly pipeline: VoicePipeline;
}
interface Measured extends World {
  readonly http: HttpServer;
  readonly tls: TlsServer;
  readonly udp: UdpServer;
}

/** Names for what the parts count anyway; nothing is counted here. */
export function addServerMetrics(metrics: Metrics, parts: Measured): void {
  const { state, control, media, peers, pipeline, http, tls, udp } = parts;
  metrics.gauge('sessions', 'Sessions by kind of client.', () => sessionsByKind(state));
  metrics.gauge('channels', 'Channels, temporary ones included.', () => state.tree.size);
  metrics.gauge('control', 'Connections, sessions and the lane; waits in ms since the last reading.', () =>
    each(control.metrics()),
  );
  metrics.counter('control_messages_total', 'What became of control messages.', () => each(control.metrics().messages));
  metrics.counter('voice_packets_total', 'What became of voice packets and their copies.', () =>
    each(pipeline.counters),
  );
  metrics.counter('udp_datagrams_total', 'Datagrams received, and the odd ones.', () => each(udp.counters));
  metrics.gauge('udp_peers', 'Sessions with keys for UDP, how many of them use it, and their addresses.', () =>
    each(peers.sizes()),
  );
  metrics.counter('udp_peers_total', 'Decryption and binding of UDP peers.', () => each(peers.counters));
  metrics.counter('tls_connections_total', 'Connections of the Mumble port.', () => each(tls.counts));
  metrics.gauge('tls_handshakes', 'TLS handshakes in progress.', () => tls.handshaking);
  metrics.gauge('web_sockets', 'WebSockets that are open.', () => http.webSockets);
  metrics.gauge('http_connections', 'Connections of the web port that are no WebSockets.', () => http.connections);
  metrics.counter('http_total', 'Requests and WebSockets of the web port.', () => each(http.counts));
  metrics.gauge('media', 'Workers, browsers, banks and slots of the media plane.', () => each(media.counts()));
}

function* each(counts: object): Iterable<Sample> {
  for (const [what, value] of Object.entries(counts)) {
    if (typeof value === 'number') yield { labels: { what }, value };
  }
}

function* sessionsByKind(state: ServerState): Iterable<Sample> {
  const counts = { desktop: 0, browser: 0 };
  for (const { kind } of state.sessions.all()) counts[kind]++;
  for (const [kind, value] of Object.entries(counts)) yield { labels: { kind }, value };
}
