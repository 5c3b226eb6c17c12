import type { ChangeKind } from '../control-plane/calls.ts';
import type { MeshMode } from '../control-plane/synthetic-mesh.ts';

/** What one stage of a run took. */
export interface Stage {
  readonly seconds: number;
  /** Of the control plane, in all its threads. */
  readonly cpuSeconds: number;
  /** The longest time for which the control plane's event loop took no new work. */
  readonly longestBlockMs: number;
}

/** What a change cost, over all repetitions. */
export interface ChangeResult {
  readonly repetitions: number;
  /** From the moment before the change is written to its arrival, over all proxies and repetitions. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of all responses that the change led to, for one proxy and change. */
  readonly bytesPerProxy: number;
  /** Of the changed resources themselves. */
  readonly resourceBytes: number;
  readonly responsesPerProxy: number;
  /** Of the control plane, for one change. */
  readonly cpuMs: number;
  /** Of the simulated proxies, for one change: on few cores they keep the control plane waiting. */
  readonly simulationCpuMs: number;
  readonly longestBlockMs: number;
}

/** What was measured of one size of mesh. */
export interface RunResult {
  readonly services: number;
  readonly proxies: number;
  readonly mode: MeshMode;
  /** The machine's load average before the run: well above 0, others were at work too. */
  readonly loadBefore: number;
  /** The processor time of a fixed piece of work, the mean of before and after the run (`referenceWorkMs`). */
  readonly referenceWorkMs: number;
  /** The control plane takes in all objects; no proxy is connected. */
  readonly load: Stage;
  /** From the first connection until all proxies have acknowledged everything. */
  readonly firstConfiguration: Stage & { readonly simulationCpuSeconds: number };
  readonly changes: Readonly<Record<ChangeKind, ChangeResult>>;
  /** Of the control plane's process, bytes; at rest with all proxies connected. */
  readonly memory: { readonly atRest: number; readonly peak: number };
  /** Of the control plane, over the whole run. */
  readonly cpuSeconds: number;
}
