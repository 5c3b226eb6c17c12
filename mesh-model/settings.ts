/** What is the same for the whole mesh and does not change while the control plane runs. */
export interface MeshSettings {
  readonly trustDomain: string;
  /** Policies and routes of this namespace hold for the whole mesh. */
  readonly rootNamespace: string;
  /** The DNS suffix of the cluster's own services, without a leading dot. */
  readonly clusterDomain: string;
}

/** A mesh in which nobody has said otherwise. */
export const DEFAULT_SETTINGS: MeshSettings = {
  trustDomain: 'cluster.local',
  rootNamespace: 'meltemi-system',
  clusterDomain: 'cluster.local',
};
