import type { Draft } from '../snapshot/resource-list.ts';

/** A proxy's certificate and key as they go into its secret. */
export interface ProxyCertificate {
  readonly certificateChainPem: string;
  readonly privateKeyPem: string;
}

/** Where proxies' certificates come from. */
export interface Identities {
  trustBundlePem(): string;
  /** The certificate of one stream's holder for a SPIFFE id; the same one until it is rotated. */
  certificate(holder: string, principal: string): ProxyCertificate;
  release(holder: string): void;
}

/** The names under which every proxy asks for its own certificate and for the roots: the same for all, so clusters are shared. */
export const WORKLOAD_IDENTITY = 'workload-identity';
export const TRUST_BUNDLE = 'trust-bundle';

/** The secrets of one proxy. They are made of no configuration object, and no other proxy ever sees them. */
export function secretDrafts(certificate: ProxyCertificate, trustBundlePem: string): Draft[] {
  const identity: Draft = {
    type: 'Secret',
    name: WORKLOAD_IDENTITY,
    origins: [],
    message: {
      name: WORKLOAD_IDENTITY,
      tls_certificate: {
        certificate_chain: { inline_string: certificate.certificateChainPem },
        private_key: { inline_string: certificate.privateKeyPem },
      },
    },
  };
  const bundle: Draft = {
    type: 'Secret',
    name: TRUST_BUNDLE,
    origins: [],
    message: { name: TRUST_BUNDLE, validation_context: { trusted_ca: { inline_string: trustBundlePem } } },
  };
  return [identity, bundle];
}
