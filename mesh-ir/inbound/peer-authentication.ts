import type { PolicyFilterIR } from '../policy-filter.ts';
import type { InboundPort } from './inbound-port.ts';

/** The name of the filter; the same for all modes, so that a change of mode changes the filter and not its listener. */
export function peerAuthenticationName(port: number): string {
  return `peer-authentication|${port}`;
}

/**
 * Refuses requests without the mutual TLS that the mode demands. Where the filter chains refuse new connections already,
 * this refuses requests on the ones that were opened before a change to `Strict` and are still draining.
 */
export function peerAuthentication({ port, mode, trustDomain, origins }: InboundPort): PolicyFilterIR {
  return {
    name: peerAuthenticationName(port.number),
    origins,
    policy: { kind: 'PeerAuthentication', mode, trustDomain },
  };
}
