import type { Origin } from '../mesh-model/origin.ts';
import type { MutualTlsMode } from '../mesh-model/policy.ts';

/** A filter that is delivered apart from its listener (ECDS), so that a change of policy closes no connection. */
export interface PolicyFilterIR {
  /** `peer-authentication|9080`: the name its listener asks for. */
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly policy: PeerAuthenticationIR;
}

/** Refuses requests that came without the mutual TLS that the mode demands. */
export interface PeerAuthenticationIR {
  readonly kind: 'PeerAuthentication';
  readonly mode: MutualTlsMode;
  readonly trustDomain: string;
}
