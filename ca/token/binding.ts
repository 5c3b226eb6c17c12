import { isDnsLabel, isDnsSubdomain } from '../dns-name.ts';
import type { SpiffeId } from '../spiffe.ts';

/** Which workload may speak for itself, and as whom. */
export interface WorkloadBinding {
  /** `<namespace>/<name>` of the workload. */
  readonly workload: string;
  readonly spiffeId: SpiffeId;
}

/** A binding that no token may carry. */
export class InvalidBinding extends Error {
  override readonly name = 'InvalidBinding';
  readonly workload: string;
  readonly problem: string;

  constructor(workload: string, problem: string) {
    super(`no token can be bound to workload ${JSON.stringify(workload)}: ${problem}`);
    this.workload = workload;
    this.problem = problem;
  }
}

/** Why `binding` may not be; undefined where it may. */
export function problemOfBinding({ workload, spiffeId }: WorkloadBinding): string | undefined {
  const [namespace = '', name = '', ...more] = workload.split('/');
  if (more.length > 0 || !isDnsLabel(namespace) || !isDnsSubdomain(name)) return 'must be <namespace>/<name>';
  // A service account is used in its own namespace only: a workload of another one would borrow an identity.
  if (namespace !== spiffeId.namespace) return `its identity ${spiffeId} is of another namespace`;
  return undefined;
}
