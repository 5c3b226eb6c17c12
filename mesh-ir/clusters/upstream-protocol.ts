import type { Protocol } from '../../mesh-model/protocol.ts';
import type { UpstreamProtocol } from '../cluster.ts';

/** What to speak to a port of the given protocol. */
export function upstreamProtocol(protocol: Protocol): UpstreamProtocol {
  switch (protocol) {
    case 'HTTP':
    case 'Detect':
      return 'SameAsClient';
    case 'HTTP2':
    case 'GRPC':
      return 'HTTP2';
    case 'TCP':
    case 'TLS':
      return 'Opaque';
  }
}
