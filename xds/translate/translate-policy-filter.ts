import type { TypedExtensionConfig } from '../../api/envoy/generated/types.ts';
import type { PolicyFilterIR } from '../../mesh-ir/policy-filter.ts';
import { peerAuthentication } from './policy/peer-authentication.ts';

/** The message by which a policy filter is delivered apart from its listener. */
export function translatePolicyFilter({ name, policy }: PolicyFilterIR): TypedExtensionConfig {
  return { name, typed_config: peerAuthentication(policy) };
}
