import { bootstrap } from '../../envoy-bootstrap/bootstrap.ts';
import type { Locality } from '../../mesh-model/service.ts';
import type { SidecarFiles } from './sidecar-files.ts';

/** Where sidecars reach the control plane. */
export interface XdsEndpoint {
  readonly host: string;
  readonly port: number;
  /** The DNS name in the server's certificate. */
  readonly serverName: string;
}

/** What a sidecar is told at its start about the workload it belongs to. */
export interface SidecarNode {
  /** `namespace/name`. */
  readonly key: string;
  readonly namespace: string;
  readonly service: string | undefined;
  readonly locality: Locality | undefined;
}

/**
 * The bootstrap of a sidecar on this host, as JSON: equal text for equal arguments. The control plane is reached over TLS with the
 * token file; the admin endpoint takes any free port of loopback, since many sidecars share the host.
 */
export function sidecarBootstrap(node: SidecarNode, files: SidecarFiles, xds: XdsEndpoint): string {
  const cluster = node.service === undefined ? node.key : `${node.namespace}/${node.service}`;
  const message = bootstrap({
    node: { id: node.key, cluster, locality: node.locality },
    xds: { security: 'Tls', ...xds, trustBundleFile: files.trustBundle, tokenFile: files.token },
    admin: { address: '127.0.0.1', port: 0 },
  });
  return `${JSON.stringify(message, undefined, 2)}\n`;
}
