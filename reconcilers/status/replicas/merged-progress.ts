import type { ObjectProgress } from './replica-report.ts';

/** What one replica says of an object; nothing where it has no entry of it. */
export interface ReplicaProgress {
  readonly replica: string;
  readonly progress: ObjectProgress | undefined;
}

/** How far a generation of an object has come, over all replicas. */
export interface MergedProgress {
  /** False while something is made from another generation, or some replica has not got to this one. */
  readonly current: boolean;
  /** Connected proxies. */
  readonly affected: number;
  readonly acknowledged: number;
  /** The first few of the proxies that have not answered. */
  readonly pending: readonly string[];
  /** The first few refusals. */
  readonly rejected: readonly { readonly proxy: string; readonly reason: string }[];
  /** A proxy has not answered for long. */
  readonly isLate: boolean;
  /** Replicas that have not said anything of this generation. */
  readonly behind: readonly string[];
  /** Replicas that have not said anything at all. */
  readonly unheard: readonly string[];
}

/** Adds up what the replicas say of one generation. A replica that speaks of another one has not got to it, or is ahead. */
export function mergeProgress(
  generation: number,
  replicas: readonly ReplicaProgress[],
  unheard: readonly string[],
): MergedProgress {
  const heard = replicas.flatMap(({ progress }) => (progress?.generation === generation ? [progress] : []));
  const behind = replicas
    .filter(({ progress }) => progress?.generation !== generation)
    .map(({ replica }) => replica);
  const sum = (count: (progress: ObjectProgress) => number) =>
    heard.reduce((total, progress) => total + count(progress), 0);
  return {
    current: behind.length === 0 && heard.every(({ state }) => state !== 'OtherGeneration'),
    affected: sum(({ affected }) => affected),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    pending: heard.flatMap(({ pending }) => pending).sort(),
    rejected: heard.flatMap(({ rejected }) => rejected),
    isLate: heard.some(({ isLate }) => isLate),
    behind,
    unheard,
  };
}
