import type { KeyObject } from 'node:crypto';
import { type Der, nothing, objectIdentifier, sequence } from './der.ts';

/** How certificates are signed with a key. */
export interface SignatureAlgorithm {
  /** The AlgorithmIdentifier, as it stands in certificates. */
  readonly identifier: Der;
  /** The digest, by the name that `node:crypto` has for it. */
  readonly digest: string;
}

/** RFC 5758 §3.2: no parameters. The digest is as long as the curve. */
const ECDSA_BY_CURVE: Readonly<Record<string, SignatureAlgorithm>> = {
  prime256v1: { identifier: sequence(objectIdentifier('1.2.840.10045.4.3.2')), digest: 'sha256' },
  secp384r1: { identifier: sequence(objectIdentifier('1.2.840.10045.4.3.3')), digest: 'sha384' },
};

/** RFC 4055 §5: the parameters are NULL. */
const RSA_WITH_SHA256: SignatureAlgorithm = {
  identifier: sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing),
  digest: 'sha256',
};

/** Below, keys can be broken; above, a signature costs so much that leaves for a whole mesh would hold everything up. */
const RSA_BITS = { least: 2048, most: 4096 } as const;

const SUPPORTED = 'ECDSA with P-256 or P-384, or RSA with 2048 to 4096 bits';

/** Why an authority cannot sign with this key, and what to do; undefined where it can. */
export function problemOfSigningKey(key: KeyObject): string | undefined {
  return algorithmOf(key) === undefined
    ? `its private key is ${kindOf(key)}: use ${SUPPORTED} (in a cert-manager Certificate, privateKey: {algorithm: ECDSA, size: 256})`
    : undefined;
}

/** The algorithm of a key that `problemOfSigningKey` has no problem with. */
export function signatureAlgorithm(key: KeyObject): SignatureAlgorithm {
  const algorithm = algorithmOf(key);
  if (algorithm === undefined) throw new TypeError(`no certificates are signed with ${kindOf(key)}`);
  return algorithm;
}

function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return ECDSA_BY_CURVE[namedCurve];
  if (key.asymmetricKeyType !== 'rsa') return undefined;
  return modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most ? RSA_WITH_SHA256 : undefined;
}

function kindOf(key: KeyObject): string {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  const size = namedCurve ?? (modulusLength === undefined ? '' : `${modulusLength} bits`);
  return `${key.asymmetricKeyType ?? key.type} ${size}`.trim();
}
