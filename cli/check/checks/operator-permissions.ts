import { recordOf, recordsOf, textOf, textsOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import type { Manifest } from '../../install/manifest.ts';
import { accessReview, accessText, type ResourceAccess } from '../access-review.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, counted, error, firstNames, orOk } from '../finding.ts';

export interface OperatorPermissionFacts {
  readonly asked: number;
  readonly denied: readonly ResourceAccess[];
}

/** The operator may do what the roles of this version say, whoever has changed them. */
export const operatorPermissions: Check = defineCheck<OperatorPermissionFacts>({
  name: 'rbac',
  when: 'After',
  gather: async ({ cluster, installation }) => {
    const user = `system:serviceaccount:${cluster.rootNamespace}:meltemi`;
    const wanted = grantedAccess(installation);
    const reviewed = await inTurns(wanted, async (access) => ({
      access,
      isAllowed: await accessReview(cluster, access, user),
    }));
    const denied = reviewed.filter(({ isAllowed }) => !isAllowed).map(({ access }) => access);
    return { asked: wanted.length, denied };
  },
  judge: judgeOperatorPermissions,
});

/** All that the manifests allow the operator's service account. */
export function grantedAccess(installation: readonly Manifest[]): readonly ResourceAccess[] {
  const bindings = installation.filter(({ kind }) => kind === 'ClusterRoleBinding' || kind === 'RoleBinding');
  return bindings.flatMap((binding) => {
    const { kind, name } = recordOf(binding.roleRef);
    const { namespace } = binding.metadata;
    const role = installation.find((one) => one.kind === kind && one.metadata.name === textOf(name));
    return recordsOf(role?.rules).flatMap((rule) => ruleAccess(rule, namespace));
  });
}

function ruleAccess(
  { apiGroups, resources, resourceNames, verbs }: Readonly<Record<string, unknown>>,
  namespace: string | undefined,
): readonly ResourceAccess[] {
  const scope = namespace === undefined ? {} : { namespace };
  const names = textsOf(resourceNames);
  const objects = names.length === 0 ? [{}] : names.map((name) => ({ name }));
  return textsOf(apiGroups).flatMap((group) =>
    textsOf(resources).flatMap((resource) =>
      textsOf(verbs).flatMap((verb) =>
        objects.map((object): ResourceAccess => ({ verb, group, resource, ...scope, ...object })),
      ),
    ),
  );
}

export function judgeOperatorPermissions({
  asked,
  denied,
}: OperatorPermissionFacts): readonly CheckFinding[] {
  const findings =
    denied.length === 0
      ? []
      : [
          error(
            `the operator's service account may not ${firstNames(denied.map(accessText))}`,
            'run `meltemi install`, which makes its roles and bindings anew',
          ),
        ];
  return orOk(findings, `the operator has its ${counted(asked, 'permission')}`);
}
