import { Mumble } from '#proto/generated/messages.js';
import type { Step } from './step.ts';
import type { Outcome } from './world.ts';

/** What was tried, and what murmur answered. */
export class Coverage {
  readonly #steps = new Map<string, number>();
  readonly #messages = new Map<string, number>();
  readonly #denials = new Map<string, number>();
  readonly #forgiven = new Map<string, number>();

  add({ title }: Step, outcome: Outcome): void {
    count(this.#steps, title);
    for (const seen of outcome.values()) {
      for (const { name, body } of seen) {
        count(this.#messages, name);
        if (name === 'PermissionDenied') count(this.#denials, denial(body));
        if (name === 'Reject') count(this.#denials, `Reject ${Mumble.Reject.RejectType[Number(body['type'])]}`);
      }
    }
  }

  forgave(line: string): void {
    count(this.#forgiven, line);
  }

  print(print: (line: string) => void): void {
    const table = (title: string, counts: ReadonlyMap<string, number>) => {
      print(`\n${title}`);
      for (const [name, number] of [...counts].sort()) print(`  ${`${number}`.padStart(7)}  ${name}`);
    };
    table('Steps', this.#steps);
    table('Messages from murmur', this.#messages);
    table('Denials by murmur', this.#denials);
    const met = new Set([...this.#denials.keys()].map((name) => name.split(' ')[0]));
    const types = Object.keys(Mumble.PermissionDenied.DenyType);
    print(`  not met: ${types.filter((type) => !met.has(type)).join(', ') || 'none'}`);
    table('Intended differences met', this.#forgiven);
  }
}

function denial({ type, permission }: Readonly<Record<string, unknown>>): string {
  const name = Mumble.PermissionDenied.DenyType[Number(type)];
  return name === 'Permission' ? `Permission 0x${Number(permission).toString(16)}` : `${name}`;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
