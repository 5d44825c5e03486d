import { channelActions } from './channel-actions.ts';
import { rightsActions } from './rights-actions.ts';
import type { Prediction, Scene } from './scene.ts';
import { sessionActions } from './session-actions.ts';
import { targetActions } from './target-actions.ts';

/** One thing that somebody does. 'alone': what it does depends on everything before having been done. */
export interface Action {
  readonly weight: number;
  readonly alone?: boolean;
  /** May say what is expected by the reference, if nothing else happens at the same time. */
  readonly run: ((scene: Scene) => void) | ((scene: Scene) => Prediction | undefined);
}

const ACTIONS: readonly Action[] = [...sessionActions, ...channelActions, ...rightsActions, ...targetActions];
const TOTAL = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);

export function pickAction({ random }: Scene): Action {
  let at = random.fraction() * TOTAL;
  for (const action of ACTIONS) {
    at -= action.weight;
    if (at < 0) return action;
  }
  throw new RangeError('weights do not add up');
}
