import type { KeyObject, X509Certificate } from 'node:crypto';
import { childrenOf, type Der, decode, encode, objectIdentifier } from './der.ts';
import { SUBJECT_KEY_IDENTIFIER } from './extensions.ts';
import type { Issuer } from './sign-certificate.ts';

/** Positions in a v3 TBSCertificate, RFC 5280 §4.1. */
const SUBJECT = 5;
const EXTENSIONS_TAG = 3;

/**
 * The issuer that signs as `certificate`. Undefined where it has no subject key identifier, which RFC 5280
 * §4.2.1.2 asks of every CA.
 *
 * Both come from the certificate as it was encoded, and are not computed anew: another authority may have
 * made it, with another kind of string in the name or another hash in the identifier, and verifiers compare
 * the bytes.
 */
export function issuerOf(certificate: X509Certificate, privateKey: KeyObject): Issuer | undefined {
  const [toBeSigned] = childrenOf(decode(certificate.raw));
  const fields = childrenOf(toBeSigned);
  const name = fields[SUBJECT];
  const identifier = keyIdentifierIn(fields);
  if (name === undefined || identifier === undefined) return undefined;
  return { name, keyIdentifier: identifier, privateKey };
}

function keyIdentifierIn(fields: readonly Der[]): Buffer | undefined {
  const explicitExtensions = fields.slice(SUBJECT + 1).find((field) => field.type === EXTENSIONS_TAG);
  const [extensions] = childrenOf(explicitExtensions);
  const wanted = encode(objectIdentifier(SUBJECT_KEY_IDENTIFIER));
  for (const extension of childrenOf(extensions)) {
    const [id, ...rest] = childrenOf(extension);
    const value = rest.at(-1);
    if (id === undefined || value === undefined || !encode(id).equals(wanted)) continue;
    // Both OCTET STRINGs: the extension's value, and the identifier that it wraps.
    return contentOf(decode(contentOf(value)));
  }
  return undefined;
}

function contentOf(value: Der): Buffer {
  return typeof value.value === 'string' ? Buffer.from(value.value, 'latin1') : Buffer.alloc(0);
}
