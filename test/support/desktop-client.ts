import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Sound } from './sound.ts';
import { until } from './until.ts';

const { MUMBLE_DESKTOP_TOOLS: TOOLS = '' } = process.env;
/** False, or why tests with the official client are skipped. */
export const noDesktopClient =
  !existsSync(join(TOOLS, 'desktop.py')) && 'no harness for desktop clients: run this by npm run test:interop';

/** Calls methods of the harness's Client, one per line; ends the client with its input. */
const DRIVER = `
import base64, json, os, shutil, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import desktop
client = desktop.Client.start(sys.argv[2], sys.argv[3], int(sys.argv[4]), transmit="ptt", **json.loads(sys.argv[5]))
password = json.loads(sys.argv[5]).get("password", "")
def again(channel):
    client.rpc("<url><href>%s</href></url>\\n" % client.url(channel, password).replace("&", "&amp;"))
def keep(file):
    shutil.copy(file, client.path("home"))
    return "/session/home/" + os.path.basename(file)
def certificate():
    return desktop.p12_sha1(client.state["cert"])
def own_file():
    with open(client.path("home/Documents/MumbleAutomaticCertificateBackup.p12"), "rb") as file:
        return base64.b64encode(file.read()).decode()
own = {"again": again, "keep": keep, "certificate": certificate, "own_file": own_file}
def tap(device):
    names = {"microphone": desktop.SOURCE_MIC, "loudspeaker": desktop.SINK_OUT + ".monitor"}
    return client.argv(["parec", "--raw", "--device=" + names[device], "--rate=48000", "--channels=1",
                        "--format=s16le", "--latency-msec=10"]), client._popen_env(600)
own["tap"] = tap
print(json.dumps({"answer": None}), flush=True)
try:
    for line in sys.stdin:
        name, *args = json.loads(line)
        try:
            answer = (own.get(name) or getattr(client, name))(*args)
            print(json.dumps({"answer": answer}), flush=True)
        except Exception as error:
            print(json.dumps({"error": str(error)}), flush=True)
finally:
    client.stop()
`;

export interface DesktopClientOptions {
  /** Other than the name of the display it runs on. */
  readonly user?: string;
  readonly password?: string;
  /** Tries again by itself when the connection is lost. */
  readonly reconnect?: boolean;
  /** A .p12 file without a password to take its certificate from; by default one is kept for each name. */
  readonly cert?: string;
  /** False: it is not let in at once. */
  readonly wait?: boolean;
}

/** A window opens slowly on a busy machine. */
const PATIENCE_MS = 30_000;
/** Pixels; a box stands a little left of the middle of its column's heading. */
const BESIDE_MIDDLE = 10;
const SAMPLES_PER_MS = 48;
const BYTES_PER_SAMPLE = 2;
const FULL_SCALE = 32_768;

/** The official Mumble client 1.5, in its window on a display of its own, with push to talk. */
export class DesktopClient {
  readonly #driver: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  #complaints = '';
  #turn: Promise<unknown> = Promise.resolve();

  /** Connected under this name; server is host:port, or [host]:port. */
  static async start(name: string, server: string, options: DesktopClientOptions = {}): Promise<DesktopClient> {
    const client = new DesktopClient(name, server, options);
    await client.#answer();
    return client;
  }

