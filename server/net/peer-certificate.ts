import { createHash, type X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { PeerCertificate } from '#control/ports.ts';

/** Everything but the name belongs to the peer: a chain is never followed further than this. */
const LONGEST_CHAIN = 10;

// Findings that leave a certificate usable as a mere key (reference 1.2.3): its owner is known by its hash, but not "strong".
const TOLERATED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'HOSTNAME_MISMATCH',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
]);
// An e-mail certificate stays strong although it was not made for logging in.
const HARMLESS = new Set(['INVALID_PURPOSE']);

export type CertificateVerdict =
  | { readonly kind: 'usable'; readonly certificate: PeerCertificate | null }
  | { readonly kind: 'bad'; readonly finding: string };

/** What the far end proved in its finished TLS handshake. */
export function judgePeerCertificate(socket: TLSSocket): CertificateVerdict {
  const leaf = socket.getPeerX509Certificate();
  // OpenSSL has no complaint about a certificate that was never sent; without one nobody is strong.
  if (leaf === undefined) return { kind: 'usable', certificate: null };
  const finding = socket.authorized ? null : String(socket.authorizationError);
  if (finding !== null && !TOLERATED.has(finding) && !HARMLESS.has(finding)) return { kind: 'bad', finding };
  const strong = finding === null || HARMLESS.has(finding);
  return { kind: 'usable', certificate: describeCertificate(leaf, strong) };
}

export function describeCertificate(leaf: X509Certificate, strong: boolean): PeerCertificate {
  const chain: Uint8Array[] = [];
  for (
    let link: X509Certificate | undefined = leaf;
    link && chain.length < LONGEST_CHAIN;
    link = link.issuerCertificate
  ) {
    if (chain.length > 0 && link.raw.equals(chain[chain.length - 1] ?? leaf.raw)) break;
    chain.push(link.raw);
  }
  const hash = createHash('sha1').update(leaf.raw).digest('hex');
  return { hash, emails: emailsOf(leaf.subjectAltName), strong, chain };
}

/** Node lists alternative names as "email:a@b, DNS:c"; a name with a comma or a quote in it comes as a JSON string. */
export function emailsOf(subjectAltName: string | undefined): string[] {
  const emails: string[] = [];
  // From start to end without gaps: "email:" within somebody's quoted DNS name is not an e-mail address.
  for (const [, kind, value = ''] of (subjectAltName ?? '').matchAll(/([^:,"]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/gy)) {
    if (kind === 'email') emails.push(value.startsWith('"') ? String(JSON.parse(value)) : value);
  }
  return emails;
}
