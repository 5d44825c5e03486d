import type { Step } from './step.ts';

/** Leaves out whatever is not needed for the last step to end as it does. */
export async function minimise(
  steps: readonly Step[],
  stillDiffers: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let kept = steps;
  for (let size = Math.ceil((kept.length - 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = kept.length - 1; end > 0; end -= size) {
      const start = Math.max(0, end - size);
      const fewer = [...kept.slice(0, start), ...kept.slice(end)];
      if (await stillDiffers(fewer)) kept = fewer;
    }
  }
  return kept;
}
