import { pack } from '../../../api/envoy/any.ts';
import type { Any, HttpRbac } from '../../../api/envoy/generated/types.ts';
import type { PeerAuthenticationIR } from '../../../mesh-ir/policy-filter.ts';

/** `Strict`: only callers that have shown a certificate of the trust domain. Otherwise it lets everything through. */
export function peerAuthentication({ mode, trustDomain }: PeerAuthenticationIR): Any {
  const rbac: HttpRbac = mode === 'Strict' ? { rules: onlyPeersOf(trustDomain) } : {};
  return pack('envoy.extensions.filters.http.rbac.v3.RBAC', rbac);
}

function onlyPeersOf(trustDomain: string): NonNullable<HttpRbac['rules']> {
  const principals = [{ authenticated: { principal_name: { prefix: `spiffe://${trustDomain}/` } } }];
  return { action: 'ALLOW', policies: { 'mutual-tls': { permissions: [{ any: true }], principals } } };
}
