import { ApiRefused } from '../client/api-errors.ts';
import { CommandError } from '../command-error.ts';
import type { Manifest } from '../install/manifest.ts';
import type { ClusterReader } from './cluster-reader.ts';
import { type CheckFinding, error, warning } from './finding.ts';

/** What all checks may look at. */
export interface CheckContext {
  readonly cluster: ClusterReader;
  /** What this version installs, in the namespace that is meant. */
  readonly installation: readonly Manifest[];
  /** Of this program. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `Before` an installation, `After` it, or both. */
export type CheckTime = 'Before' | 'After' | 'Always';

export interface Check {
  /** A word or two, for the first column. */
  readonly name: string;
  readonly when: CheckTime;
  /** Looks, and judges. What cannot be looked at becomes a finding too. */
  run(context: CheckContext): Promise<readonly CheckFinding[]>;
}

/**
 * A check of two halves: what is gathered from the cluster, and the judgement of it, which asks nothing and can be tested with facts
 * alone.
 */
export interface CheckHalves<Facts> {
  readonly name: string;
  readonly when: CheckTime;
  readonly gather: (context: CheckContext) => Promise<Facts>;
  readonly judge: (facts: Facts, context: Pick<CheckContext, 'now' | 'version'>) => readonly CheckFinding[];
}

export function defineCheck<Facts>({ name, when, gather, judge }: CheckHalves<Facts>): Check {
  return {
    name,
    when,
    async run(context) {
      try {
        return judge(await gather(context), context);
      } catch (problem) {
        if (!(problem instanceof CommandError)) throw problem;
        return [cannotLook(problem)];
      }
    },
  };
}

/** Somebody who may not look has not found a mistake. */
function cannotLook(problem: CommandError): CheckFinding {
  const isNotAllowed = problem instanceof ApiRefused && problem.status === 403;
  return isNotAllowed
    ? warning(`not checked: ${problem.problem}`, problem.fix)
    : error(problem.problem, problem.fix);
}
