import { belongsElsewhere } from './push-key.ts';

/** Codes as in the settings, and what they do. */
export type ShortcutTable = () => readonly (readonly [code: string, act: () => void])[];

/** Keys that act once when they go down, while the page has the focus. */
export function followShortcuts(target: Window, table: ShortcutTable): void {
  const act = (code: string, event: Event): void => {
    const found = table().find(([wanted]) => wanted !== '' && wanted === code);
    if (!found) return;
    event.preventDefault();
    found[1]();
  };
  target.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!belongsElsewhere(target, event.code, true)) act(event.code, event);
  });
  target.addEventListener('mousedown', (event) => act(`Mouse${event.button}`, event));
}
