import { join } from 'node:path';
import type { CertificateAuthority } from './authority.ts';
import { createRoot } from './certificate/create-authority.ts';
import { readSigningBundle } from './certificate/signing-bundle.ts';
import { LocalAuthority } from './local-authority.ts';
import { assertTrustDomain, DEFAULT_TRUST_DOMAIN } from './spiffe.ts';
import { readOrCreateSecretFile } from './state/secret-file.ts';

export interface FileAuthorityOptions {
  /** Where the control plane keeps its state; the authority has the folder `ca` in it to itself. */
  readonly stateDirectory: string;
  /** Default: `cluster.local`. */
  readonly trustDomain?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The file of the signing bundle: `<state directory>/ca/signing-bundle.pem`. */
export function signingBundlePath(stateDirectory: string): string {
  return join(stateDirectory, 'ca', 'signing-bundle.pem');
}

/**
 * Opens the authority whose signing bundle is in the state directory, and makes a new root there where there
 * is none. A bundle that an administrator put there, with an intermediate below a root kept elsewhere, works
 * as well.
 *
 * Throws `UnsafeState` where others could have read the key, `InvalidSigningBundle` where the bundle cannot
 * be used, and `InvalidTrustDomain`.
 */
export function openFileAuthority(options: FileAuthorityOptions): CertificateAuthority {
  const { stateDirectory, trustDomain = DEFAULT_TRUST_DOMAIN, now } = options;
  assertTrustDomain(trustDomain);
  const path = signingBundlePath(stateDirectory);
  const bundle = readOrCreateSecretFile(path, 'signing bundle', () => createRoot(trustDomain, now));
  return new LocalAuthority(trustDomain, readSigningBundle(bundle, { source: path, trustDomain, now }));
}
