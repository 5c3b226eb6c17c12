import type { ObjectName, ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { type Manifest, UnusableManifest } from './manifest.ts';

function type(
  apiVersion: string,
  kind: string,
  plural: string,
  scope: 'Namespaced' | 'Cluster',
): ResourceType {
  return { apiVersion, kind, plural, namespaced: scope === 'Namespaced' };
}

/** Every kind that an installation is made of, in the order in which it is applied. */
export const OBJECT_TYPES = {
  CustomResourceDefinition: type(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    'customresourcedefinitions',
    'Cluster',
  ),
  Namespace: type('v1', 'Namespace', 'namespaces', 'Cluster'),
  ServiceAccount: type('v1', 'ServiceAccount', 'serviceaccounts', 'Namespaced'),
  ClusterRole: type('rbac.authorization.k8s.io/v1', 'ClusterRole', 'clusterroles', 'Cluster'),
  ClusterRoleBinding: type(
    'rbac.authorization.k8s.io/v1',
    'ClusterRoleBinding',
    'clusterrolebindings',
    'Cluster',
  ),
  Role: type('rbac.authorization.k8s.io/v1', 'Role', 'roles', 'Namespaced'),
  RoleBinding: type('rbac.authorization.k8s.io/v1', 'RoleBinding', 'rolebindings', 'Namespaced'),
  PriorityClass: type('scheduling.k8s.io/v1', 'PriorityClass', 'priorityclasses', 'Cluster'),
  Service: type('v1', 'Service', 'services', 'Namespaced'),
  PodDisruptionBudget: type('policy/v1', 'PodDisruptionBudget', 'poddisruptionbudgets', 'Namespaced'),
  NetworkPolicy: type('networking.k8s.io/v1', 'NetworkPolicy', 'networkpolicies', 'Namespaced'),
  Issuer: type('cert-manager.io/v1', 'Issuer', 'issuers', 'Namespaced'),
  Certificate: type('cert-manager.io/v1', 'Certificate', 'certificates', 'Namespaced'),
  ServiceMonitor: type('monitoring.coreos.com/v1', 'ServiceMonitor', 'servicemonitors', 'Namespaced'),
  PodMonitor: type('monitoring.coreos.com/v1', 'PodMonitor', 'podmonitors', 'Namespaced'),
  // Only when there is a Service and rights for it can it get ready.
  Deployment: type('apps/v1', 'Deployment', 'deployments', 'Namespaced'),
  // Last: from then on the API server asks the operator.
  MutatingWebhookConfiguration: type(
    'admissionregistration.k8s.io/v1',
    'MutatingWebhookConfiguration',
    'mutatingwebhookconfigurations',
    'Cluster',
  ),
  ValidatingWebhookConfiguration: type(
    'admissionregistration.k8s.io/v1',
    'ValidatingWebhookConfiguration',
    'validatingwebhookconfigurations',
    'Cluster',
  ),
} as const satisfies Readonly<Record<string, ResourceType>>;

const ORDER: readonly string[] = Object.keys(OBJECT_TYPES);

/** The kinds that are asked about pods and objects of others. */
export const WEBHOOK_KINDS: readonly string[] = [
  OBJECT_TYPES.MutatingWebhookConfiguration.kind,
  OBJECT_TYPES.ValidatingWebhookConfiguration.kind,
];

/** @throws UnusableManifest for a kind that no installation has */
export function typeOf({ apiVersion, kind }: Manifest): ResourceType {
  const found = Object.values<ResourceType>(OBJECT_TYPES).find((known) => known.kind === kind);
  if (found?.apiVersion !== apiVersion) throw new UnusableManifest(kind, `is not known as ${apiVersion}`);
  return found;
}

export function objectNameOf({ metadata: { namespace = '', name } }: Manifest): ObjectName {
  return { namespace, name };
}

/** The objects in the order in which they can be applied; those of a kind as they were. */
export function inOrder(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
