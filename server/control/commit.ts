import type { Change, Note } from '#domain/change.ts';
import type { ControlContext } from './context.ts';
import { Denied } from './errors.ts';

type Storing = Pick<ControlContext, 'store' | 'state' | 'log'>;

/** A store that takes longer would hold up everybody: the asker is told to try again. */
const STORE_DEADLINE_MS = 5000;

/** Store, then memory. Denied when the store does not take it; then nothing was changed and nobody is to be told. */
export async function commit(context: Storing, changes: readonly Change[]): Promise<void> {
  await persist(context, changes);
  for (const change of changes) context.state.apply(change);
}

/** Store only, for callers that must interleave the memory part with messages. */
export async function persist(context: Storing, changes: readonly Change[]): Promise<void> {
  if (changes.length > 0) await withDeadline(context, context.store.apply(changes));
}

/** What a crash may lose: memory at once, store when it suits. */
export function remember({ store, state }: Storing, note: Note): void {
  const { user, ...set } = note;
  if (state.users.get(user) === undefined) return;
  state.apply({ kind: 'user-updated', id: user, set });
  store.note(note);
}

export async function withDeadline<T>(context: Pick<ControlContext, 'log'>, stored: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the store took longer than ${STORE_DEADLINE_MS} ms`)),
      STORE_DEADLINE_MS,
    );
  });
  try {
    return await Promise.race([stored, late]);
  } catch (error) {
    context.log.error({ error }, 'the store failed');
    throw Denied.text('temporary failure, try again');
  } finally {
    clearTimeout(timer);
  }
}
