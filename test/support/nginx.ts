import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TlsIdentity } from '../../server/net/certificate.ts';
import { until } from './until.ts';

const SHIPPED = new URL('../../deploy/nginx.conf', import.meta.url);
const { PATH = '' } = process.env;
const PROGRAM = [...PATH.split(delimiter), '/usr/local/sbin', '/usr/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((file) => existsSync(file));

/** False, or why tests with a proxy are skipped. */
export const noNginx = PROGRAM === undefined && 'no nginx here: install nginx-light';

export interface ProxyOptions {
  /** Port on 127.0.0.1 where people connect; see freePort(). */
  readonly port: number;
  /** HTTP port of the server. */
  readonly upstream: number;
  readonly identity: TlsIdentity;
  readonly host: string;
  /** With slashes at both ends; default: the root. */
  readonly path?: string;
  /** Take the path off before passing a request on. */
  readonly strips?: boolean;
}

/** A real nginx with the configuration that is shipped, its marked places filled in. */
export class Nginx {
  readonly #process: ChildProcess;
  readonly #folder: string;
  #said = '';

  static async start(options: ProxyOptions): Promise<Nginx> {
    const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    await writeFile(join(folder, 'fullchain.pem'), options.identity.cert);
    await writeFile(join(folder, 'privkey.pem'), options.identity.key);
    await writeFile(join(folder, 'nginx.conf'), frame(folder, await filledIn(options, folder)));
    const nginx = new Nginx(folder);
    await nginx.#ready(options.port);
    return nginx;
  }

  private constructor(folder: string) {
    this.#folder = folder;
    const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    this.#process = spawn(PROGRAM ?? 'nginx', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#said += chunk;
    });
  }

  async close(): Promise<void> {
    if (this.#runs) {
      this.#process.kill('SIGTERM');
      await once(this.#process, 'exit');
    }
    await rm(this.#folder, { recursive: true });
  }

  get #runs(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async #ready(port: number): Promise<void> {
    await until(async () => {
      if (!this.#runs) throw new Error(`nginx ended: ${this.#said}`);
      return answers(port);
    }, 'nginx');
  }
}

/** The configuration as it is shipped, in pieces that a test may judge. */
export async function shippedConfiguration(): Promise<string> {
  return readFile(SHIPPED, 'utf8');
}

async function filledIn(options: ProxyOptions, folder: string): Promise<string> {
  const { port, upstream, host, path = '/', strips = false } = options;
  let text = await shippedConfiguration();
  for (const [place, value] of [
    ['server 127.0.0.1:8080;', `server 127.0.0.1:${upstream};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['server_name voice.example.org;', `server_name ${host};`],
    ['/etc/ssl/voice/fullchain.pem', join(folder, 'fullchain.pem')],
    ['/etc/ssl/voice/privkey.pem', join(folder, 'privkey.pem')],
    ['location / {', `location ${path} {`],
    ['proxy_pass http://undertone;', `proxy_pass http://undertone${strips ? '/' : ''};`],
  ] as const) {
    if (text.split(place).length !== 2) throw new Error(`deploy/nginx.conf has not exactly one "${place}"`);
    text = text.replace(place, value);
  }
  return text;
}

/** What Debian's own nginx.conf has around it, for any user and without a place in the system. */
function frame(folder: string, configuration: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    // Root's workers would be nobody's, who cannot read the folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(folder, 'pid')};`,
    'events { worker_connections 256; }',
    'http {',
    'access_log off;',
    ...kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`),
    configuration,
    '}',
  ].join('\n');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
