import type { ChannelId, SessionId } from '#domain/ids.ts';
import type { ServerState } from '#domain/server-state.ts';
import { isDeafened, type Session } from '#domain/session.ts';
import type { ConnectionRecord, Connections } from './connections.ts';
import { enqueue } from './incidents.ts';
import type { Lane } from './lane.ts';
import type { SessionOutbox } from './outbox.ts';
import type { Log, MediaPlane } from './ports.ts';
import { RESUME_SECONDS, type ResumeTokens } from './resume-tokens.ts';

const WEB_PROTOCOL_VERSION = 1;

interface Attached {
  /** What the media plane was told last. */
  channels: readonly ChannelId[];
  deaf: boolean;
}

export interface BrowserMediaParts {
  readonly state: ServerState;
  readonly connections: Connections;
  readonly out: SessionOutbox;
  readonly media: MediaPlane;
  readonly lane: Lane;
  readonly log: Log;
  readonly resumeTokens: ResumeTokens;
}

/** Keeps the media plane's picture of the browsers (which banks, deaf or not) equal to the state. */
export class BrowserMedia {
  readonly #parts: BrowserMediaParts;
  readonly #attached = new Map<SessionId, Attached>();
  #epoch = -1;

  constructor(parts: BrowserMediaParts) {
    this.#parts = parts;
  }

  /** Starts anew on the media side, outside the lane; WebHello follows when that is done. */
  attach(id: SessionId): void {
    const { media, connections, log } = this.#parts;
    const record = connections.of(id);
    if (record?.connection.kind !== 'browser') return;
    this.#attached.delete(id);
    media.attach(id).then(
      ({ routerCapabilities }) =>
        enqueue(this.#parts, 'media attach', record, () => {
          const now = connections.of(id);
          if (now === record) this.#hello(id, record, routerCapabilities);
          // Gone meanwhile; when the id is in use again, that session's own attachment replaced this one.
          else if (now === undefined) media.detach(id);
        }),
      (error: unknown) => log.error({ session: id, error }, 'browser could not be attached to the media plane'),
    );
  }

  /** For desktops too: they may hold voice slots. */
  detach(id: SessionId): void {
    this.#attached.delete(id);
    this.#parts.media.detach(id);
  }

  /** To call when the lane is empty: tells the media plane what changed, once however many jobs changed it. */
  sync(): void {
    const { state } = this.#parts;
    if (state.epoch === this.#epoch) return;
    this.#epoch = state.epoch;
    for (const [id, known] of this.#attached) {
      const session = state.sessions.get(id);
      if (session !== undefined) this.#tell(session, known);
    }
  }

  #hello(id: SessionId, record: ConnectionRecord, routerCapabilities: unknown): void {
    this.#parts.out.to(id, {
      name: 'WebHello',
      body: {
        protocolVersion: WEB_PROTOCOL_VERSION,
        routerCapabilities: JSON.stringify(routerCapabilities),
        resumeToken: this.#parts.resumeTokens.forHello(record),
        resumeSeconds: RESUME_SECONDS,
      },
    });
    this.#attached.set(id, { channels: [], deaf: false });
    this.#epoch = -1;
  }

  #tell(session: Session, known: Attached): void {
    const { media } = this.#parts;
    const deaf = isDeafened(session.audio);
    if (deaf !== known.deaf) {
      known.deaf = deaf;
      media.deafen(session.id, deaf);
    }
    const channels = heardThroughSlots(session);
    if (channels.length === known.channels.length && channels.every((id, at) => id === known.channels[at])) return;
    known.channels = channels;
    media.listen(session.id, channels);
  }
}

/** Sorted. A page without WebRTC hears by tunnel and through no slot. */
function heardThroughSlots(session: Session): ChannelId[] {
  if (session.hears !== 'slots') return [];
  return [...new Set([session.channel, ...session.listening.keys()])].sort((a, b) => a - b);
}
