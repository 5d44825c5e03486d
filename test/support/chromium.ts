import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const { CHROMIUM: PATH = '/usr/bin/chromium' } = process.env;

/** False: skip the test, there is no browser here. */
export const hasChromium = existsSync(PATH);

/** Headless, with a microphone that plays the WAV file in a loop, or beeps without one; nobody is asked for permission. */
export function launchChromium(microphone?: string, args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
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
