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

/** A proxy's certificate as the secret that no other proxy ever sees. It is made of no configuration object. */
export function identityDraft({ certificateChainPem, privateKeyPem }: ProxyCertificate): Draft {
  return {
    type: 'Secret',
    name: WORKLOAD_IDENTITY,
    origins: [],
    message: {
      name: WORKLOAD_IDENTITY,
      tls_certificate: {
        certificate_chain: { inline_string: certificateChainPem },
        private_key: { inline_string: privateKeyPem },
      },
    },
  };
}

/** The roots, the same for all proxies. */
export function trustBundleDraft(trustBundlePem: string): Draft {
  return {
    type: 'Secret',
    name: TRUST_BUNDLE,
    origins: [],
    message: { name: TRUST_BUNDLE, validation_context: { trusted_ca: { inline_string: trustBundlePem } } },
  };
}
