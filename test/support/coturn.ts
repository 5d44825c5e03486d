import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

const PROGRAM = ['/usr/bin/turnserver', '/usr/local/bin/turnserver'].find((file) => existsSync(file));

/** False, or why tests with a relay are skipped. */
export const noCoturn = PROGRAM === undefined && 'no coturn here: install coturn';

export interface CoturnOptions {
  readonly address: string;
  readonly port: number;
  readonly access: RelayAccess;
}

/** Who may use it: whoever has credentials made with a secret, or one user with a password. */
export type RelayAccess =
  | { readonly turnSecret: string }
  | { readonly turnUsername: string; readonly turnCredential: string };

/** A real TURN server, set up as docs/reverse-proxy.md says. */
export class Coturn {
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'coturn-'));
  #said = '';

  static async start(options: CoturnOptions): Promise<Coturn> {
    const coturn = new Coturn(options);
    await until(() => answers(options), `coturn: ${coturn.#said}`);
    return coturn;
  }

  private constructor({ address, port, access }: CoturnOptions) {
    const file = (name: string) => join(this.#folder, name);
    this.#process = spawn(
      PROGRAM ?? '',
      [
        ...['-n', '--realm=undertone', '--fingerprint'],
        ...('turnSecret' in access
          ? ['--use-auth-secret', `--static-auth-secret=${access.turnSecret}`]
          : ['--lt-cred-mech', `--user=${access.turnUsername}:${access.turnCredential}`]),
        ...['--no-tls', '--no-dtls', '--no-cli', '--verbose', '--log-file=stdout', '--simple-log'],
        ...[`--listening-ip=${address}`, `--relay-ip=${address}`, `--listening-port=${port}`],
        ...['--denied-peer-ip=0.0.0.0-255.255.255.255', `--allowed-peer-ip=${address}`],
        // Never in earnest: whoever may use it could reach what listens to the machine itself alone.
        ...(address.startsWith('127.') ? ['--allow-loopback-peers'] : []),
        ...[`--userdb=${file('users.db')}`, `--pidfile=${file('pid')}`],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.#said += bytes;
      });
    }
  }

  /** Its log. */
  get said(): string {
    return this.#said;
  }

  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exit = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await exit;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function answers({ address, port }: CoturnOptions): Promise<boolean> {
  const socket = connect(port, address);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
