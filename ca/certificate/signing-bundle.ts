import { createHash, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Secret } from '../secret.ts';
import { issuerOf } from './issuer.ts';
import type { Issuer } from './sign-certificate.ts';
import { problemOfSigningKey } from './signature-algorithm.ts';
import { trustDomainUri } from './templates.ts';

const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** PKCS#8, or as older programs write them: cert-manager's are PKCS#1 unless it is told. */
const PRIVATE_KEY_BLOCK =
  /-----BEGIN (?:EC |RSA )?PRIVATE KEY-----[^-]+-----END (?:EC |RSA )?PRIVATE KEY-----/g;
/** Hexadecimal digits of a SHA-256 that name a bundle: enough that no two are ever the same. */
const NAME_DIGITS = 32;

/** A signing bundle that cannot be used. Nothing replaces it by itself: that would end the trust in all proxies. */
export class InvalidSigningBundle extends Error {
  override readonly name = 'InvalidSigningBundle';
  /** Where the bundle came from, such as a path. */
  readonly source: string;
  readonly problem: string;

  constructor(source: string, problem: string, options?: ErrorOptions) {
    super(`the signing bundle ${source} cannot be used: ${problem}`, options);
    this.source = source;
    this.problem = problem;
  }
}

/**
 * What an authority signs with. As a text it is PEM: the private key, the certificate of that key, and that
 * certificate's issuers in order, up to the root. Where the root itself signs, it is the only certificate.
 *
 * Key and certificates are one text, so that one write makes both: there is no state in which one is new and
 * one is old.
 */
export interface SigningBundle {
  /** Names the certificate with its issuers: another bundle has another one. Hexadecimal. */
  readonly id: string;
  /** Names the root. Bundles of one root are trusted by the same peers. Hexadecimal. */
  readonly rootId: string;
  readonly issuer: Issuer;
  /** From when on it is valid, in milliseconds since 1970. */
  readonly notBefore: number;
  /** After this, in milliseconds since 1970, nothing can be signed. */
  readonly notAfter: number;
  /** What stands between a leaf and the root, leaf side first. Empty where the root signs. */
  readonly intermediatesPem: string;
  readonly rootPem: string;
  /** The bundle as a text, with the key. */
  readonly pem: Secret;
}

export interface SigningBundleContext {
  /** Named in errors. */
  readonly source: string;
  readonly trustDomain: string;
  /** Milliseconds since 1970. Absent: it is no matter whether the bundle is valid at this time. */
  readonly now?: number;
}

/** Reads a bundle and checks what a peer would. Throws {@link InvalidSigningBundle}, which never shows the key. */
export function readSigningBundle(bundle: Secret, context: SigningBundleContext): SigningBundle {
  const refuse = (problem: string): never => {
    throw new InvalidSigningBundle(context.source, problem);
  };
  const { privateKey, chain, issuer } = parse(bundle, context.source);
  const [signer] = chain;
  const root = chain.at(-1);
  if (privateKey === undefined) return refuse('it must hold exactly one private key in PEM');
  if (signer === undefined || root === undefined) return refuse('it holds no certificate');
  const problem =
    problemOfSigningKey(privateKey) ??
    problemOfKey(signer, privateKey) ??
    problemOfChain(chain) ??
    (context.now === undefined ? undefined : problemOfValidity(chain, context.now)) ??
    problemOfTrustDomain(signer, context.trustDomain);
  if (problem !== undefined) return refuse(problem);
  if (issuer === undefined) return refuse('the signing certificate has no subject key identifier');
  return {
    id: nameOf(chain),
    rootId: nameOf([root]),
    issuer,
    notBefore: Math.max(...chain.map((certificate) => certificate.validFromDate.getTime())),
    notAfter: Math.min(...chain.map((certificate) => certificate.validToDate.getTime())),
    intermediatesPem: chain.slice(0, -1).map(String).join(''),
    rootPem: root.toString(),
    pem: bundle,
  };
}

interface Contents {
  readonly privateKey: KeyObject | undefined;
  readonly chain: readonly X509Certificate[];
  readonly issuer: Issuer | undefined;
}

function parse(bundle: Secret, source: string): Contents {
  try {
    const pem = bundle.reveal();
    const privateKey = readPrivateKey(pem);
    const chain = (pem.match(CERTIFICATE_BLOCK) ?? []).map((block) => new X509Certificate(block));
    const [signer] = chain;
    return { privateKey, chain, issuer: signer && privateKey && issuerOf(signer, privateKey) };
  } catch (cause) {
    throw new InvalidSigningBundle(source, 'it is damaged: a key or certificate in it cannot be read', {
      cause,
    });
  }
}

function readPrivateKey(pem: string): KeyObject | undefined {
  const [block, ...more] = pem.match(PRIVATE_KEY_BLOCK) ?? [];
  if (block === undefined || more.length > 0) return undefined;
  return createPrivateKey(block);
}

function nameOf(chain: readonly X509Certificate[]): string {
  const hash = createHash('sha256');
  for (const { raw } of chain) hash.update(raw);
  return hash.digest('hex').slice(0, NAME_DIGITS);
}

function problemOfKey(signer: X509Certificate, privateKey: KeyObject): string | undefined {
  return signer.checkPrivateKey(privateKey)
    ? undefined
    : 'its private key is not that of its first certificate';
}

function problemOfChain(chain: readonly X509Certificate[]): string | undefined {
  for (const [index, certificate] of chain.entries()) {
    // The last one must be a root: its own issuer.
    const issuer = chain[index + 1] ?? certificate;
    if (!certificate.ca) return `certificate ${index + 1} is not that of an authority`;
    if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) {
      return `certificate ${index + 1} is not signed by ${issuer === certificate ? 'itself' : 'the next one'}`;
    }
  }
  return undefined;
}

function problemOfValidity(chain: readonly X509Certificate[], now: number): string | undefined {
  for (const [index, { validFromDate, validToDate }] of chain.entries()) {
    if (now < validFromDate.getTime()) {
      return `certificate ${index + 1} is valid only from ${validFromDate.toISOString()}: is the clock right?`;
    }
    if (now > validToDate.getTime()) {
      return `certificate ${index + 1} expired at ${validToDate.toISOString()}`;
    }
  }
  return undefined;
}

/** A signing certificate need not name its trust domain; one that does must name ours (X509-SVID §3.2). */
function problemOfTrustDomain(signer: X509Certificate, trustDomain: string): string | undefined {
  const uris = (signer.subjectAltName ?? '').split(', ').filter((name) => name.startsWith('URI:spiffe://'));
  if (uris.length === 0 || uris.includes(`URI:${trustDomainUri(trustDomain)}`)) return undefined;
  return `it belongs to another trust domain than ${trustDomain}: ${uris.join(', ')}`;
}
