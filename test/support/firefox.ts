import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import { until } from './until.ts';

const { FIREFOX: PATH = '/usr/bin/firefox-esr' } = process.env;
const hasPulseAudio = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'pulseaudio')));

/** False, or why its tests are skipped. */
export const noFirefox =
  !(existsSync(PATH) && hasPulseAudio) && `no ${PATH} or no pulseaudio: nothing is known of Firefox after this run`;

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
 * run, so it plays into a sound server of its own that throws everything away.
 */
export class Firefox {
  readonly browser: Browser;
  readonly #sound: ChildProcess;
  readonly #folder: string;

  /** @throws Error when Firefox or its sound server does not start in time; nothing is left of them then. */
  static async launch(): Promise<Firefox> {
    const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
    const socket = join(folder, 'sound');
    const env = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder };
    const sound = spawn('pulseaudio', soundServer(socket), { env, stdio: 'ignore' });
    try {
      await until(() => existsSync(socket), 'a sound server');
      const browser = await launch({
        browser: 'firefox',
        executablePath: PATH,
        headless: true,
        timeout: START_MS,
        protocolTimeout: ANSWER_MS,
        env: { ...env, PULSE_SERVER: `unix:${socket}` },
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
          'media.autoplay.default': 0,
          'media.peerconnection.ice.loopback': true,
          'media.peerconnection.ice.obfuscate_host_addresses': false,
        },
      });
      return new Firefox(browser, sound, folder);
    } catch (error) {
      await clear(sound, folder);
      throw error;
    }
  }

  private constructor(browser: Browser, sound: ChildProcess, folder: string) {
    this.browser = browser;
    this.#sound = sound;
    this.#folder = folder;
  }

  /** Also when Firefox has closed by itself or does not answer. */
  async close(): Promise<void> {
    const ended = this.browser.close().catch(() => {});
    await Promise.race([ended, delay(ENDING_MS, undefined, { ref: false })]);
    this.browser.process()?.kill('SIGKILL');
    await clear(this.#sound, this.#folder);
  }
}

async function clear(sound: ChildProcess, folder: string): Promise<void> {
  if (sound.exitCode === null && sound.signalCode === null && sound.pid !== undefined) {
    const ended = once(sound, 'exit');
    sound.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, maxRetries: 5 });
}

function soundServer(socket: string): string[] {
  return [
    ...['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--realtime=no', '--high-priority=no'],
    ...['-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`],
    ...['-L', 'module-null-sink rate=48000 channels=2'],
  ];
}
