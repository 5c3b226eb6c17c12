import { rootAuthority } from '../ca/fixtures/test-authority.ts';

const HOUR_MS = 3_600_000;

/** A certificate with its key, and the root that a client must trust; all PEM. */
export interface ServingCertificate {
  readonly certificateChainPem: string;
  readonly privateKeyPem: string;
  readonly rootPem: string;
}

/** Makes a certificate for a TLS server, valid now, below a root of its own. */
export function servingCertificate(...hosts: readonly string[]): ServingCertificate {
  const now = Date.now();
  const authority = rootAuthority(now);
  const { certificateChainPem, privateKey } = authority.issueServer(hosts, HOUR_MS, now);
  return {
    certificateChainPem,
    privateKeyPem: privateKey.reveal(),
    rootPem: authority.trustBundlePem(),
  };
}
