import { spawn } from 'node:child_process';
import * as fs from 'node:fs';

const KEPT_LINES = 60;

/** A command that could not be started or ended badly; `output` holds its last lines. */
export class CommandFailed extends Error {
  constructor(line, reason, output) {
    super(`${line}: ${reason}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

/**
 * Runs a command to its end without a terminal and resolves with what it printed.
 * `onLine` gets every line as it comes; lines that match `noise` are left out of an error's output.
 * Rejects with CommandFailed on any status but 0.
 */
export function runCommand(command, args, { cwd, env, onLine = () => {}, noise } = {}) {
  const line = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const fail = (reason) => reject(new CommandFailed(line, reason, lastLines(output, noise)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        for (const part of text.split(/[\r\n]+/)) if (part.trim()) onLine(part.trim());
      });
    }
    child.on('error', (error) => fail(cwd && !fs.existsSync(cwd) ? `${cwd} does not exist` : error.message));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(output);
      else fail(signal ? `ended by ${signal}` : `exit status ${status}`);
    });
  });
}

function lastLines(text, noise) {
  const lines = text.trimEnd().split('\n');
  return lines
    .filter((line) => !noise?.test(line))
    .slice(-KEPT_LINES)
    .join('\n');
}
