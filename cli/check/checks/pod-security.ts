import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, firstNames, orOk } from '../finding.ts';

/** The label of Pod Security Admission, and its values that forbid NET_ADMIN. */
const ENFORCE = 'pod-security.kubernetes.io/enforce';
const FORBIDDING: readonly string[] = ['baseline', 'restricted'];

export interface EnforcedNamespace {
  readonly name: string;
  readonly standard: string | undefined;
}

/** No labelled namespace forbids what captures the traffic of its pods. */
export const podSecurity: Check = defineCheck<readonly EnforcedNamespace[]>({
  name: 'pod security',
  when: 'Always',
  gather: async ({ cluster }) =>
    (await cluster.meshNamespaces()).map(({ metadata: { name, labels } }) => ({
      name,
      standard: labels[ENFORCE],
    })),
  judge: judgePodSecurity,
});

export function judgePodSecurity(namespaces: readonly EnforcedNamespace[]): readonly CheckFinding[] {
  const strict = namespaces
    .filter(({ standard }) => FORBIDDING.includes(standard ?? ''))
    .map(({ name }) => name);
  if (strict.length === 0) return orOk([], 'no labelled namespace forbids NET_ADMIN');
  return [
    error(
      `pods get no sidecar in ${firstNames(strict)}: Pod Security forbids NET_ADMIN there, which captures their traffic`,
      `kubectl label namespace ${strict[0]} ${ENFORCE}=privileged --overwrite`,
    ),
  ];
}
