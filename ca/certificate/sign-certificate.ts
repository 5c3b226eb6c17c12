import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, type Der, encode, explicit, integer, objectIdentifier, sequence, time } from './der.ts';
import { authorityKeyIdentifier, subjectKeyIdentifier } from './extensions.ts';
import { keyIdentifier } from './key-pair.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';

const VERSION_3 = explicit(0, integer(Buffer.of(2)));
const EC_PUBLIC_KEY_P256 = sequence(
  objectIdentifier('1.2.840.10045.2.1'),
  objectIdentifier('1.2.840.10045.3.1.7'),
);

/** When a certificate is valid, in milliseconds since 1970, on whole seconds, both ends included. */
export interface Lifetime {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** What a certificate says, but for what every one says alike. */
export interface CertificateTemplate {
  readonly subject: Der;
  /** The holder's public key: an uncompressed P-256 point. */
  readonly point: Uint8Array;
  readonly lifetime: Lifetime;
  /** All extensions but the two key identifiers, which every certificate gets. */
  readonly extensions: readonly Der[];
}

/** Who signs: a key of a kind that `signatureAlgorithm` knows, and the name and identifier by which certificates point to it. */
export interface Issuer {
  readonly name: Der;
  readonly keyIdentifier: Uint8Array;
  readonly privateKey: KeyObject;
}

export interface SignedCertificate {
  readonly pem: string;
  /** In hexadecimal, as openssl prints it. */
  readonly serial: string;
}

/** Signs an X.509 v3 certificate, by the algorithm that belongs to the issuer's key. */
export function signCertificate(template: CertificateTemplate, issuer: Issuer): SignedCertificate {
  const serial = randomSerial();
  const { identifier, digest } = signatureAlgorithm(issuer.privateKey);
  const toBeSigned = sequence(
    VERSION_3,
    integer(serial),
    identifier,
    issuer.name,
    sequence(time(template.lifetime.notBefore), time(template.lifetime.notAfter)),
    template.subject,
    sequence(EC_PUBLIC_KEY_P256, bitString(template.point)),
    explicit(
      3,
      sequence(
        ...template.extensions,
        subjectKeyIdentifier(keyIdentifier(template.point)),
        authorityKeyIdentifier(issuer.keyIdentifier),
      ),
    ),
  );
  const signature = sign(digest, encode(toBeSigned), issuer.privateKey);
  const certificate = encode(sequence(toBeSigned, identifier, bitString(signature)));
  return { pem: toPem('CERTIFICATE', certificate), serial: serial.toString('hex').toUpperCase() };
}

/**
 * 128 random bits behind a byte 01. The byte keeps the number positive and its DER minimal whatever the bits
 * are, so that none of them has to be masked away. 17 bytes: RFC 5280 §4.1.2.2 allows 20.
 */
function randomSerial(): Buffer {
  return Buffer.concat([Buffer.of(1), randomBytes(16)]);
}

function toPem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
