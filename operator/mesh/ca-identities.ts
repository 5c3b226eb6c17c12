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
  /** Called when workloads are to trust other roots. */
  readonly trustBundleChanged: () => void;
}

/** When another authority signs, all certificates are replaced within this time, in milliseconds: at once, but not all at once. */
const REPLACED_WITHIN_MS = 60_000;

/** Proxies' certificates from the mesh's own authority. */
export class CaIdentities implements Identities {
  readonly #authority: CertificateAuthority;
  readonly #leaves: LeafCache;
  readonly #ends = new Map<string, number>();
  readonly #trustBundleChanged: () => void;
  readonly #unsubscribe: () => void;
  #signer: string;
  #trustBundlePem: string;

  constructor({ authority, log, leafTtlMs, rotated, trustBundleChanged }: CaIdentitiesOptions) {
    this.#authority = authority;
    this.#trustBundleChanged = trustBundleChanged;
    this.#signer = authority.signer;
    this.#trustBundlePem = authority.trustBundlePem();
    this.#unsubscribe = authority.onChange(() => this.#follow());
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
    this.#unsubscribe();
    this.#leaves.close();
  }

  #follow(): void {
    const { signer } = this.#authority;
    const trustBundlePem = this.#authority.trustBundlePem();
    // Roots before leaves: nobody may be shown a leaf whose root it has not been told.
    if (trustBundlePem !== this.#trustBundlePem) {
      this.#trustBundlePem = trustBundlePem;
      this.#trustBundleChanged();
    }
    if (signer !== this.#signer) {
      this.#signer = signer;
      this.#leaves.replaceAll(REPLACED_WITHIN_MS);
    }
  }
}
