import type { FilterChain, FilterChainMatch } from '../../../api/envoy/generated/types.ts';
import type { ChainMatchIR, FilterChainIR } from '../../../mesh-ir/listener.ts';
import { MESH_SERVER_NAME_SUFFIX } from '../../../mesh-ir/server-name.ts';
import { httpConnections } from './http-connections.ts';
import { mutualTls } from './mutual-tls.ts';
import { tcpConnections } from './tcp-connections.ts';

/** What an HTTP connection pool of Envoy offers in ALPN. */
const HTTP_BY_ALPN = ['h2', 'http/1.1'] as const;
/** What the HTTP inspector finds in plaintext. */
const HTTP_BY_INSPECTION = ['http/1.0', 'http/1.1', 'h2c'] as const;

export function filterChain(chain: FilterChainIR): FilterChain {
  const { name, match, application } = chain;
  const connections =
    application.kind === 'Http' ? httpConnections(application) : tcpConnections(application);
  const socket = mutualTls(chain);
  const condition = chainMatch(match);
  return {
    name,
    ...(Object.keys(condition).length === 0 ? {} : { filter_chain_match: condition }),
    filters: [connections],
    ...(socket === undefined
      ? {}
      : // A caller that begins a handshake and never ends it must not hold the connection.
        { transport_socket: socket, transport_socket_connect_timeout: '10s' as const }),
  };
}

function chainMatch({ port, transport, application }: ChainMatchIR): FilterChainMatch {
  const protocols = transport === 'MeshTls' ? HTTP_BY_ALPN : HTTP_BY_INSPECTION;
  return {
    ...(port === undefined ? {} : { destination_port: port }),
    ...(transport === 'MeshTls'
      ? { transport_protocol: 'tls', server_names: [`*${MESH_SERVER_NAME_SUFFIX}`] }
      : {}),
    ...(transport === 'Plaintext' ? { transport_protocol: 'raw_buffer' } : {}),
    ...(application === 'Http' ? { application_protocols: protocols } : {}),
  };
}
