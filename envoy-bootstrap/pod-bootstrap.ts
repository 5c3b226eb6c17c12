import { hash } from 'node:crypto';
import type { Bootstrap } from '../api/envoy/generated/types.ts';
import { BOOTSTRAP_METADATA } from '../mesh-model/node-metadata.ts';
import { SIDECAR_PORTS } from '../mesh-model/sidecar-ports.ts';
import { proxyBootstrap } from './bootstrap.ts';
import { type FollowedFiles, followedControlPlane, secretFiles } from './followed-control-plane.ts';
import { metricsPort } from './metrics-port.ts';

/** Where the proxies of pods find their control plane, and what they read. */
export interface PodBootstrapOptions {
  /** The DNS name of the control plane's Service, `meltemi.meltemi-system.svc`, which is in its certificate too. */
  readonly serverName: string;
  /** Paths in the proxy's container. */
  readonly files: FollowedFiles;
  /** Those of every pod unless told. */
  readonly ports?: PodBootstrapPorts;
}

export interface PodBootstrapPorts {
  readonly controlPlane: number;
  readonly admin: number;
  readonly metrics: number;
}

/** What pods start their proxies with: equal texts for equal arguments. */
export interface PodBootstrap {
  /** The bootstrap, as JSON. */
  readonly text: string;
  /** The contents of the files that it names. */
  readonly trustSecret: string;
  readonly tokenSecret: string;
  /** What a proxy that was started with it tells of it in its node metadata, as `BOOTSTRAP_METADATA`. */
  readonly hash: string;
}

const DEFAULT_PORTS: PodBootstrapPorts = {
  controlPlane: 15012,
  admin: 15000,
  metrics: SIDECAR_PORTS.metrics,
};

/**
 * The part of the bootstrap that is the same for all pods of a namespace. Injection gives each proxy the rest, its name and its
 * health port, on the command line, and Envoy puts the two together.
 */
export function podBootstrap(options: PodBootstrapOptions): PodBootstrap {
  const { serverName, files, ports = DEFAULT_PORTS } = options;
  const admin = { address: '127.0.0.1', port: ports.admin } as const;
  const controlPlane = followedControlPlane({ serverName, port: ports.controlPlane, files });
  const metrics = metricsPort(ports.metrics, admin);
  const message: Bootstrap = {
    ...proxyBootstrap(controlPlane.dynamicResources, admin),
    static_resources: {
      listeners: metrics.listeners,
      clusters: [...metrics.clusters, controlPlane.cluster],
    },
  };
  const secrets = secretFiles({ serverName, files });
  const version = hash('sha256', JSON.stringify([message, secrets])).slice(0, 16);
  const node = { metadata: { [BOOTSTRAP_METADATA]: version } };
  return { text: `${JSON.stringify({ node, ...message }, undefined, 2)}\n`, ...secrets, hash: version };
}
