import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { signedBytes } from '../../server/net/identity-challenge.ts';
import type { ClientIdentity } from './client-certificate.ts';
import type { WebSocketClient } from './web-socket-client.ts';

/** What a page answers to a challenge. */
export function proofOf({ cert, key }: ClientIdentity, host: string, nonce: Uint8Array) {
  const privateKey = createPrivateKey(key);
  const options = privateKey.asymmetricKeyType === 'ec' ? { dsaEncoding: 'ieee-p1363' as const } : {};
  return {
    certificate: new X509Certificate(cert).raw,
    signature: sign('sha256', signedBytes(host, nonce), { key: privateKey, ...options }),
  };
}

/** To call before the login, as a page of this host. */
export async function prove(client: WebSocketClient, identity: ClientIdentity, host: string): Promise<void> {
  const { nonce } = await client.next('WebChallenge');
  client.send('WebIdentity', proofOf(identity, host, nonce));
}