  private constructor(name: string, server: string, options: DesktopClientOptions) {
    const { hostname, port } = new URL(`mumble://${server}`);
    const host = hostname.replace(/^\[|\]$/g, '');
    this.#driver = spawn('python3', ['-c', DRIVER, TOOLS, name, host, port, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#driver.stderr?.on('data', (chunk: Buffer) => {
      this.#complaints += chunk;
    });
    // Piped, as the line above says.
    const lines = createInterface({ input: this.#driver.stdout as NodeJS.ReadableStream });
    this.#answers = lines[Symbol.asyncIterator]();
  }

  /** Plays the WAV file into the microphone over and over; null: silence. */
  async microphone(wav: string | null): Promise<void> {
    await this.#call('mic', wav);
  }
  async press(): Promise<void> {
    await this.#call('action', 'starttalking');
  }
  async release(): Promise<void> {
    await this.#call('action', 'stoptalking');
  }
  /** Names whose lamps are on in the window. */
  async talking(): Promise<readonly string[]> {
    return (await this.#call('talking')) as string[]; // as the harness answers
  }
  /** The tree as its window shows it. */
  async tree(): Promise<string> {
    return JSON.stringify(await this.#call('tree'));
  }

  /** Asks for this channel, and for its server first when it is not there. */
  async goTo(channel: string): Promise<void> {
    await this.#call('again', channel);
  }
  async isConnected(): Promise<boolean> {
    return (await this.#call('where')) !== null;
  }
  /** SHA-1 of its certificate. */
  async certificateHash(): Promise<string> {
    return (await this.#call('certificate')) as string; // as the driver above answers
  }
  /** The .p12 file that it has written of a certificate of its own making; empty before. */
  async ownFile(): Promise<Buffer> {
    return Buffer.from((await this.#call('own_file')) as string, 'base64'); // as the driver above answers
  }
  /** The lines of the log beside the tree. */
  async log(): Promise<readonly string[]> {
    return (await this.#call('chatlog')) as string[]; // as the harness answers
  }

  /** Chooses from the menu of a row of the tree. */
  async choose(row: string, item: string, menu: 'User' | 'Channel'): Promise<void> {
    await this.#call('context', row, item, menu);
  }
  /** Whether that menu offers the item. */
  async offers(row: string, item: string, menu: 'User' | 'Channel'): Promise<boolean> {
    await this.click(row);
    await this.#call('press', menu);
    await until(
      async () => (await this.#read(item))?.states.includes('showing') ?? false,
      `the menu ${menu}`,
      PATIENCE_MS,
    );
    const offered = (await this.#read(item))?.states.includes('enabled') ?? false;
    await this.key('Escape');
    return offered;
  }
  /** A button or an item of the menu bar, by its words. */
  async pushButton(name: string, window = ''): Promise<void> {
    await this.#call('press', name, window);
  }
  /** With the real mouse. */
  async click(what: string, window = ''): Promise<void> {
    await this.#call('click', what, 1, window);
  }
  /** Where the column of one word crosses the row of another: the boxes there have no name of their own. */
  async clickCrossing(column: string, row: string, window: string): Promise<void> {
    // As the harness answers.
    const [[x], [, y]] = [
      await this.#call('a11y', 'at', column, window),
      await this.#call('a11y', 'at', row, window),
    ] as [[number, number], [number, number]];
    await this.#call('xdo', 'mousemove', `${x - BESIDE_MIDDLE}`, `${y}`, 'click', '1');
  }
  async key(name: string): Promise<void> {
    await this.#call('xdo', 'key', name);
  }
  async type(text: string): Promise<void> {
    await this.#call('xdo', 'type', '--', text);
  }
  /** Instead of what the field holds. */
  async retype(field: string, text: string, window: string): Promise<void> {
    await this.click(field, window);
    await this.key('ctrl+a');
    await this.type(text);
    await this.key('Tab');
  }
  /** Instead of what the row holds that is being edited: its field comes a little after the button, and no window tells of it. */
  async enter(text: string): Promise<void> {
    await this.#call('xdo', 'sleep', '0.7', 'key', 'ctrl+a', 'sleep', '0.1', 'type', text);
    await this.#call('xdo', 'sleep', '0.1', 'key', 'Return');
  }
  /** Takes a row of the tree to another one with the mouse held down. */
  async drag(row: string, to: string): Promise<void> {
    const ends = [await this.#call('a11y', 'at', row), await this.#call('a11y', 'at', to)];
    const [[x, y], [u, v]] = ends as [[number, number], [number, number]]; // as the harness answers
    const by = (part: number) => [`${Math.round(x + (u - x) * part)}`, `${Math.round(y + (v - y) * part)}`];
    const way = [0.25, 0.5, 0.75, 1].flatMap((part) => ['mousemove', ...by(part), 'sleep', '0.1']);
    await this.#call('xdo', 'mousemove', ...by(0), 'mousedown', '1', ...way, 'mouseup', '1');
  }
  async fill(field: string, text: string, window = ''): Promise<void> {
    await this.#call('fill', field, text, window);
  }
  /** What a field of the newest window holds; undefined: there is none. */
  async textOf(field: string): Promise<string | undefined> {
    return (await this.#read(field))?.text;
  }
  /** Every window but the first as its title and everything that it shows. */
  async windows(): Promise<string> {
    return JSON.stringify(await this.#call('dialogs'));
  }
  async opens(title: string): Promise<void> {
    await until(async () => (await this.windows()).includes(title), `the window ${title}`, PATIENCE_MS);
  }
  /** Puts a file where the client's own file dialog finds it; returns the path for there. */
  async keep(file: string): Promise<string> {
    return (await this.#call('keep', file)) as string; // as the driver above answers
  }

  /** Listens to what goes into its microphone or comes out of its loudspeaker, from now on. */
  async tap(device: 'microphone' | 'loudspeaker'): Promise<DeviceTap> {
    // As the driver above answers.
    const [argv, env] = (await this.#call('tap', device)) as [string[], Record<string, string>];
    const tap = new DeviceTap(argv, env);
    await until(() => tap.milliseconds > 0, `sound of the ${device}`);
    return tap;
  }

  async close(): Promise<void> {
    if (this.#driver.exitCode !== null || this.#driver.signalCode !== null) return;
    const exit = once(this.#driver, 'exit');
    this.#driver.stdin?.end();
    await exit;
  }

  async #read(what: string): Promise<{ readonly text: string; readonly states: readonly string[] } | null> {
    // As the harness answers.
    return (await this.#call('a11y', 'read', what)) as { text: string; states: string[] } | null;
  }

  #call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    const call = this.#turn.then(() => {
      this.#driver.stdin?.write(`${JSON.stringify([name, ...args])}\n`);
      return this.#answer();
    });
    this.#turn = call.catch(() => undefined);
    return call;
  }

  async #answer(): Promise<unknown> {
    const line = await this.#answers.next();
    if (line.done) throw new Error(`the harness ended: ${this.#complaints}`);
    const { answer, error } = JSON.parse(line.value) as { answer?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return answer;
  }
}

/** What a device of a desktop client sounds like. */
export class DeviceTap {
  readonly #recorder: ChildProcess;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  /** performance.now() of the first sample, by the chunk that was held up least on its way here. */
  #start = Number.POSITIVE_INFINITY;

  constructor([file = '', ...args]: readonly string[], env: Readonly<Record<string, string>>) {
    this.#recorder = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#recorder.stdout?.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
      this.#start = Math.min(this.#start, performance.now() - this.milliseconds);
    });
  }

  get milliseconds(): number {
    return this.#bytes / BYTES_PER_SAMPLE / SAMPLES_PER_MS;
  }

  /** Everything since the start. */
  get sound(): Sound {
    const bytes = Buffer.concat(this.#chunks);
    const samples = new Float32Array(Math.floor(bytes.length / BYTES_PER_SAMPLE));
    for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * BYTES_PER_SAMPLE) / FULL_SCALE;
    return { samples, at: this.#start };
  }

  async close(): Promise<void> {
    if (this.#recorder.exitCode !== null || this.#recorder.signalCode !== null) return;
    const exit = once(this.#recorder, 'exit');
    this.#recorder.kill('SIGTERM');
    await exit;
  }
}
