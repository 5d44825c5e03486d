import { lookup } from 'node:dns/promises';

type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

/** The addresses that these addresses and names stand for, once each and in their order. Rejects with an error that says which. */
export async function bindAddresses(
  hosts: readonly string[],
  resolve: Resolve = (host) => lookup(host, { all: true }),
): Promise<string[]> {
  const found = await Promise.all(hosts.map((host) => resolve(host)));
  return [...new Set(found.flat().map(({ address }) => address))];
}
