import { KINDS } from '../../api/kinds.ts';
import { LEASES } from '../../operator/kubernetes/leader-election/lease.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import {
  nameText,
  type ObjectName,
  type ResourceType,
} from '../../operator/kubernetes/resources/resource-type.ts';
import { revisedName } from '../../sidecar-injector/mesh-words.ts';
import type { Manifest } from './manifest.ts';
import { inOrder, OBJECT_TYPES, objectNameOf, typeOf, WEBHOOK_KINDS } from './object-types.ts';
import { namesOf } from './users-objects.ts';

/** One object to be removed. */
export interface Removal {
  readonly type: ResourceType;
  readonly name: ObjectName;
}

/** What is to be removed, in steps of which each needs the one before. */
export interface RemovalPlan {
  /** First: from then on the API server asks nobody who is about to go. */
  readonly webhooks: readonly Removal[];
  /** Then whatever would make others anew: the operator, and the certificates that cert-manager keeps Secrets of. */
  readonly makers: readonly Removal[];
  readonly installed: readonly Removal[];
  readonly kinds: readonly Removal[];
}

const SECRETS: ResourceType = { apiVersion: 'v1', kind: 'Secret', plural: 'secrets', namespaced: true };
const CONFIG_MAPS: ResourceType = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
};

/** The mark of what the operator makes while it runs. */
const MADE_BY_OPERATOR = { labelSelector: 'app.kubernetes.io/managed-by=meltemi' };

/** The CA's, with the one before; and those that cert-manager made for us, which it does not mark as ours. */
const SECRET_NAMES = ['meltemi-ca', 'meltemi-ca-previous', 'meltemi-webhook-ca', 'meltemi-webhook-tls'];

/** Sorts the objects of an installation. The namespace is not among them. */
export function planRemoval(manifests: readonly Manifest[]): RemovalPlan {
  // What was applied last goes first.
  const removals = inOrder(manifests)
    .toReversed()
    .map((manifest) => ({ type: typeOf(manifest), name: objectNameOf(manifest) }));
  const ofKinds = (...kinds: readonly string[]) => removals.filter(({ type }) => kinds.includes(type.kind));
  const { Deployment, Certificate, Issuer, CustomResourceDefinition, Namespace } = OBJECT_TYPES;
  const makers = [Deployment.kind, Certificate.kind, Issuer.kind];
  const sorted = [...WEBHOOK_KINDS, ...makers, CustomResourceDefinition.kind, Namespace.kind];
  return {
    webhooks: ofKinds(...WEBHOOK_KINDS),
    makers: ofKinds(...makers),
    kinds: ofKinds(CustomResourceDefinition.kind),
    installed: removals.filter(({ type }) => !sorted.includes(type.kind)),
  };
}

/** What the operator has made while it ran: in the namespaces of the mesh, and in its own. @throws ApiError */
export async function madeByOperator(
  client: ResourceClient,
  { namespace, revision }: { readonly namespace: string; readonly revision: string },
): Promise<readonly Removal[]> {
  const { MeshStatus } = KINDS;
  const [configMaps, statuses, secrets] = await Promise.all([
    namesOf(client, CONFIG_MAPS, MADE_BY_OPERATOR),
    namesOf(client, MeshStatus),
    namesOf(client, SECRETS, { ...MADE_BY_OPERATOR, namespace }),
  ]);
  const own = [...secrets, ...SECRET_NAMES.map((name) => ({ namespace, name }))];
  return [
    ...configMaps.map((name) => ({ type: CONFIG_MAPS, name })),
    ...statuses.map((name) => ({ type: MeshStatus, name })),
    ...uniqueNames(own).map((name) => ({ type: SECRETS, name })),
    { type: LEASES, name: { namespace, name: revisedName('meltemi', revision) } },
  ];
}

function uniqueNames(names: readonly ObjectName[]): readonly ObjectName[] {
  return [...new Map(names.map((name) => [nameText(name), name])).values()];
}
