import { DEFAULT_SETTINGS, type MeshSettings } from '../../mesh-model/settings.ts';
import type { ClusterAuthority } from '../authority/cluster-authority.ts';
import type { KubernetesRuntime } from '../kubernetes/kubernetes-runtime.ts';
import { followLastGood, RestoredLastGood } from '../last-good/restore-last-good.ts';
import { Mesh } from '../mesh/mesh.ts';
import { ClusterConfiguration } from './cluster-configuration.ts';
import type { ClusterOptions } from './cluster-options.ts';
import type { ClusterSources } from './cluster-sources.ts';
import { proxyAuthenticator } from './proxy-authenticator.ts';

/** What a replica is made of. */
export interface ReplicaParts {
  readonly options: ClusterOptions;
  readonly runtime: KubernetesRuntime;
  readonly sources: ClusterSources;
  readonly authority: ClusterAuthority;
}

/** The mesh as the cluster has it. */
export interface ReplicaMesh {
  readonly mesh: Mesh;
  readonly configuration: ClusterConfiguration;
  stop(): Promise<void>;
}

/** Resolves when everything that the cluster has is in the mesh. All sources have synced, and the authority is ready. */
export async function startReplicaMesh({
  options,
  runtime,
  sources,
  authority,
}: ReplicaParts): Promise<ReplicaMesh> {
  const { log, trustDomain, leafTtlMs } = options;
  const { stored, registered, lastGoods } = sources;
  const proxies = proxyAuthenticator({
    connection: runtime.connection,
    trustDomain,
    pods: registered.pods,
    workloads: () => mesh.model.inputs.workloads,
    registry: runtime.registry,
    log,
  });
  const settings = settingsOf(options);
  const { authenticator } = proxies;
  const mesh: Mesh = new Mesh({ settings, authority, authenticator, log, leafTtlMs });
  const apply: Mesh['apply'] = (write) => mesh.apply(write);
  const configuration = new ClusterConfiguration({ stored, registered, settings, apply, log });
  const { inventory } = configuration;

  // What earlier replicas found to be good comes first: where the newest is not, that is in force.
  const restored = new RestoredLastGood(lastGoods, stored);
  restored.restoreInventory(inventory);
  apply((inputs) => restored.restoreInputs(inputs));
  await configuration.start();
  const { inputs } = mesh.model;
  const unfollow = followLastGood({ kept: lastGoods, inventory, inputs, apply });
  // Everything there is must be in the snapshot before the first proxy asks: what it has must not be taken for removed.
  await committed(mesh);
  return {
    mesh,
    configuration,
    stop: async () => {
      await configuration.stop();
      unfollow();
      // Proxies look for another replica, with the configuration that they have.
      mesh.close();
      proxies.close();
    },
  };
}

/** Resolves when what was written is committed. It is the largest commit of all, and is done in turns so that nothing else waits. */
function committed(mesh: Mesh): Promise<void> {
  if (mesh.controlPlane.committed) return Promise.resolve();
  return new Promise((resolve) => {
    const end = mesh.observe({
      committed: () => {
        end();
        resolve();
      },
    });
  });
}

function settingsOf({ trustDomain, rootNamespace, clusterDomain }: ClusterOptions): MeshSettings {
  return { ...DEFAULT_SETTINGS, trustDomain, rootNamespace, clusterDomain };
}
