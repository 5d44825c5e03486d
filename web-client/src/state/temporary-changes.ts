import type { Body } from '#proto/message-types.ts';

/** Somebody who is in a group of the channel until they leave. */
export interface TemporaryMember {
  readonly group: string;
  readonly session: number;
}

/** What the server is to be told so that what was becomes what is wanted. */
export function temporaryChanges(
  before: readonly TemporaryMember[],
  after: readonly TemporaryMember[],
): NonNullable<Body<'TemporaryGroups'>['memberships']> {
  const missing = (from: readonly TemporaryMember[]) => (one: TemporaryMember) =>
    !from.some((other) => isSame(one, other));
  return [
    ...before.filter(missing(after)).map((one) => ({ ...one, member: false })),
    ...after.filter(missing(before)).map((one) => ({ ...one, member: true })),
  ];
}

export function isSame(one: TemporaryMember, other: TemporaryMember): boolean {
  return one.group === other.group && one.session === other.session;
}
