import { X509Certificate } from 'node:crypto';
import { type ClientIdentity, clientIdentity } from '../support/client-certificate.ts';

/** Somebody with a client of this version, and a certificate or none. */
export interface Person {
  readonly name: string;
  readonly version: string;
  readonly identity: ClientIdentity | null;
}

export const BOSS = 'SuperUser';

/** One of each kind that rules tell apart. */
export class People {
  readonly all: readonly Person[];
  /** Names by the hashes of their certificates. */
  readonly hashes: ReadonlyMap<string, string>;

  constructor() {
    const person = (name: string, version: string, certified: boolean): Person => {
      return { name, version, identity: certified ? clientIdentity(name) : null };
    };
    this.all = [
      person(BOSS, '1.5.735', false),
      person('ann', '1.5.735', true),
      person('ben', '1.5.735', true),
      person('cat', '1.4.230', true),
      person('dan', '1.3.4', false),
      person('eve', '1.5.735', false),
    ];
    const certified = this.all.filter(({ identity }) => identity !== null);
    this.hashes = new Map(certified.map((someone) => [hashOf(someone), someone.name]));
  }

  get(name: string): Person {
    const found = this.all.find((person) => person.name === name);
    if (found === undefined) throw new RangeError(`there is no ${name}`);
    return found;
  }

  hash(name: string): string {
    const person = this.get(name);
    return person.identity === null ? '0'.repeat(40) : hashOf(person);
  }
}

/** As servers know a certificate. */
function hashOf({ identity }: Person): string {
  return new X509Certificate(identity?.cert ?? '').fingerprint.replaceAll(':', '').toLowerCase();
}
