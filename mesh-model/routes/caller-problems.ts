import type { Reader } from '../collections/collection.ts';
import type { ReferenceProblem } from '../configuration.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Route } from '../route.ts';
import { isMissingAccount } from '../service-accounts.ts';

/** Callers that a route's rules are for, and that cannot be: no pod runs as an account that does not exist. The rules are in force all the same. */
export function callerProblems(
  { spec }: Route,
  inputs: Pick<MeshInputs, 'serviceAccounts'>,
  read: Reader,
): readonly ReferenceProblem[] {
  return (spec.http ?? []).flatMap(({ matches = [] }, rule) =>
    matches.flatMap(({ from }, match) =>
      (from?.serviceAccounts ?? []).flatMap((account, index): readonly ReferenceProblem[] => {
        if (!isMissingAccount(inputs, account, read)) return [];
        const path = `spec.http[${rule}].matches[${match}].from.serviceAccounts[${index}]`;
        const message = `there is no ServiceAccount ${account}: the match holds for nobody`;
        return [{ path, reason: 'TargetNotFound', message }];
      }),
    ),
  );
}
