import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import { Loudspeaker, noLoudspeaker } from './loudspeaker.ts';

const { FIREFOX: PATH = '/usr/bin/firefox-esr' } = process.env;

/** False, or why its tests are skipped. */
export const noFirefox = existsSync(PATH) ? noLoudspeaker : `no ${PATH}: nothing is known of Firefox after this run`;

/** A busy machine takes its time. */
const START_MS = 60_000;
/** Of one command to Firefox. */
const ANSWER_MS = 30_000;
const ENDING_MS = 5_000;

/** What its fake microphone hums, at a tenth of full scale; measured in Firefox 153. */
export const HUM_HZ = 1000;
export const HUM_AMPLITUDE = 0.1;

/**
 * Headless, with a microphone that hums one tone; nobody is asked for permission. Without a sound device its AudioContexts never
 * run, so it has a loudspeaker.
 */
export class Firefox {
  readonly browser: Browser;
  readonly loudspeaker: Loudspeaker;

  /** @throws Error when Firefox or its sound server does not start in time; nothing is left of them then. */
  static async launch(): Promise<Firefox> {
    const loudspeaker = await Loudspeaker.open();
    try {
      const browser = await launch({
        browser: 'firefox',
        executablePath: PATH,
        headless: true,
        timeout: START_MS,
        protocolTimeout: ANSWER_MS,
        env: loudspeaker.env,
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
          'media.autoplay.default': 0,
          'media.peerconnection.ice.loopback': true,
          'media.peerconnection.ice.obfuscate_host_addresses': false,
        },
      });
      return new Firefox(browser, loudspeaker);
    } catch (error) {
      await loudspeaker.close();
      throw error;
    }
  }

  private constructor(browser: Browser, loudspeaker: Loudspeaker) {
    this.browser = browser;
    this.loudspeaker = loudspeaker;
  }

  /** Also when Firefox has closed by itself or does not answer. */
  async close(): Promise<void> {
    const ended = this.browser.close().catch(() => {});
    await Promise.race([ended, delay(ENDING_MS, undefined, { ref: false })]);
    this.browser.process()?.kill('SIGKILL');
    await this.loudspeaker.close();
  }
}
