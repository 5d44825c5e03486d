/** A caller or the stored data broke a rule that everything else relies on: a bug or damage, never the fault of a client. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}
