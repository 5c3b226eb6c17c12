import type { Stage } from '../runs/run-result.ts';
import type { ClusterSize } from './filling/cluster-size.ts';

/** What a process asked an API server for in a time in which nothing changed in the cluster. */
export interface QuietTime {
  readonly seconds: number;
  /** By `METHOD resource`, as the process counts them. */
  readonly asked: Readonly<Record<string, number>>;
  /** By anybody, as the API server counts them, by resource. It lists things itself too. */
  readonly answeredLists: Readonly<Record<string, number>>;
  /** Of them, those of what the process watches, without what the API server lists itself. */
  readonly unexplainedLists: number;
}

/** What a pod that gets ready costs, milliseconds. */
export interface PodReadyResult {
  readonly repetitions: number;
  /** From the write of its EndpointSlice to its endpoint in the model. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of that, what the API server took until it had answered the write. */
  readonly writtenP50Ms: number;
  /** For one pod that stops being ready, and is ready again. */
  readonly cpuMs: number;
  readonly longestBlockMs: number;
}

export interface RollingUpdateResult {
  readonly pods: number;
  readonly cpuMsPerPod: number;
  readonly longestBlockMs: number;
}

/** What reading and following a cluster costs. */
export interface CoreResult {
  /** From the first request until everything is in the model. */
  readonly start: Stage;
  /** Pages of lists, and other requests, until then. */
  readonly startRequests: number;
  readonly fullLists: number;
  readonly model: { readonly services: number; readonly workloads: number; readonly endpoints: number };
  /** Bytes: once garbage is collected, the most until the start was over, and the most of all. */
  readonly memory: { readonly atRest: number; readonly peakOfStart: number; readonly peak: number };
  readonly quiet: QuietTime;
  readonly podReady: PodReadyResult;
  readonly rollingUpdate: RollingUpdateResult;
}

/** What the whole operator costs, as the leader. */
export interface OperatorResult {
  /** From the start of its process until it is ready. */
  readonly startSeconds: number;
  readonly startCpuSeconds: number;
  /** From then on, until everything that it keeps in the cluster is written. */
  readonly writingSeconds: number;
  readonly startWrites: number;
  readonly memory: { readonly atRest: number; readonly peak: number };
  readonly quiet: QuietTime & { readonly cpuMsPerSecond: number };
  readonly rollingUpdate: RollingUpdateResult & { readonly writesPerPod: number };
}

/** What was measured with one cluster. */
export interface ClusterResult {
  readonly size: ClusterSize;
  readonly podBytes: number;
  readonly fillSeconds: number;
  readonly core: CoreResult;
  readonly operator: OperatorResult;
  /** The machine's load average before the measurement: well above 0, others were at work too. */
  readonly loadBefore: number;
  /** The processor time of a fixed piece of work (`referenceWorkMs`). */
  readonly referenceWorkMs: number;
}
