import { CommandFailed } from './command.mjs';

const HEARTBEAT_MS = 10_000;
const DETAIL_WIDTH = 90;

/** What the person at the keyboard can mend; the message says how. */
export class SetupError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'SetupError';
  }
}

/**
 * Runs one named step of the set-up and reports it: a line when it starts, a sign of life every ten seconds
 * with the latest progress, a line with the time it took. `work` gets two functions: `say(text)` prints a line,
 * `progress(text)` only remembers it for the next sign of life.
 */
export async function runStep(name, work, print = (line) => console.error(line)) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  let latest = '';
  print(`set-up: ${name} …`);
  const heartbeat = setInterval(() => print(`set-up: ${name}: ${seconds()} s ${latest}`.trimEnd()), HEARTBEAT_MS);
  try {
    const result = await work({
      say: (text) => print(`set-up: ${text}`),
      progress: (text) => {
        latest = `(${text.slice(0, DETAIL_WIDTH)})`;
      },
    });
    print(`set-up: ${name}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    throw new SetupError(`set-up failed at "${name}": ${explain(error)}`, { cause: error });
  } finally {
    clearInterval(heartbeat);
  }
}

function explain(error) {
  if (error instanceof CommandFailed) return [error.message, error.output].filter(Boolean).join('\n\n');
  // What is wrong with the machine is told by the message; anything else is a fault of ours.
  return error instanceof SetupError || error.syscall ? error.message : error.stack;
}
