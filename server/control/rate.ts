import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';

const TOO_FAST = 'You are sending too fast; this was not done. Try again in a moment.';

/** The answer to what is over the limit and cannot be caught up on: nothing is lost without a word. */
export function tooFast(): Denied {
  return Denied.text(TOO_FAST);
}

/** For handlers of which only some uses are actions. */
export function payForAction({ clock }: ControlContext, { record }: Sender): void {
  if (!record.actions.admit(clock.now())) throw tooFast();
}

/** For handlers of which only some uses cost a command. */
export function payForCommand({ clock }: ControlContext, { record }: Sender): void {
  if (!record.commands.admit(clock.now())) throw tooFast();
}
