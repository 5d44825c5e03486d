import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { RoomPage } from './room-page.ts';

export const WIDE = { width: 1280, height: 800 };
export const TABLET = { width: 768, height: 1024 };
export const PHONE = { width: 390, height: 844 };
type Size = typeof WIDE;
export interface Look {
  readonly size: Size;
  readonly colors: 'light' | 'dark';
}

export const bothColors = (size: Size): readonly Look[] => [
  { size, colors: 'light' },
  { size, colors: 'dark' },
];
const LOOKS = [WIDE, TABLET, PHONE].flatMap(bothColors);

/** A folder for pictures of all that is audited, for people to look at (test/README.md). */
const PICTURES = process.env['PICTURES'];

/** What is wrong in the dialog that is open, or else on the whole page. */
const VIOLATIONS = `axe.run(document.querySelector('[data-testid=dialog]') ?? document, { resultTypes: ['violations'] }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`;
/** Words beyond the right edge, where nobody looks for them; rows of tabs may be pushed along. */
const CUT_OFF = `[...(document.querySelector('[data-testid=dialog]') ?? document.body).querySelectorAll('*')]
  .filter((element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')
    && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('[role=tablist], nav'))
  .map(({ textContent }) => textContent.trim())`;

/** As the page is now, light and dark, in every width: against every rule that axe-core has, and nothing cut off. */
export async function audit(page: RoomPage, what: string, looks: readonly Look[] = LOOKS): Promise<void> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  for (const { size, colors } of looks) {
    await page.page.setViewportSize(size);
    await page.page.emulateMedia({ colorScheme: colors, reducedMotion: 'reduce' });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await photograph(page, `${what}, ${size.width}, ${colors}`);
    assert.deepEqual(await page.evaluate(VIOLATIONS), [], `${what}, ${size.width} pixels, ${colors}`);
    assert.deepEqual(await page.evaluate(CUT_OFF), [], `cut off: ${what}, ${size.width} pixels`);
  }
  await page.page.setViewportSize(WIDE);
}

async function photograph(page: RoomPage, what: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot(`${PICTURES}/${what.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`);
}
