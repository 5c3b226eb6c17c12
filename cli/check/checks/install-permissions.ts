import { typeOf } from '../../install/object-types.ts';
import { accessReview, accessText, type ResourceAccess } from '../access-review.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, counted, error, firstNames, orOk, warning } from '../finding.ts';

/** Server-side apply looks, makes and changes. */
const VERBS = ['get', 'create', 'patch'] as const;

const RBAC_GROUP = 'rbac.authorization.k8s.io';

export interface PermissionFacts {
  readonly asked: number;
  readonly denied: readonly ResourceAccess[];
}

/** Whoever installs may make everything that an installation is made of. */
export const installPermissions: Check = defineCheck<PermissionFacts>({
  name: 'permissions',
  when: 'Before',
  gather: async ({ cluster, installation }) => {
    const types = new Set(installation.map(typeOf));
    const wanted = [...types].flatMap(({ apiVersion, plural, namespaced }) => {
      const scope = namespaced ? { namespace: cluster.rootNamespace } : {};
      const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
      return VERBS.map((verb): ResourceAccess => ({ verb, group, resource: plural, ...scope }));
    });
    const all = [...wanted, { verb: 'escalate', group: RBAC_GROUP, resource: 'clusterroles' }];
    const reviewed = await inTurns(all, async (access) => ({
      access,
      isAllowed: await accessReview(cluster, access),
    }));
    const denied = reviewed.filter(({ isAllowed }) => !isAllowed).map(({ access }) => access);
    return { asked: all.length, denied };
  },
  judge: judgePermissions,
});

export function judgePermissions({ asked, denied }: PermissionFacts): readonly CheckFinding[] {
  const missing = denied.filter(({ verb }) => verb !== 'escalate');
  const escalation = denied.find(({ verb }) => verb === 'escalate');
  const findings = [
    ...(missing.length === 0
      ? []
      : [
          error(
            `you may not ${firstNames(missing.map(accessText))}`,
            'install as somebody with the ClusterRole cluster-admin, or ask for these permissions',
          ),
        ]),
    ...(escalation === undefined
      ? []
      : [
          warning(
            'you may give the operator only permissions that you have yourself',
            'install as somebody with the ClusterRole cluster-admin',
          ),
        ]),
  ];
  return orOk(findings, `you may install: ${counted(asked, 'permission')} checked`);
}
