import type { CommonTlsContext, SdsSecretConfig, StringMatcher } from '../../api/envoy/generated/types.ts';
import { IDENTITY_SECRET, TRUST_BUNDLE_SECRET } from '../../mesh-ir/names.ts';
import { ADS } from './ads.ts';

/** Both ends are Envoys of the mesh, so nothing older is needed. It also keeps certificates out of sight on the wire. */
const TLS_1_3_ONLY = {
  tls_minimum_protocol_version: 'TLSv1_3',
  tls_maximum_protocol_version: 'TLSv1_3',
} as const;

/**
 * The part of mutual TLS that both ends share: the workload's own certificate, and which peers are accepted by the SPIFFE id
 * in theirs.
 */
export function meshTlsContext(peers: readonly StringMatcher[]): CommonTlsContext {
  return {
    tls_params: TLS_1_3_ONLY,
    tls_certificate_sds_secret_configs: [secret(IDENTITY_SECRET)],
    combined_validation_context: {
      default_validation_context: {
        match_typed_subject_alt_names: peers.map((matcher) => ({ san_type: 'URI', matcher })),
      },
      validation_context_sds_secret_config: secret(TRUST_BUNDLE_SECRET),
    },
  };
}

function secret(name: string): SdsSecretConfig {
  return { name, sds_config: ADS };
}
