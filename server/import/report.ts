import type { Change } from '#domain/change.ts';
import type { MappedServer } from './map-server.ts';

const WIDTH = 22;

/** For the administrator: how many of each came over, and then every row that did not or needs a hand. */
export function reportOf({ changes, findings }: MappedServer): string {
  const lines = [...counts(changes)].map(([what, count]) => `  ${what.padEnd(WIDTH)}${String(count).padStart(7)}`);
  const hasIdentity = changes.some((change) => change.kind === 'config-set' && change.key === 'certificate');
  lines.push(
    '',
    hasIdentity
      ? "The certificate is murmur's own: clients see no change, unless murmur.ini names another in sslCert."
      : 'There is no certificate in the database. If murmur.ini names one in sslCert and sslKey, set the same here.',
  );
  if (findings.leftOut.length > 0) lines.push('', 'Left out:', ...findings.leftOut.map(indented));
  if (findings.remarks.length > 0) lines.push('', 'To look at:', ...findings.remarks.map(indented));
  return `${lines.join('\n')}\n`;
}

function counts(changes: readonly Change[]): ReadonlyMap<string, number> {
  const users = changes.filter((change) => change.kind === 'user-registered');
  const rules = changes.filter((change) => change.kind === 'acl-replaced');
  const groups = rules.flatMap((rule) => rule.groups);
  const settings = changes.filter(({ kind }) => kind === 'config-set');
  return new Map([
    ['channels', changes.filter(({ kind }) => kind === 'channel-created').length],
    ['links', sum(changes.map((change) => (change.kind === 'links-changed' ? change.add.length : 0)))],
    ['groups', groups.length],
    ['members of groups', sum(groups.map(({ add, remove }) => add.length + remove.length))],
    ['rules (ACL)', sum(rules.map(({ entries }) => entries.length))],
    ['users', users.length],
    ['  with a certificate', users.filter(({ user }) => user.certHash !== null).length],
    ['  with a password', users.filter(({ password }) => password?.startsWith('$')).length],
    ['  with a picture', users.filter(({ user }) => user.texture !== null).length],
    ['  with a comment', users.filter(({ user }) => user.comment !== '').length],
    ['listeners', changes.filter(({ kind }) => kind === 'listener-set').length],
    ['bans', sum(changes.map((change) => (change.kind === 'bans-replaced' ? change.bans.length : 0)))],
    ['settings', settings.length - settings.filter(isOfIdentity).length],
  ]);
}

function isOfIdentity(change: Change): boolean {
  return change.kind === 'config-set' && (change.key === 'certificate' || change.key === 'key');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function indented(line: string): string {
  return `  ${line}`;
}
