import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { MeshSize } from '../control-plane/synthetic-mesh.ts';
import { measureChange } from './measure-change.ts';
import { referenceWorkMs } from './reference-work.ts';
import type { RunResult, Stage } from './run-result.ts';
import { type RunningMesh, withMesh } from './running-mesh.ts';

export interface RunOptions {
  readonly repetitions: number;
  /** Options of Node for the control plane. */
  readonly nodeOptions: readonly string[];
}

/** How long the control plane is left alone before its memory is looked at. */
const REST_MS = 2_000;

/** Measures one size of mesh from its start to its end. */
export async function measureRun(size: MeshSize, options: RunOptions): Promise<RunResult> {
  const [loadBefore = 0] = loadavg();
  const before = referenceWorkMs();
  const measured = await measureMesh(size, options);
  return { ...measured, loadBefore, referenceWorkMs: (before + referenceWorkMs()) / 2 };
}

type Measured = Omit<RunResult, 'loadBefore' | 'referenceWorkMs'>;

function measureMesh(size: MeshSize, { repetitions, nodeOptions }: RunOptions): Promise<Measured> {
  return withMesh(size, nodeOptions, async (mesh) => {
    const { port, credentials, seconds, usage } = await mesh.controlPlane.call('start', { ...size });
    const load = { seconds, ...usage };
    const firstConfiguration = await connectAll(mesh, `127.0.0.1:${port}`, credentials);
    await delay(REST_MS);
    const { resident: atRest } = await mesh.controlPlane.call('totals', {});
    const changes = {
      endpoint: await measureChange(mesh, 'endpoint', repetitions),
      route: await measureChange(mesh, 'route', repetitions),
      service: await measureChange(mesh, 'service', repetitions),
    };
    const { peakResident: peak, cpuSeconds } = await mesh.controlPlane.call('totals', {});
    const memory = { atRest, peak };
    return { ...size, load, firstConfiguration, changes, memory, cpuSeconds };
  });
}

async function connectAll(
  { controlPlane, simulation, size }: RunningMesh,
  address: string,
  credentials: { nodeId: string; token: string }[],
): Promise<Stage & { simulationCpuSeconds: number }> {
  await controlPlane.call('usage', {});
  await simulation.call('usage', {});
  const startedAt = performance.now();
  await simulation.call('connect', { address, credentials });
  await controlPlane.call('settle', { proxies: size.proxies });
  const seconds = (performance.now() - startedAt) / 1000;
  const usage = await controlPlane.call('usage', {});
  const { cpuSeconds: simulationCpuSeconds } = await simulation.call('usage', {});
  return { seconds, ...usage, simulationCpuSeconds };
}
