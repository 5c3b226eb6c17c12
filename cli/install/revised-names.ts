import { LEASES } from '../../operator/kubernetes/leader-election/lease.ts';
import { recordsOf, textsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { revisedName } from '../../sidecar-injector/mesh-words.ts';
import { type JsonPatchOperation, replace } from '../../sidecar-injector/patch/json-patch.ts';
import type { Manifest } from './manifest.ts';
import { OBJECT_TYPES, WEBHOOK_KINDS } from './object-types.ts';

const { MutatingWebhookConfiguration, ValidatingWebhookConfiguration } = OBJECT_TYPES;

/** What each control plane calls by its revision. The CA is not among them: it is that of the mesh. */
const REVISED_RESOURCES: readonly string[] = [
  'configmaps',
  LEASES.plural,
  MutatingWebhookConfiguration.plural,
  ValidatingWebhookConfiguration.plural,
];

/**
 * How an object of our files becomes that of a revision: under the names at which the operator looks for its webhook configurations,
 * and writes its ConfigMaps and its Lease. Where the manifest has no such name, nothing is to be changed.
 */
export function revisionChanges(manifest: Manifest, revision: string): readonly JsonPatchOperation[] {
  if (WEBHOOK_KINDS.includes(manifest.kind)) {
    return [replace(['metadata', 'name'], revisedName(manifest.metadata.name, revision))];
  }
  return recordsOf(manifest.rules).flatMap(({ resources, resourceNames }, index) => {
    const isRevised = textsOf(resources).every((resource) => REVISED_RESOURCES.includes(resource));
    if (!isRevised || resourceNames === undefined) return [];
    const names = textsOf(resourceNames).map((name) => revisedName(name, revision));
    return [replace(['rules', index, 'resourceNames'], names)];
  });
}
