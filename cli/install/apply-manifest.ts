import { isDeepStrictEqual } from 'node:util';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { Manifest } from './manifest.ts';
import { objectNameOf, typeOf } from './object-types.ts';

/** What applying an object has come to. */
export type ApplyOutcome = 'created' | 'changed' | 'unchanged';

/**
 * Applies an object. Fields that others have changed are put back; those that the manifest does not have stay as they are.
 * @param dryRun only says what would be
 * @throws ApiError
 */
export async function applyManifest(
  client: ResourceClient,
  manifest: Manifest,
  dryRun: boolean,
): Promise<ApplyOutcome> {
  const type = typeOf(manifest);
  const before = await client.get(type, objectNameOf(manifest));
  // The namespace that it is for may not be there yet either.
  if (before === undefined && dryRun) return 'created';
  const after = await client.apply(type, manifest, { dryRun });
  if (before === undefined) return 'created';
  return isDeepStrictEqual(contentOf(before), contentOf(after)) ? 'unchanged' : 'changed';
}

/** What the server keeps its own books with, and what controllers write. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'managedFields',
  'resourceVersion',
  'generation',
  'status',
]);

function contentOf({ fields }: RawObject): object {
  return { ...withoutBookkeeping(fields), metadata: withoutBookkeeping(recordOf(fields.metadata)) };
}

function withoutBookkeeping(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !BOOKKEEPING.has(name)));
}
