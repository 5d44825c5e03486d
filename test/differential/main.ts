import { parseArgs } from 'node:util';
import { undocumented } from './exceptions.ts';
import { Run } from './run.ts';
import { noMurmur, Servers } from './servers.ts';
import { SETUPS } from './setups.ts';
import type { Server } from './world.ts';

// Plays the same steps on murmur and on this server and says where they do not answer alike; README.md says how to read it.

const { values } = parseArgs({
  options: {
    setup: { type: 'string', default: 'plain' },
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '10' },
    steps: { type: 'string', default: '60' },
    failures: { type: 'string', default: '3' },
    whole: { type: 'boolean', default: false },
    murmur: { type: 'string' },
    superuser: { type: 'string', default: '' },
  },
});
const print = (line: string) => console.log(line);
const setup = SETUPS[values.setup];
const there = values.murmur === undefined ? undefined : runningMurmur(values.murmur, values.superuser);
const problem =
  setup === undefined ? `no setup ${values.setup}; there are ${Object.keys(SETUPS).join(', ')}` : !there && noMurmur;
if (setup === undefined || problem) {
  console.error(problem);
  process.exit(2);
}
const missing = undocumented();
for (const line of missing) print(`not in docs/differences-from-murmur.md: ${line}`);

const servers = new Servers();
process.once('SIGINT', () => void servers.close().then(() => process.exit(1)));
const differing: number[] = [];
try {
  const both = [there ?? (await servers.murmur(setup)), await servers.ours(setup)] as const;
  const run = new Run(both, { steps: Number(values.steps), whole: values.whole, print });
  const first = Number(values.from);
  const last = first + Number(values.seeds) - 1;
  for (let seed = first; seed <= last && differing.length < Number(values.failures); seed += 1) {
    if (!(await run.agrees(seed))) differing.push(seed);
  }
  run.coverage.print(print);
  const seeds = differing.length === 0 ? 'no seed differs' : `seeds that differ: ${differing.join(', ')}`;
  print(`\n${values.setup}: ${run.agreed} of ${run.played} steps agree; ${seeds}`);
} finally {
  await servers.close();
}
process.exit(differing.length + missing.length > 0 ? 1 : 0);

function runningMurmur(address: string, superUserPassword: string): Server {
  const [host = '', port = ''] = address.split(':');
  return { host, port: Number(port), superUserPassword };
}
