import { lookup } from 'node:dns/promises';
import { isSystemError } from './system-error.ts';

type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

/** The addresses that these addresses and names stand for, once each and in their order. Rejects with an error that says which. */
export async function bindAddresses(
  hosts: readonly string[],
  resolve: Resolve = (host) => lookup(host, { all: true }),
): Promise<string[]> {
  const found = await Promise.all(hosts.map((host) => resolve(host)));
  return [...new Set(found.flat().map(({ address }) => address))];
}

/** Every address of this machine, also where it has IPv4 only. */
export async function everywhere<T>(listen: (address: '::' | '0.0.0.0') => Promise<T>): Promise<T> {
  try {
    return await listen('::');
  } catch (error) {
    if (isSystemError(error, 'EAFNOSUPPORT', 'EADDRNOTAVAIL')) return listen('0.0.0.0');
    throw error;
  }
}
