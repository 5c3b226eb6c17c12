import type { MeshInputs } from '../mesh-model/mesh-inputs.ts';

/** The part of the mesh's inputs that registries write. */
export type RegistryInputs = Pick<
  MeshInputs,
  'services' | 'workloads' | 'reportedEndpoints' | 'serviceAccounts'
>;

/** Takes what a registry finds. */
export interface RegistrySink {
  /** Writes a batch that takes effect together, and asks for a commit. */
  apply(write: (inputs: RegistryInputs) => void): void;
}

/**
 * A source of services and of the instances behind them: YAML files, Kubernetes, Consul, Eureka. Each writes keys of its own
 * only, and removes what it wrote when it is gone at the source.
 */
export interface ServiceRegistry {
  readonly name: string;
  /** Resolves after the first full list has been given to the sink. */
  start(sink: RegistrySink): Promise<void>;
  /** After it, the sink is not called any more. What was written stays: a registry that is away empties no mesh. */
  stop(): Promise<void>;
}
