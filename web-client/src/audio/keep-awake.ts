/** As much of a document as is used. */
export type Page = Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;

/** What browsers accept as a touch of the page. */
const TOUCHES = ['pointerup', 'keydown'] as const;

/**
 * Wakes the context when the page is seen again and at every touch: a phone's system puts it to sleep for a call ("interrupted")
 * and does not wake it afterwards. The answer ends that.
 */
export function keepAwake(context: Pick<AudioContext, 'state' | 'resume'>, page: Page = document): () => void {
  const wake = (): void => {
    if (page.visibilityState === 'hidden' || context.state === 'running' || context.state === 'closed') return;
    // Not allowed yet: the next touch may.
    context.resume().catch(() => undefined);
  };
  page.addEventListener('visibilitychange', wake);
  for (const touch of TOUCHES) page.addEventListener(touch, wake);
  return () => {
    page.removeEventListener('visibilitychange', wake);
    for (const touch of TOUCHES) page.removeEventListener(touch, wake);
  };
}
