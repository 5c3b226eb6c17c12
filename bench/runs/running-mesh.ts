import { CONTROL_PLANE_CALLS } from '../control-plane/calls.ts';
import type { MeshSize } from '../control-plane/synthetic-mesh.ts';
import { Child } from '../process/child.ts';
import { PROXIES_CALLS } from '../proxies/calls.ts';

export type ControlPlaneProcess = Child<typeof CONTROL_PLANE_CALLS>;
export type ProxiesProcess = Child<typeof PROXIES_CALLS>;

const CONTROL_PLANE_SCRIPT = new URL('../control-plane/main.ts', import.meta.url);
const PROXIES_SCRIPT = new URL('../proxies/main.ts', import.meta.url);

/** One size of mesh, in processes of its own. */
export interface RunningMesh {
  readonly size: MeshSize;
  readonly controlPlane: ControlPlaneProcess;
  readonly simulation: ProxiesProcess;
}

/**
 * Calls `use` with the processes of a mesh, not started yet, and ends them after it.
 * @param nodeOptions options of Node for the control plane
 */
export async function withMesh<Value>(
  size: MeshSize,
  nodeOptions: readonly string[],
  use: (mesh: RunningMesh) => Promise<Value>,
): Promise<Value> {
  const controlPlane = new Child(CONTROL_PLANE_CALLS, CONTROL_PLANE_SCRIPT, nodeOptions);
  const simulation = new Child(PROXIES_CALLS, PROXIES_SCRIPT);
  try {
    return await use({ size, controlPlane, simulation });
  } finally {
    // The proxies first: one that loses its control plane is an error.
    await simulation.stop();
    await controlPlane.stop();
  }
}
