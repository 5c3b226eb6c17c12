import type { CertificateAuthority } from '../../ca/authority.ts';
import { LeafCache } from '../../ca/leaf-rotation.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import type { Identities, ProxyCertificate } from '../../xds/server/identities.ts';
import type { Logger } from '../log.ts';

export interface CaIdentitiesOptions {
  readonly authority: CertificateAuthority;
  readonly log: Logger;
  /** How long a proxy's certificate lives, in milliseconds. */
  readonly leafTtlMs?: number | undefined;
  /** Called with the holder whose certificate was replaced. */
  readonly rotated: (holder: string) => void;
}

/** Proxies' certificates from the mesh's own authority. */
export class CaIdentities implements Identities {
  readonly #authority: CertificateAuthority;
  readonly #leaves: LeafCache;
  readonly #ends = new Map<string, number>();

  constructor({ authority, log, leafTtlMs, rotated }: CaIdentitiesOptions) {
    this.#authority = authority;
    this.#leaves = new LeafCache({
      authority,
      ...(leafTtlMs === undefined ? {} : { ttlMs: leafTtlMs }),
      onRotated: ({ holder }) => rotated(holder),
      onRotationFailed: ({ holder, error }) =>
        log.error(
          { holder, error: error.message },
          'a certificate could not be rotated; the old one stays in use',
        ),
    });
  }

  trustBundlePem(): string {
    return this.#authority.trustBundlePem();
  }

  certificate(holder: string, principal: string): ProxyCertificate {
    const identity = SpiffeId.parse(principal);
    // A principal is made of a validated workload's names, so this is a mistake of ours.
    if (!identity.ok) throw identity.error;
    const leaf = this.#leaves.get(holder, identity.id);
    this.#ends.set(holder, leaf.notAfter);
    return { certificateChainPem: leaf.certificateChainPem, privateKeyPem: leaf.privateKey.reveal() };
  }

  release(holder: string): void {
    this.#leaves.release(holder);
    this.#ends.delete(holder);
  }

  /** When a holder's certificate ends, milliseconds since 1970. */
  endOf(holder: string): number | undefined {
    return this.#ends.get(holder);
  }

  close(): void {
    this.#leaves.close();
  }
}
