/** What a message calls the question whether a value was given: `hasActor` for `actor`. */
export function presenceName(value: string): string {
  return `has${value.charAt(0).toUpperCase()}${value.slice(1)}`;
}
