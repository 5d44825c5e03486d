import { applies, mayDo, type ReferenceChannel, type ReferenceSubject, Right } from './reference-rights.ts';

// Who hears whom a second time: written from reference 7 alone, see reference-rights.ts.

export interface ReferenceSession extends ReferenceSubject {
  readonly id: number;
  readonly audio: {
    readonly mute: boolean;
    readonly suppress: boolean;
    readonly selfMute: boolean;
    readonly deaf: boolean;
    readonly selfDeaf: boolean;
  };
  /** Channels listened to, with the volume factor. */
  readonly listening: ReadonlyMap<number, number>;
  readonly pluginContext: string;
}
export interface ReferenceWorld {
  readonly tree: {
    get(id: number): (ReferenceChannel & { readonly links: ReadonlySet<number> }) | undefined;
    all(): Iterable<ReferenceChannel>;
  };
  readonly sessions: readonly ReferenceSession[];
}

/** As the client has defined it; whoever is meant is named by the session itself, as ids come back to others. */
export interface ReferenceTarget {
  readonly sessions: readonly ReferenceSession[];
  readonly channels: readonly {
    readonly id: number;
    readonly links: boolean;
    readonly children: boolean;
    readonly group: string;
  }[];
}

export interface Copy {
  /** 0 normal, 1 shout, 2 whisper, 3 listener. */
  readonly context: number;
  readonly volume: number;
  /** A position goes along, if the packet has one. */
  readonly positional: boolean;
}
export type Copies = ReadonlyMap<ReferenceSession, Copy>;

const LOOPBACK = 31;

/** Reference 7.1, 3. */
export function maySend({ audio }: ReferenceSession): boolean {
  return !audio.mute && !audio.suppress && !audio.selfMute;
}

/** Everybody who must get a packet of this speaker, with the one copy that each must get. */
export function copiesOf(
  world: ReferenceWorld,
  speaker: ReferenceSession,
  target: number,
  definition: ReferenceTarget | undefined,
): Copies {
  if (target === LOOPBACK) return new Map([[speaker, { context: 0, volume: 1, positional: true }]]);
  const ways = target === 0 ? speech(world, speaker) : definition === undefined ? [] : call(world, speaker, definition);
  const copies = new Map<ReferenceSession, Copy>();
  for (const { to, context, volume } of ways) {
    if (to === speaker || to.audio.deaf || to.audio.selfDeaf) continue;
    const before = copies.get(to);
    copies.set(to, {
      context: Math.min(context, before?.context ?? 3),
      volume: Math.max(volume, before?.volume ?? 0),
      positional: to.pluginContext === speaker.pluginContext,
    });
  }
  return copies;
}

interface Way {
  readonly to: ReferenceSession;
  readonly context: number;
  readonly volume: number;
}

/** Reference 7.2. */
function speech(world: ReferenceWorld, speaker: ReferenceSession): Way[] {
  return linkSet(world, speaker.channel)
    .filter((id) => id === speaker.channel || mayDo(world.tree, speaker, Right.Speak, id))
    .flatMap((id) => waysInto(world, id, 0, () => true));
}

/** Reference 7.4. */
function call(world: ReferenceWorld, speaker: ReferenceSession, { sessions, channels }: ReferenceTarget): Way[] {
  const ways: Way[] = [];
  for (const { id, links, children, group } of channels) {
    if (world.tree.get(id) === undefined) continue;
    const considered = new Set(links ? linkSet(world, id) : [id]);
    if (children) for (const below of descendants(world, id)) considered.add(below);
    for (const channel of considered) {
      if (!mayDo(world.tree, speaker, Right.Whisper, channel)) continue;
      const meant = (who: ReferenceSession) => group === '' || applies(world.tree, group, who, channel, channel);
      ways.push(...waysInto(world, channel, 1, meant));
    }
  }
  for (const session of sessions) {
    if (!world.sessions.includes(session)) continue;
    if (mayDo(world.tree, speaker, Right.Whisper, session.channel)) ways.push({ to: session, context: 2, volume: 1 });
  }
  return ways;
}

function waysInto(
  { sessions }: ReferenceWorld,
  channel: number,
  context: number,
  meant: (who: ReferenceSession) => boolean,
): Way[] {
  const ways: Way[] = [];
  for (const to of sessions) {
    if (to.channel === channel && meant(to)) ways.push({ to, context, volume: 1 });
    const volume = to.listening.get(channel);
    if (volume !== undefined && meant(to)) ways.push({ to, context: 3, volume });
  }
  return ways;
}

/** The channel and all that are linked with it, over however many links. */
function linkSet({ tree }: ReferenceWorld, start: number): number[] {
  const reached = [start];
  for (const id of reached) {
    for (const other of tree.get(id)?.links ?? []) if (!reached.includes(other)) reached.push(other);
  }
  return reached;
}

function descendants({ tree }: ReferenceWorld, top: number): number[] {
  const found = [top];
  // A child may be listed before its parent; whoever is missed is found in the next round.
  for (let before = 0; before < found.length; ) {
    before = found.length;
    for (const { id, parent } of tree.all()) {
      if (parent !== null && found.includes(parent) && !found.includes(id)) found.push(id);
    }
  }
  return found.slice(1);
}
