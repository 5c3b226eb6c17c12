import { stringify } from 'yaml';
import { MESH_GROUP } from '../../api/kinds.ts';
import { USER_KINDS } from '../../cli/install/users-objects.ts';

const HEADER = `# Made by config/generate.ts from health.lua. Merge it into Argo CD's own ConfigMap:
#   kubectl -n argocd patch configmap argocd-cm --patch-file config/argocd/argocd-cm.yaml
`;

/** The patch that teaches Argo CD the health of the mesh's kinds. One script is for all of them; Argo CD wants it once a kind. */
export function healthChecks(script: string): string {
  const checks = USER_KINDS.map(({ kind }) => [
    `resource.customizations.health.${MESH_GROUP}_${kind}`,
    script,
  ]);
  const labels = { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' };
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'argocd-cm', namespace: 'argocd', labels },
    data: Object.fromEntries(checks),
  };
  return `${HEADER}${stringify(configMap, { lineWidth: 0, blockQuote: 'literal' })}`;
}
