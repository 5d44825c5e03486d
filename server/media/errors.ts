/** The media port cannot be opened; the text is for the operator. */
export class MediaPortRefused extends Error {}

/** As libuv names it in the media worker. */
const UV = /\[protocol:(\w+), ip:'([^']*)', port:(\d+)\]: (.+)$/;

/** What the worker says of a port that it could not open, in words; anything else as it is. */
export function portRefusal(error: unknown): unknown {
  const [, protocol, address, port, reason] = UV.exec(error instanceof Error ? error.message : '') ?? [];
  if (protocol === undefined) return error;
  return new MediaPortRefused(
    `The port ${port} for browsers' voice cannot be opened (${protocol.toUpperCase()} on ${address}: ${reason}). ` +
      'Stop what runs there, or set another with MEDIA_PORT.',
    { cause: error },
  );
}
