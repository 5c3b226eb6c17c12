import type { ChangeKind } from '../control-plane/calls.ts';
import { mean, percentile, sum } from '../statistics.ts';
import type { ChangeResult } from './run-result.ts';
import type { RunningMesh } from './running-mesh.ts';

/** The type that brings a change into effect: of several resources, the last in the order of an update. */
const EFFECTIVE_WITH = { endpoint: 'Endpoints', route: 'VirtualHost', service: 'VirtualHost' } as const;

interface Repetition {
  readonly latenciesMs: readonly number[];
  readonly bytes: number;
  readonly responses: number;
  readonly resourceBytes: number;
  readonly cpuSeconds: number;
  readonly simulationCpuSeconds: number;
  readonly longestBlockMs: number;
}

/** Makes a change some times, one after the other, each once the mesh has settled. */
export async function measureChange(
  mesh: RunningMesh,
  kind: ChangeKind,
  repetitions: number,
): Promise<ChangeResult> {
  const measured: Repetition[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++)
    measured.push(await measureOnce(mesh, kind, repetition));
  const latencies = measured.flatMap(({ latenciesMs }) => latenciesMs);
  const { proxies } = mesh.size;
  return {
    repetitions,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    bytesPerProxy: mean(measured.map(({ bytes }) => bytes)) / proxies,
    resourceBytes: mean(measured.map(({ resourceBytes }) => resourceBytes)),
    responsesPerProxy: mean(measured.map(({ responses }) => responses)) / proxies,
    cpuMs: mean(measured.map(({ cpuSeconds }) => cpuSeconds)) * 1000,
    simulationCpuMs: mean(measured.map(({ simulationCpuSeconds }) => simulationCpuSeconds)) * 1000,
    longestBlockMs: Math.max(...measured.map(({ longestBlockMs }) => longestBlockMs)),
  };
}

async function measureOnce(mesh: RunningMesh, kind: ChangeKind, repetition: number): Promise<Repetition> {
  const { controlPlane, simulation, size } = mesh;
  await simulation.call('record', {});
  await simulation.call('usage', {});
  await controlPlane.call('usage', {});
  const { host, appliedAt } = await controlPlane.call('change', { kind, repetition });
  const { at } = await simulation.call('arrivals', { type: EFFECTIVE_WITH[kind], name: host });
  await controlPlane.call('settle', { proxies: size.proxies });
  const { cpuSeconds, longestBlockMs } = await controlPlane.call('usage', {});
  const { cpuSeconds: simulationCpuSeconds } = await simulation.call('usage', {});
  const { bytes, responses, resources } = await simulation.call('recorded', {});
  await controlPlane.call('undo', { kind, repetition });
  await controlPlane.call('settle', { proxies: size.proxies });
  const changed = resources.filter(({ name }) => name.includes(host));
  return {
    latenciesMs: at.map((moment) => moment - appliedAt),
    bytes,
    responses,
    resourceBytes: sum(changed.map((resource) => resource.bytes)),
    cpuSeconds,
    simulationCpuSeconds,
    longestBlockMs,
  };
}
