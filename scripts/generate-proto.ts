import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
/** proto/MumbleUDP.proto is not among them: those packets are read and written by hand. */
const SCHEMAS = ['proto/Mumble.proto', 'proto/Web.proto'];
const SHAPE = ['-t', 'static-module', '-w', 'esm', '--force-long', '--null-semantics'];
const LEFT_OUT = ['--no-verify', '--no-convert', '--no-delimited', '--no-service', '--no-typeurl'];

/** Names of what is generated. */
export const GENERATED = ['messages.js', 'messages.d.ts'];

/** Writes the codecs and their types into `directory`. The types are made of the comments, the codecs go without. */
export async function generateProto(directory: string): Promise<void> {
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'undertone-proto-'));
  try {
    await Promise.all([
      pbjs(['--no-comments', '-o', path.join(scratch, 'bare.js')]),
      pbjs(['--dts', '-o', path.join(scratch, 'commented.js')]),
    ]);
    await fs.mkdir(directory, { recursive: true });
    await fs.copyFile(path.join(scratch, 'bare.js'), path.join(directory, 'messages.js'));
    await fs.copyFile(path.join(scratch, 'commented.d.ts'), path.join(directory, 'messages.d.ts'));
  } finally {
    await fs.rm(scratch, { recursive: true });
  }
}

async function pbjs(args: readonly string[]): Promise<void> {
  const program = path.join(ROOT, 'node_modules/protobufjs-cli/bin/pbjs');
  await promisify(execFile)(process.execPath, [program, ...SHAPE, ...LEFT_OUT, ...args, ...SCHEMAS], { cwd: ROOT });
}

if (process.argv[1] === import.meta.filename) await generateProto(path.join(ROOT, 'proto/generated'));
