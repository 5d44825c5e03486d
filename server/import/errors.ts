/** Nothing was imported; the message is for the operator and says what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
