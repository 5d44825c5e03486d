import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { PATH = '' } = process.env;
const FOLDERS = [...PATH.split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
const MISSING = ['ip', 'nft', 'nsenter'].filter((program) => !FOLDERS.some((f) => existsSync(join(f, program))));

/** False, or why tests in a network of their own are skipped. */
export const noNamespaces = whyNot();

/** What does not get through. Lists are of ports at the server's side, of TCP where they do not say so. */
export interface Wall {
  readonly udp?: boolean;
  readonly udpPorts?: readonly number[];
  readonly tcp?: readonly number[];
  /** Everything but TCP to these. */
  readonly allBut?: readonly number[];
  /** TCP to these is not dropped but cut, as by a router that has forgotten its connections. */
  readonly reset?: readonly number[];
  /** Percent of all packets, either way. */
  readonly loss?: number;
}

/** A network of its own for a browser: one cable to this machine, with a firewall in it. */
export class NetworkNamespace {
  /** Where this machine is found from inside. */
  readonly hostAddress: string;
  readonly #name: string;
  readonly #prefix: string;
  #last = 2;

  static open(): NetworkNamespace {
    const namespace = new NetworkNamespace();
    try {
      namespace.#lay();
      return namespace;
    } catch (error) {
      namespace.close();
      throw error;
    }
  }

  private constructor() {
    const { pid } = process;
    this.#name = `voice${pid}`;
    // One of the networks that are nobody's; other runs of this suite have other ones.
    this.#prefix = `10.${64 + ((pid >> 8) & 63)}.${pid & 255}`;
    this.hostAddress = `${this.#prefix}.1`;
  }

  get address(): string {
    return `${this.#prefix}.${this.#last}`;
  }

  /** Writes a program that runs another one inside. */
  wrap(program: string, file: string): string {
    writeFileSync(file, `#!/bin/sh\nexec nsenter --net=/run/netns/${this.#name} ${program} "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** Instead of the wall there was. Packets vanish without an answer, as with most firewalls. */
  wall(wall: Wall = {}): void {
    const rules = (port: 'dport' | 'sport') =>
      [
        ...(wall.reset ? [`tcp ${port} { ${wall.reset.join(', ')} } reject with tcp reset`] : []),
        ...(wall.udp ? ['meta l4proto udp drop'] : []),
        ...(wall.udpPorts?.length ? [`udp ${port} { ${wall.udpPorts.join(', ')} } drop`] : []),
        ...(wall.tcp?.length ? [`tcp ${port} { ${wall.tcp.join(', ')} } drop`] : []),
        ...(wall.allBut ? [`tcp ${port} { ${wall.allBut.join(', ')} } accept`, 'drop'] : []),
      ].join('; ');
    // On the cable itself: whoever is told that a packet was dropped sends it again, as browsers do.
    const loss = wall.loss ? `numgen random mod 1000 < ${wall.loss * 10} drop;` : '';
    const table = `table inet wall
delete table inet wall
table inet wall {
  chain out { type filter hook output priority 0; oifname "lo" accept; ${rules('dport')}; }
  chain in { type filter hook input priority 0; iifname "lo" accept; ${rules('sport')}; }
}
table netdev loss
delete table netdev loss
table netdev loss {
  chain out { type filter hook egress device eth0 priority 0; ${loss} }
  chain in { type filter hook ingress device eth0 priority 0; ${loss} }
}
`;
    run('nsenter', [`--net=/run/netns/${this.#name}`, 'nft', '-f', '-'], table);
  }

  /** Milliseconds, half of it each way. False where the kernel cannot. */
  delay(milliseconds: number): boolean {
    const queue = ['root', 'netem', 'delay', `${milliseconds / 2}ms`];
    const change = milliseconds === 0 ? ['del', 'dev'] : ['replace', 'dev'];
    try {
      run('tc', ['qdisc', ...change, this.#outer, ...(milliseconds === 0 ? ['root'] : queue)]);
      this.#inside('tc', 'qdisc', ...change, 'eth0', ...(milliseconds === 0 ? ['root'] : queue));
      return true;
    } catch {
      return false;
    }
  }

  /** As after a move to another network: what went on from the old address is cut off. */
  changeAddress(): void {
    const before = this.address;
    this.#last = this.#last === 2 ? 3 : 2;
    this.#inside('ip', 'address', 'add', `${this.address}/24`, 'dev', 'eth0');
    this.#inside('ip', 'address', 'del', `${before}/24`, 'dev', 'eth0');
    this.#ensureAddress();
  }

  unplug(): void {
    this.#inside('ip', 'link', 'set', 'eth0', 'down');
  }
  plug(): void {
    this.#inside('ip', 'link', 'set', 'eth0', 'up');
    this.#ensureAddress();
  }

  /** As it was laid; the address stays. */
  mend(): void {
    this.wall();
    this.delay(0);
    this.plug();
  }

  close(): void {
    try {
      run('ip', ['netns', 'del', this.#name]);
    } catch {
      // It was never made.
    }
  }

  get #outer(): string {
    return `${this.#name}h`;
  }

  #lay(): void {
    run('ip', ['netns', 'add', this.#name]);
    run('ip', ['link', 'add', this.#outer, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', this.#name]);
    run('ip', ['address', 'add', `${this.hostAddress}/24`, 'dev', this.#outer]);
    run('ip', ['link', 'set', this.#outer, 'up']);
    this.#inside('ip', 'link', 'set', 'lo', 'up');
    this.plug();
  }

  /** Taking away one address may take others and the routes with it. */
  #ensureAddress(): void {
    this.#inside('ip', 'address', 'replace', `${this.address}/24`, 'dev', 'eth0');
    this.#inside('ip', 'route', 'replace', 'default', 'via', this.hostAddress);
  }

  #inside(program: string, ...args: readonly string[]): void {
    run('nsenter', [`--net=/run/netns/${this.#name}`, program, ...args]);
  }
}

function run(program: string, args: readonly string[], input = ''): void {
  execFileSync(program, args, {
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, PATH: FOLDERS.join(delimiter) },
  });
}

function whyNot(): false | string {
  if (process.platform !== 'linux') return 'networks of their own need Linux';
  if (process.getuid?.() !== 0) return 'only root may make a network: run this as root';
  if (MISSING.length > 0) return `no ${MISSING.join(' and no ')} here: install iproute2, nftables and util-linux`;
  try {
    const probe = `voiceprobe${process.pid}`;
    run('ip', ['netns', 'add', probe]);
    run('ip', ['netns', 'del', probe]);
    return false;
  } catch {
    return 'this machine allows no networks of their own';
  }
}
