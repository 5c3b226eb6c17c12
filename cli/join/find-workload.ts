import { KINDS } from '../../api/kinds.ts';
import type { MeshWorkload } from '../../api/object.ts';
import { formatProblem, validateObject } from '../../api/validate.ts';
import type { ApiClient } from '../client/api-client.ts';
import { CommandError } from '../command-error.ts';
import { findObject } from '../get/find-object.ts';
import { type WorkloadName, workloadKey } from './workload-name.ts';

/** A MeshWorkload as the control plane has it. */
export interface FoundWorkload {
  readonly object: MeshWorkload;
  readonly generation: number;
}

/**
 * Asks the control plane for a MeshWorkload.
 * @throws CommandError where there is none, or none that is valid
 */
export async function findWorkload(api: ApiClient, name: WorkloadName): Promise<FoundWorkload> {
  const finding = await findObject(api, { kind: KINDS.MeshWorkload, ...name });
  if (finding.is !== 'Found') throw finding.problem;
  const { whole, generation = 1 } = finding.object;
  const result = validateObject(whole);
  if (result.ok && result.object.kind === 'MeshWorkload') return { object: result.object, generation };
  const problems = result.ok ? 'it is of another kind' : result.problems.map(formatProblem).join('; ');
  throw new CommandError(`the MeshWorkload ${workloadKey(name)} is not valid (${problems})`, 'mend it first');
}
