import { X509Certificate } from 'node:crypto';

const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** More than anybody has between a leaf and a root. What comes after is not looked at. */
const LONGEST_CHAIN = 10;
const MOST_ROOTS = 100;

/**
 * Adds the issuers that a chain lacks up to its root, from certificates that are said to be its roots: a `kubernetes.io/tls` Secret has
 * them in a file of their own. The result is the chain as it was where the issuer of its last certificate is not among them.
 * @throws the error of `node:crypto` where a certificate cannot be read
 */
export function completeChain(chainPem: string, rootsPem: string): string {
  const chain = certificatesIn(chainPem, LONGEST_CHAIN);
  const roots = certificatesIn(rootsPem, MOST_ROOTS);
  for (let last = chain.at(-1); last !== undefined && !isRoot(last) && chain.length < LONGEST_CHAIN; ) {
    const subject = last;
    last = roots.find((root) => !chain.includes(root) && hasIssued(root, subject));
    if (last !== undefined) chain.push(last);
  }
  return chain.map(String).join('');
}

function certificatesIn(pem: string, most: number): X509Certificate[] {
  return (pem.match(CERTIFICATE_BLOCK) ?? []).slice(0, most).map((block) => new X509Certificate(block));
}

function isRoot(certificate: X509Certificate): boolean {
  return hasIssued(certificate, certificate);
}

function hasIssued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
