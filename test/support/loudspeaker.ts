import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { until } from './until.ts';

const { PATH = '' } = process.env;
const MISSING = ['pulseaudio', 'parec'].filter(
  (program) => !PATH.split(delimiter).some((folder) => existsSync(join(folder, program))),
);
const SAMPLE_RATE = 48_000;
const BYTES_PER_SAMPLE = 4;

/** False, or why tests that listen at the loudspeaker are skipped. */
export const noLoudspeaker = MISSING.length > 0 && `no ${MISSING.join(' and no ')} here: install pulseaudio`;

/**
 * A sound device for a browser and an ear before it: what all of a browser plays, mixed, after every volume there is. Tracks and
 * elements tell only what is to be played.
 */
export class Loudspeaker {
  readonly #folder = mkdtempSync(join(tmpdir(), 'loudspeaker-'));
  readonly #server: ChildProcess;
  #ear: ChildProcess | null = null;
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** Nobody keeps what nobody wants to hear. */
  #hearing = true;

  static async open(): Promise<Loudspeaker> {
    const loudspeaker = new Loudspeaker();
    try {
      await until(() => existsSync(loudspeaker.#socket), 'a sound server');
      loudspeaker.#listen();
      await until(() => loudspeaker.#bytes > 0, 'the sound device');
      loudspeaker.#hearing = false;
      return loudspeaker;
    } catch (error) {
      await loudspeaker.close();
      throw error;
    }
  }

  private constructor() {
    this.#server = spawn(
      'pulseaudio',
      [
        ...['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--realtime=no', '--high-priority=no'],
        ...['-L', `module-native-protocol-unix socket=${this.#socket} auth-anonymous=1`],
        ...['-L', `module-null-sink sink_name=out rate=${SAMPLE_RATE} channels=2 format=float32le`],
      ],
      { env: this.env, stdio: 'ignore' },
    );
  }

  /** For a browser that is to play here; it may leave behind what it likes. */
  get env(): NodeJS.ProcessEnv {
    return { ...process.env, HOME: this.#folder, XDG_RUNTIME_DIR: this.#folder, PULSE_SERVER: `unix:${this.#socket}` };
  }

  /** Writes a program that runs a browser with this device; such as are started by tests play to none otherwise. */
  wrap(program: string): string {
    const file = join(this.#folder, 'browser');
    const unmuted = 'for one; do shift; [ "$one" = --mute-audio ] || set -- "$@" "$one"; done';
    writeFileSync(file, `#!/bin/sh\n${unmuted}\nPULSE_SERVER=unix:${this.#socket} exec ${program} "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** The next so many milliseconds, both channels as one. */
  async hear(milliseconds: number): Promise<Float32Array> {
    this.#chunks = [];
    this.#bytes = 0;
    const bytes = Math.round((milliseconds * SAMPLE_RATE) / 1000) * BYTES_PER_SAMPLE;
    this.#hearing = true;
    await until(() => this.#bytes >= bytes, `${milliseconds} ms of sound`, milliseconds + 10_000);
    this.#hearing = false;
    const all = Uint8Array.from(Buffer.concat(this.#chunks).subarray(0, bytes));
    return new Float32Array(all.buffer);
  }

  async close(): Promise<void> {
    for (const process of [this.#ear, this.#server]) {
      if (process === null || process.exitCode !== null || process.signalCode !== null) continue;
      const ended = once(process, 'exit');
      process.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, maxRetries: 5 });
  }

  get #socket(): string {
    return join(this.#folder, 'sound');
  }

  #listen(): void {
    const format = [`--rate=${SAMPLE_RATE}`, '--channels=1', '--format=float32le', '--latency-msec=20'];
    this.#ear = spawn('parec', ['--raw', '--device=out.monitor', ...format], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#ear.stdout?.on('data', (chunk: Buffer) => {
      if (!this.#hearing) return;
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
    });
  }
}
