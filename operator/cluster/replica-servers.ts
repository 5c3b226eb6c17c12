import type { KeyPairSource } from '../../mesh-model/serving-key-pair.ts';
import { MountedKeyPair } from '../../webhooks/serving/mounted-key-pair.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import { createApiServer } from '../api/api-server.ts';
import { serverNames, servingKeyPair } from '../authority/control-plane-certificates.ts';
import { programVersion } from '../program-version.ts';
import type { ClusterOptions } from './cluster-options.ts';
import type { ClusterInjectionSettings } from './injection-settings.ts';
import { openPorts } from './operator-ports.ts';
import { operatorWebhooks } from './operator-webhooks.ts';
import type { ReplicaMesh, ReplicaParts } from './replica-mesh.ts';
import type { ReplicaView } from './replica-view.ts';

export interface ReplicaServersOptions {
  readonly parts: ReplicaParts;
  readonly own: ReplicaMesh;
  readonly view: ReplicaView;
  readonly injection: ClusterInjectionSettings;
}

/** The servers of a replica. */
export interface ReplicaServers {
  /** The kubelet is told that this replica wants no new work; what comes all the same is done. */
  drain(): void;
  stop(): Promise<void>;
}

/** The DNS name at which proxies find the control plane, and the one in its certificate. */
export function xdsServerName({ serviceName, rootNamespace, clusterDomain }: ClusterOptions): string {
  const [name = ''] = serverNames(serviceName, rootNamespace, clusterDomain);
  return name;
}

/**
 * Opens the ports for proxies, for the API server, and for whoever looks.
 * @throws PortUnavailable, UnusableKeyPair
 */
export async function startServers({
  parts,
  own,
  view,
  injection,
}: ReplicaServersOptions): Promise<ReplicaServers> {
  const { options, runtime, sources, authority } = parts;
  const { log, serviceName, rootNamespace, clusterDomain, trustDomain } = options;
  const { registry, client } = runtime;
  const serving = servingKeyPair(authority, serverNames(serviceName, rootNamespace, clusterDomain), log);
  const mounted = await mountedKeyPair(options);
  const keyPair: KeyPairSource = mounted ?? serving;
  const xds = new XdsServer(own.mesh.controlPlane);
  const { model } = own.mesh;
  const { namespaces } = sources.namespaces;
  const webhooks = operatorWebhooks({
    model,
    injection,
    namespaces,
    limitRanges: sources.limitRanges,
    client,
    keyPair,
    registry,
    log,
  });
  let isReady = true;
  const api = createApiServer({
    mesh: own.mesh,
    inventory: own.configuration.inventory,
    registry,
    isReady: () => isReady,
    conditions: (entry) => view.conditions(entry),
    proxies: () => view.replicas.groups.proxies(),
    meshStatus: (namespace) => view.meshStatus(namespace),
    info: () => ({
      version: programVersion(),
      trustDomain,
      trustBundlePem: authority.trustBundlePem(),
      xds: { tls: `${xdsServerName(options)}:15012` },
      xdsServerName: xdsServerName(options),
      replica: view.name,
      leads: runtime.elector.isLeading,
    }),
  });
  await openPorts({ xds, xdsKeyPair: serving, webhooks, api }, options.listen);
  return {
    drain: () => {
      isReady = false;
    },
    stop: async () => {
      xds.stop();
      await Promise.all([webhooks.close(), api.close()]);
      serving.close();
      mounted?.close();
    },
  };
}

async function mountedKeyPair({
  webhookCertificate,
  log,
}: ClusterOptions): Promise<MountedKeyPair | undefined> {
  return webhookCertificate === undefined ? undefined : MountedKeyPair.open(webhookCertificate, log);
}
