import { Secret } from '../secret.ts';
import { generateKeyPair, type KeyPair, keyIdentifier } from './key-pair.ts';
import { lifetime } from './lifetime.ts';
import { type SignedCertificate, signCertificate } from './sign-certificate.ts';
import type { SigningBundle } from './signing-bundle.ts';
import { intermediateTemplate, rootTemplate } from './templates.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ROOT_TTL_MS = 3650 * DAY_MS;
const INTERMEDIATE_TTL_MS = 365 * DAY_MS;

/**
 * Makes a root for `trustDomain`, valid for ten years from `now` (milliseconds since 1970): a signing bundle
 * in PEM.
 */
export function createRoot(trustDomain: string, now: number): Secret {
  const keys = generateKeyPair();
  const template = rootTemplate(
    { point: keys.point, lifetime: lifetime(now, ROOT_TTL_MS, Number.POSITIVE_INFINITY) },
    trustDomain,
  );
  const root = signCertificate(template, {
    name: template.subject,
    keyIdentifier: keyIdentifier(keys.point),
    privateKey: keys.privateKey,
  });
  return bundleText(keys, root, '');
}

/**
 * Makes an intermediate below `parent`, valid for a year from `now` (milliseconds since 1970): a signing
 * bundle in PEM that does not hold the parent's key, so that the root's can be kept offline.
 */
export function createIntermediate(parent: SigningBundle, trustDomain: string, now: number): Secret {
  const keys = generateKeyPair();
  const template = intermediateTemplate(
    { point: keys.point, lifetime: lifetime(now, INTERMEDIATE_TTL_MS, parent.notAfter) },
    trustDomain,
  );
  const intermediate = signCertificate(template, parent.issuer);
  return bundleText(keys, intermediate, parent.intermediatesPem + parent.rootPem);
}

function bundleText(keys: KeyPair, certificate: SignedCertificate, issuersPem: string): Secret {
  const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return new Secret('signing bundle', key + certificate.pem + issuersPem);
}
