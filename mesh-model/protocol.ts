/**
 * What a port speaks. `Detect`: nobody said, so the proxies look at the first bytes.
 * `TLS` is opaque to the mesh: routed by SNI, never opened.
 */
export type Protocol = 'HTTP' | 'HTTP2' | 'GRPC' | 'TCP' | 'TLS' | 'Detect';

const BY_WORD: Readonly<Record<string, Protocol>> = {
  http: 'HTTP',
  'kubernetes.io/ws': 'HTTP',
  ws: 'HTTP',
  http2: 'HTTP2',
  h2c: 'HTTP2',
  'kubernetes.io/h2c': 'HTTP2',
  grpc: 'GRPC',
  'grpc-web': 'HTTP',
  tcp: 'TCP',
  tls: 'TLS',
  https: 'TLS',
  mongo: 'TCP',
  mysql: 'TCP',
  redis: 'TCP',
  postgres: 'TCP',
};

/** A port of a service or workload as its owner declared it. */
export interface DeclaredPort {
  readonly name?: string | undefined;
  readonly appProtocol?: string | undefined;
}

/** The protocol of a port: `appProtocol`, then the port's name (`http`, `http-web`, `grpc-api`), then detection. */
export function protocolOf(port: DeclaredPort): Protocol {
  const declared = port.appProtocol?.toLowerCase();
  if (declared !== undefined && declared in BY_WORD) return BY_WORD[declared] ?? 'Detect';
  const name = port.name?.toLowerCase() ?? '';
  return (
    BY_WORD[name] ??
    BY_WORD[name.startsWith('grpc-web') ? 'grpc-web' : (name.split('-')[0] ?? '')] ??
    'Detect'
  );
}

/** True where requests can be seen and routed one by one. */
export function isHttp(protocol: Protocol): boolean {
  return protocol === 'HTTP' || protocol === 'HTTP2' || protocol === 'GRPC';
}
