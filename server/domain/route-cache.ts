import { LOOPBACK, NORMAL_TALK, type SessionId, type TargetId } from './ids.ts';
import type { Session } from './session.ts';
import { loopbackRoute, VoiceReach } from './voice-reach.ts';
import type { VoiceRoute, VoiceRoutes } from './voice-routes.ts';
import { reachNormalTalk, reachTarget, type VoiceWorld } from './voice-targets.ts';

const TARGETS = 32;
const NOWHERE: VoiceRoute = Object.freeze({ epoch: -1, groups: [], banks: [], placed: [] });

export interface RoutedWorld extends VoiceWorld {
  readonly epoch: number;
}

/** On the voice path: a route that is still good costs one look-up and one comparison. */
export class RouteCache implements VoiceRoutes {
  readonly #world: RoutedWorld;
  readonly #routes = new Map<number, VoiceRoute>();

  constructor(world: RoutedWorld) {
    this.#world = world;
  }

  lookup(speaker: SessionId, target: TargetId): VoiceRoute {
    // Beyond the range it would find another speaker's route.
    if (target < NORMAL_TALK || target > LOOPBACK) return NOWHERE;
    const key = speaker * TARGETS + target;
    const known = this.#routes.get(key);
    if (known !== undefined && known.epoch === this.#world.epoch) return known;
    const session = this.#world.sessions.get(speaker);
    if (session === undefined) return NOWHERE;
    const route = this.#build(session, target);
    this.#routes.set(key, route);
    return route;
  }

  /** The speaker left. */
  forget(speaker: SessionId): void {
    for (let target = 0; target < TARGETS; target++) this.#routes.delete(speaker * TARGETS + target);
  }

  #build(speaker: Session, target: TargetId): VoiceRoute {
    const { epoch } = this.#world;
    if (target === LOOPBACK) return loopbackRoute(speaker, epoch);
    const reach = new VoiceReach(speaker);
    if (target === NORMAL_TALK) {
      reachNormalTalk(this.#world, speaker, reach);
    } else {
      const definition = speaker.targets.get(target);
      if (definition !== undefined) reachTarget(this.#world, speaker, definition, reach);
    }
    return reach.toRoute(epoch);
  }
}
