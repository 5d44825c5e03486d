import { LoneModifier } from './lone-modifier.ts';
import { belongsElsewhere, take } from './push-key.ts';

/** Codes as in the settings, and what they do. */
export type ShortcutTable = () => readonly (readonly [code: string, act: () => void])[];

/**
 * Keys that act once when they go down, while the page has the focus; nobody else acts on them.
 * Control and its like act when they go up again, if they were pressed for themselves: not with every Ctrl+C.
 */
export function followShortcuts(target: Window, table: ShortcutTable): void {
  const meant = (code: string) => table().find(([wanted]) => wanted !== '' && wanted === code)?.[1];
  // Behind the window, where a key is chosen or held, and before whatever has the focus: a tree looks for names by letters.
  const { document } = target;
  const modifier = new LoneModifier();
  const interrupt = (): void => modifier.interrupt();
  document.addEventListener(
    'keydown',
    (event) => {
      if (LoneModifier.is(event.code)) {
        const waits = meant(event.code) && !belongsElsewhere(target, event.code, true);
        if (!waits) modifier.interrupt();
        // Some browsers open their menu bar.
        else if (modifier.press(event) && event.key === 'Alt') take(event);
        return;
      }
      modifier.interrupt();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = meant(event.code);
      if (!act || belongsElsewhere(target, event.code, true)) return;
      take(event);
      if (!event.repeat) act();
    },
    { capture: true },
  );
  document.addEventListener(
    'keyup',
    (event) => {
      if (!modifier.release(event.code)) return;
      take(event);
      meant(event.code)?.();
    },
    { capture: true },
  );
  document.addEventListener(
    'mousedown',
    (event) => {
      modifier.interrupt();
      const act = meant(`Mouse${event.button}`);
      if (!act) return;
      take(event);
      act();
    },
    { capture: true },
  );
  // Browsers go back and forward with them when they go up.
  document.addEventListener(
    'mouseup',
    (event) => {
      if (meant(`Mouse${event.button}`)) take(event);
    },
    { capture: true },
  );
  document.addEventListener('wheel', interrupt, { capture: true, passive: true });
  target.addEventListener('blur', interrupt);
}
