import type { ChangeKind } from '../control-plane/calls.ts';
import type { RunResult } from '../runs/run-result.ts';
import { bytes, megabytes, milliseconds, plain, ratio, seconds } from './units.ts';

/** One line of a report. */
export interface Figure<Result = RunResult> {
  readonly label: string;
  readonly of: (run: Result) => number;
  readonly show: (value: number) => string;
  /** What the value is to stay below, in the value's own unit. */
  readonly target?: number;
}

/** The lines about one subject. */
export interface FigureGroup<Result = RunResult> {
  readonly title: string;
  readonly figures: readonly Figure<Result>[];
}

const MB = 1e6;

/** Everything that is told of a run, in order, with the targets for 500 proxies on two cores. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    title: 'first configuration of all proxies',
    figures: [
      { label: 'time', of: (run) => run.firstConfiguration.seconds, show: seconds },
      { label: 'CPU, with taking in all objects', of: cpuToFirstConfiguration, show: seconds, target: 5 },
      { label: 'CPU of taking in all objects', of: (run) => run.load.cpuSeconds, show: seconds },
      { label: 'longest block', of: (run) => run.firstConfiguration.longestBlockMs, show: milliseconds },
      {
        label: 'CPU of the simulation',
        of: (run) => run.firstConfiguration.simulationCpuSeconds,
        show: seconds,
      },
    ],
  },
  changeFigures('endpoint', 'one endpoint changes', 50, 1.2),
  changeFigures('route', 'one route changes', 50, 1.2),
  changeFigures('service', 'one new service', 150, undefined),
  {
    title: 'control plane',
    figures: [
      { label: 'memory at rest', of: (run) => run.memory.atRest, show: megabytes, target: 300 * MB },
      { label: 'peak memory', of: (run) => run.memory.peak, show: megabytes, target: 300 * MB },
      { label: 'CPU of the whole run', of: (run) => run.cpuSeconds, show: seconds },
    ],
  },
  {
    title: 'machine',
    figures: [
      { label: 'load average before the run', of: (run) => run.loadBefore, show: plain },
      { label: 'CPU of a fixed piece of work', of: (run) => run.referenceWorkMs, show: milliseconds },
    ],
  },
];

function cpuToFirstConfiguration({ load, firstConfiguration }: RunResult): number {
  return load.cpuSeconds + firstConfiguration.cpuSeconds;
}

function changeFigures(
  kind: ChangeKind,
  title: string,
  targetMs: number,
  targetRatio: number | undefined,
): FigureGroup {
  const overhead = { label: 'bytes, to those of the resource', of: overheadOf(kind), show: ratio };
  return {
    title,
    figures: [
      { label: 'at a proxy, p50', of: (run) => run.changes[kind].p50Ms, show: milliseconds },
      {
        label: 'at every proxy, p99',
        of: (run) => run.changes[kind].p99Ms,
        show: milliseconds,
        target: targetMs,
      },
      { label: 'bytes a proxy', of: (run) => run.changes[kind].bytesPerProxy, show: bytes },
      targetRatio === undefined ? overhead : { ...overhead, target: targetRatio },
      { label: 'CPU', of: (run) => run.changes[kind].cpuMs, show: milliseconds },
      { label: 'longest block', of: (run) => run.changes[kind].longestBlockMs, show: milliseconds },
      { label: 'CPU of the simulation', of: (run) => run.changes[kind].simulationCpuMs, show: milliseconds },
    ],
  };
}

function overheadOf(kind: ChangeKind): (run: RunResult) => number {
  return ({ changes }) => changes[kind].bytesPerProxy / changes[kind].resourceBytes;
}
