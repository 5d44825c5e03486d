import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const { CHROMIUM: CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

/** False: skip the test, there is no browser here. */
export const hasChromium = existsSync(CHROMIUM_PATH);

/**
 * Headless, with a microphone that plays the WAV file in a loop, or beeps without one; nobody is asked for permission.
 * Program: what starts it instead.
 */
export function launchChromium(
  microphone?: string,
  args: readonly string[] = [],
  program = CHROMIUM_PATH,
): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(microphone === undefined ? [] : [`--use-file-for-fake-audio-capture=${microphone}`]),
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--autoplay-policy=no-user-gesture-required',
      ...args,
    ],
  });
}
