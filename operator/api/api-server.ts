import fastify, { type FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { MeshState } from '../../api/mesh-status/types.ts';
import { objectKeyText } from '../../api/object.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { Mesh } from '../mesh/mesh.ts';
import { controlPlaneMetrics } from './control-plane-metrics.ts';
import { addObjectRoutes } from './object-routes.ts';
import { type ObjectConditions, ObjectViews } from './object-view.ts';
import { addProblemRoutes } from './problem-routes.ts';
import { addProxyRoutes, type ProxySource } from './proxy-routes.ts';

/** What sidecars and commands need to find their way. */
export type ControlPlaneInfo = StandaloneInfo | ReplicaInfo;

interface CommonInfo {
  readonly version: string;
  readonly trustDomain: string;
  readonly trustBundlePem: string;
  /** The DNS name in the xDS server's certificate. */
  readonly xdsServerName: string;
}

/** Of `meltemi up`, for those on its host. */
export interface StandaloneInfo extends CommonInfo {
  readonly xds: { readonly plaintext: string; readonly tls: string };
  /** Absolute. */
  readonly stateDirectory: string;
}

/** Of one of the operator's pods. */
export interface ReplicaInfo extends CommonInfo {
  readonly xds: { readonly tls: string };
  /** The name of its pod. */
  readonly replica: string;
  /** Whether it is the one that writes to the cluster. */
  readonly leads: boolean;
}

export interface ApiServerOptions {
  readonly mesh: Mesh;
  readonly inventory: Inventory;
  readonly info: () => ControlPlaneInfo;
  /** Conditions over all replicas; those of this one unless told. */
  readonly conditions?: ObjectConditions;
  /** The proxies of all replicas; those of this one unless told. */
  readonly proxies?: ProxySource;
  /** The state of the mesh over all replicas, of a namespace or of all of it; that of this one unless told. */
  readonly meshStatus?: (namespace: string | undefined) => MeshState;
  /** The metrics of the control plane's other parts. */
  readonly registry?: Registry;
  /** False while it does not want new work, as when it is about to end. */
  readonly isReady?: () => boolean;
}

/** Reads are small, and nothing is written: a request that is larger or slower is none of ours. */
const LIMITS = {
  bodyLimit: 16 * 1024,
  requestTimeout: 10_000,
  connectionTimeout: 60_000,
  routerOptions: { maxParamLength: 253 },
};

/** The control plane's API on port 15014: objects with their status, proxies, metrics, health. Read only. */
export function createApiServer(options: ApiServerOptions): FastifyInstance {
  const { mesh, inventory, info, registry = new Registry(), isReady = () => true } = options;
  const conditions = options.conditions ?? ((entry) => mesh.conditions(entry));
  const server = fastify({ logger: false, forceCloseConnections: true, ...LIMITS });
  const metrics = controlPlaneMetrics(mesh, registry);
  const views = new ObjectViews(conditions);
  const { rootNamespace } = mesh.model.settings;
  inventory.watch((changes) => {
    for (const { key, after } of changes) if (after === undefined) views.forget(objectKeyText(key));
  });

  server.get('/healthz', async () => 'ok');
  // The server listens only once everything there is at the start has been read.
  server.get('/readyz', async (_request, reply) => (isReady() ? 'ok' : reply.code(503).send('ending')));
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  server.get('/api/v1/control-plane', async () => info());
  addProxyRoutes(server, mesh, options.proxies);
  addProblemRoutes(server, inventory);
  addObjectRoutes(server, {
    inventory,
    views,
    meshStatus: options.meshStatus ?? ((namespace) => mesh.status(namespace)),
    rootNamespace,
  });
  return server;
}
