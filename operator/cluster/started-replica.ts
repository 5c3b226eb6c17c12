import { type PodBootstrap, podBootstrap } from '../../envoy-bootstrap/pod-bootstrap.ts';
import { CAPTURE_EVERYTHING } from '../../sidecar-injector/iptables/capture-settings.ts';
import { SIDECAR_FILES } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { programVersion } from '../program-version.ts';
import { ClusterInjectionSettings, serverVersion } from './injection-settings.ts';
import { type ReplicaMesh, type ReplicaParts, startReplicaMesh } from './replica-mesh.ts';
import { startServers, xdsServerName } from './replica-servers.ts';
import { ReplicaView } from './replica-view.ts';

/** A replica that serves proxies and webhooks, whether it leads or not. */
export interface StartedReplica {
  readonly own: ReplicaMesh;
  readonly view: ReplicaView;
  readonly injection: ClusterInjectionSettings;
  /** What the proxies of pods are started with. */
  readonly bootstrap: PodBootstrap;
  /** It is about to end: it wants no new work, and does what comes all the same. */
  drain(): void;
  stop(): Promise<void>;
}

/**
 * Starts serving: resolves when everything that the cluster has is in the mesh, and all ports are open.
 * @throws PortUnavailable, UnusableKeyPair, or the reason of the signal
 */
export async function startReplica(parts: ReplicaParts, signal: AbortSignal): Promise<StartedReplica> {
  const { options, runtime, authority } = parts;
  await Promise.all([authority.whenReady(signal), runtime.informers.whenSynced(signal)]);
  const injection = await injectionSettings(parts, signal);
  const bootstrap = podBootstrap({ serverName: xdsServerName(options), files: SIDECAR_FILES });
  const own = await startReplicaMesh(parts);
  const view = new ReplicaView({ parts, own, injection, bootstrap });
  await view.start();
  const servers = await startServers({ parts, own, view, injection });
  options.log.info({ replica: view.name }, 'serving proxies and webhooks');
  return {
    own,
    view,
    injection,
    bootstrap,
    drain: () => servers.drain(),
    stop: async () => {
      await own.stop();
      await servers.stop();
      await view.stop();
      injection.close();
    },
  };
}

async function injectionSettings(
  { options, runtime, sources }: ReplicaParts,
  signal: AbortSignal,
): Promise<ClusterInjectionSettings> {
  const { rootNamespace, revision, sidecar } = options;
  const base = { rootNamespace, revision, version: programVersion(), sidecar, capture: CAPTURE_EVERYTHING };
  const version = await serverVersion(runtime.connection, signal);
  return new ClusterInjectionSettings(base, sources.registered.nodes, version);
}
