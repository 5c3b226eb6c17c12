import { recordOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { LABELS } from '../../../sidecar-injector/mesh-words.ts';
import { SIDECAR_KEYS, sidecarConfigMaps } from '../../../sidecar-injector/proxy/sidecar-files.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, counted, error, orOk, warning } from '../finding.ts';
import { CONFIG_MAPS } from '../object-types.ts';

export interface NamespaceFacts {
  readonly name: string;
  /** ConfigMaps without which its pods do not start: those that are missing or empty. */
  readonly missing: readonly string[];
}

/** The namespaces whose pods get sidecars have what sidecars start with. */
export const meshNamespaces: Check = defineCheck<readonly NamespaceFacts[]>({
  name: 'namespaces',
  when: 'After',
  gather: async ({ cluster }) => {
    const namespaces = await cluster.meshNamespaces();
    return inTurns(namespaces, async ({ metadata: { name: namespace } }) => {
      const { bootstrap, trustBundle } = sidecarConfigMaps(cluster.revision);
      const needed = [
        { name: bootstrap, key: SIDECAR_KEYS.bootstrap },
        { name: trustBundle, key: SIDECAR_KEYS.trustBundle },
      ];
      const found = needed.map(async ({ name, key }) => {
        const object = await cluster.get(CONFIG_MAPS, { namespace, name });
        return (textOf(recordOf(object?.fields.data)[key]) ?? '') === '' ? [name] : [];
      });
      return { name: namespace, missing: (await Promise.all(found)).flat() };
    });
  },
  judge: judgeNamespaces,
});

export function judgeNamespaces(namespaces: readonly NamespaceFacts[]): readonly CheckFinding[] {
  if (namespaces.length === 0) {
    const fix = `label one, and restart its pods: kubectl label namespace NAME ${LABELS.injection}=enabled`;
    return [warning('no namespace is labelled for injection: the mesh is empty', fix)];
  }
  const findings = namespaces.flatMap(({ name, missing }): readonly CheckFinding[] => {
    if (missing.length === 0) return [];
    const message = `namespace ${name} lacks the ConfigMap ${missing.join(' and ')}: its pods do not start`;
    return [
      error(message, 'the leader of the operator writes them within seconds: its log says what keeps it'),
    ];
  });
  return orOk(
    findings,
    `${counted(namespaces.length, 'namespace')} in the mesh, with all that sidecars need`,
  );
}
