import type { FigureGroup } from '../report/figures.ts';
import { bytes, count, megabytes, milliseconds, plain, seconds } from '../report/units.ts';
import { countOf, READS, WRITES } from './api-load/request-counts.ts';
import type { ClusterResult, CoreResult, OperatorResult } from './cluster-result.ts';

const MOST_MEMORY = 400e6;
const LONGEST_START_SECONDS = 30;
const LONGEST_BLOCK_MS = 50;

/** `meltemi operator`, as the leader. Targets are for two cores of which nobody else makes use. */
const OPERATOR_FIGURES: readonly FigureGroup<OperatorResult>[] = [
  {
    title: 'the operator: start',
    figures: [
      {
        label: 'time until it is ready',
        of: (run) => run.startSeconds,
        show: seconds,
        target: LONGEST_START_SECONDS,
      },
      { label: 'CPU', of: (run) => run.startCpuSeconds, show: seconds },
      { label: 'objects and status written', of: (run) => run.startWrites, show: count },
      { label: 'time of that', of: (run) => run.writingSeconds, show: seconds },
    ],
  },
  {
    title: 'the operator: memory',
    figures: [
      { label: 'at rest', of: (run) => run.memory.atRest, show: megabytes, target: MOST_MEMORY },
      { label: 'peak', of: (run) => run.memory.peak, show: megabytes, target: MOST_MEMORY },
    ],
  },
  {
    title: 'the operator: while nothing changes',
    figures: [
      ...quietFigures<OperatorResult>(),
      { label: 'renewals of the Lease', of: ({ quiet }) => quiet.asked['PUT leases'] ?? 0, show: count },
      { label: 'CPU a second', of: ({ quiet }) => quiet.cpuMsPerSecond, show: milliseconds, target: 50 },
    ],
  },
  {
    title: 'the operator: a rolling update',
    figures: [
      { label: 'pods', of: (run) => run.rollingUpdate.pods, show: count },
      { label: 'CPU a pod', of: (run) => run.rollingUpdate.cpuMsPerPod, show: milliseconds },
      { label: 'writes a pod', of: (run) => run.rollingUpdate.writesPerPod, show: plain, target: 2 },
      {
        label: 'longest block',
        of: (run) => run.rollingUpdate.longestBlockMs,
        show: milliseconds,
        target: LONGEST_BLOCK_MS,
      },
    ],
  },
];

/** Informers, store, registry and model in a process of their own: what can be seen from inside only. */
const CORE_FIGURES: readonly FigureGroup<CoreResult>[] = [
  {
    title: 'its core: start',
    figures: [
      {
        label: 'time until all is in the model',
        of: (run) => run.start.seconds,
        show: seconds,
        target: LONGEST_START_SECONDS,
      },
      { label: 'CPU', of: (run) => run.start.cpuSeconds, show: seconds },
      { label: 'longest block', of: (run) => run.start.longestBlockMs, show: milliseconds },
      { label: 'requests', of: (run) => run.startRequests, show: count },
    ],
  },
  {
    title: 'its core: memory',
    figures: [
      { label: 'at rest', of: (run) => run.memory.atRest, show: megabytes, target: MOST_MEMORY },
      { label: 'peak', of: (run) => run.memory.peak, show: megabytes, target: MOST_MEMORY },
    ],
  },
  { title: 'its core: while nothing changes', figures: quietFigures<CoreResult>() },
  {
    title: 'its core: one pod becomes ready',
    figures: [
      { label: 'in the model, p50', of: (run) => run.podReady.p50Ms, show: milliseconds },
      { label: 'in the model, p99', of: (run) => run.podReady.p99Ms, show: milliseconds, target: 100 },
      { label: 'of that the API server, p50', of: (run) => run.podReady.writtenP50Ms, show: milliseconds },
      { label: 'CPU, with its end', of: (run) => run.podReady.cpuMs, show: milliseconds },
      {
        label: 'longest block',
        of: (run) => run.podReady.longestBlockMs,
        show: milliseconds,
        target: LONGEST_BLOCK_MS,
      },
    ],
  },
  {
    title: 'its core: a rolling update',
    figures: [
      { label: 'pods', of: (run) => run.rollingUpdate.pods, show: count },
      { label: 'CPU a pod', of: (run) => run.rollingUpdate.cpuMsPerPod, show: milliseconds },
      {
        label: 'longest block',
        of: (run) => run.rollingUpdate.longestBlockMs,
        show: milliseconds,
        target: LONGEST_BLOCK_MS,
      },
    ],
  },
];

/** What is told of a cluster and of those who read it. */
export const CLUSTER_FIGURES: readonly FigureGroup<ClusterResult>[] = [
  ...figuresAt(OPERATOR_FIGURES, ({ operator }: ClusterResult) => operator),
  ...figuresAt(CORE_FIGURES, ({ core }: ClusterResult) => core),
  {
    title: 'cluster and machine',
    figures: [
      { label: 'size of a pod in the API', of: ({ podBytes }) => podBytes, show: bytes },
      { label: 'filling the API server', of: ({ fillSeconds }) => fillSeconds, show: seconds },
      { label: 'load average before', of: ({ loadBefore }) => loadBefore, show: plain },
      {
        label: 'CPU of a fixed piece of work',
        of: ({ referenceWorkMs }) => referenceWorkMs,
        show: milliseconds,
      },
    ],
  },
];

function quietFigures<Result extends Pick<CoreResult, 'quiet'>>(): FigureGroup<Result>['figures'] {
  return [
    { label: 'seconds watched', of: ({ quiet }) => quiet.seconds, show: count },
    {
      label: 'lists, by the API server',
      of: ({ quiet }) => quiet.unexplainedLists,
      show: count,
      target: 1,
    },
    { label: 'lists and other reads', of: ({ quiet }) => askedIn(quiet, READS), show: count, target: 1 },
    { label: 'writes', of: ({ quiet }) => askedIn(quiet, WRITES), show: count, target: 1 },
  ];
}

/** But the Lease. */
function askedIn({ asked }: CoreResult['quiet'], verbs: readonly string[]): number {
  return countOf(
    new Map(Object.entries(asked).filter(([request]) => !request.endsWith(' leases'))),
    ...verbs,
  );
}

function figuresAt<Whole, Part>(
  groups: readonly FigureGroup<Part>[],
  part: (whole: Whole) => Part,
): readonly FigureGroup<Whole>[] {
  return groups.map(({ title, figures }) => ({
    title,
    figures: figures.map(({ of, ...figure }) => ({ ...figure, of: (whole) => of(part(whole)) })),
  }));
}
