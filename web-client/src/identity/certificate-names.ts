import 'node-forge/lib/asn1.js';
import forge from 'node-forge/lib/forge.js';

// Read by its structure alone: certificates have all kinds of keys, of which the library's own reader knows one.

const COMMON_NAME = '2.5.4.3';

export interface CertificateNames {
  readonly subject: string;
  readonly issuer: string;
  readonly from: Date;
  readonly until: Date;
}

/** undefined when it is no certificate. */
export function readNames(certificate: Uint8Array): CertificateNames | undefined {
  try {
    const [body] = parts(forge.asn1.fromDer(forge.util.binary.raw.encode(certificate)));
    const fields = parts(body);
    // The version may be left out.
    const versioned = fields[0]?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC;
    const [, , issuer, validity, subject] = versioned ? fields.slice(1) : fields;
    const [from, until] = parts(validity);
    return { subject: nameIn(subject), issuer: nameIn(issuer), from: timeIn(from), until: timeIn(until) };
  } catch {
    return undefined;
  }
}

/** The common name, or else all that it is made of. */
function nameIn(name: forge.asn1.Asn1 | undefined): string {
  const attributes = parts(name).flatMap((set) => parts(set).map(parts));
  const common = attributes.filter(([type]) => forge.asn1.derToOid(bytes(type)) === COMMON_NAME);
  return (common.length > 0 ? common : attributes).map(([, value]) => text(bytes(value))).join(', ');
}

function timeIn(time: forge.asn1.Asn1 | undefined): Date {
  const short = time?.type === forge.asn1.Type.UTCTIME;
  return short ? forge.asn1.utcTimeToDate(bytes(time)) : forge.asn1.generalizedTimeToDate(bytes(time));
}

function parts(structure: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] {
  if (!structure || !Array.isArray(structure.value)) throw new TypeError('not a structure');
  return structure.value;
}
function bytes(value: forge.asn1.Asn1 | undefined): string {
  if (typeof value?.value !== 'string') throw new TypeError('not a value');
  return value.value;
}

/** The library keeps strings as their bytes, one a character. */
function text(raw: string): string {
  try {
    return forge.util.decodeUtf8(raw);
  } catch {
    return raw;
  }
}
