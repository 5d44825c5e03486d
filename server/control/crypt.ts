import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';

/** Nonces after a loss of synchrony: an empty message asks for ours, one with a nonce brings theirs (reference 1.15). */
export function handleCryptSetup(context: ControlContext, { session }: Sender, body: Decoded<'CryptSetup'>): void {
  if (body.clientNonce !== null) {
    if (!context.peers.resync(session.id, body.clientNonce)) {
      context.log.warn({ session: session.id }, 'resync with a nonce of the wrong size');
    }
    return;
  }
  const serverNonce = context.peers.serverNonce(session.id);
  if (serverNonce === undefined) return;
  context.log.debug({ session: session.id }, 'client asked for a resync');
  context.out.to(session.id, { name: 'CryptSetup', body: { serverNonce } });
}
