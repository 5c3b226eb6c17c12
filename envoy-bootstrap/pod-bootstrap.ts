import { hash } from 'node:crypto';
import { BOOTSTRAP_METADATA } from '../mesh-model/node-metadata.ts';
import { SIDECAR_PORTS } from '../mesh-model/sidecar-ports.ts';
import { proxyBootstrap } from './bootstrap.ts';
import { metricsPort } from './metrics-port.ts';

/** Where the proxies of pods find their control plane, and what they read. */
export interface PodBootstrapOptions {
  /** The DNS name of the control plane's Service, `meltemi.meltemi-system.svc`, which is in its certificate too. */
  readonly serverName: string;
  /** Paths in the proxy's container. */
  readonly files: { readonly trustBundle: string; readonly token: string };
  /** Of the admin and the metrics port; those of every pod unless told. */
  readonly ports?: { readonly admin: number; readonly metrics: number };
}

/** A bootstrap that pods start their proxies with. */
export interface PodBootstrap {
  /** JSON: equal text for equal arguments. */
  readonly text: string;
  /** What a proxy that was started with it tells of it in its node metadata, as `BOOTSTRAP_METADATA`. */
  readonly hash: string;
}

const XDS_PORT = 15012;

const DEFAULT_PORTS = { admin: 15000, metrics: SIDECAR_PORTS.metrics } as const;

/**
 * The part of the bootstrap that is the same for all pods of a namespace. Injection gives each proxy the rest, its name and its
 * health port, on the command line, and Envoy puts the two together.
 */
export function podBootstrap(options: PodBootstrapOptions): PodBootstrap {
  const { serverName, files, ports = DEFAULT_PORTS } = options;
  const admin = { address: '127.0.0.1', port: ports.admin } as const;
  const message = {
    ...proxyBootstrap({
      xds: {
        security: 'Tls',
        host: serverName,
        port: XDS_PORT,
        serverName,
        trustBundleFile: files.trustBundle,
        tokenFile: files.token,
      },
      admin,
    }),
    static_resources: metricsPort(ports.metrics, admin),
  };
  const version = hash('sha256', JSON.stringify(message)).slice(0, 16);
  const node = { metadata: { [BOOTSTRAP_METADATA]: version } };
  return { text: `${JSON.stringify({ node, ...message }, undefined, 2)}\n`, hash: version };
}
