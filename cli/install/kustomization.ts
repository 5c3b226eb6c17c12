import { readFileSync } from 'node:fs';
import { isRecord } from '../../api/record.ts';
import { recordsOf, textsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { applyPatch } from '../../sidecar-injector/patch/apply-patch.ts';
import type { JsonPatch, JsonPatchOperation } from '../../sidecar-injector/patch/json-patch.ts';
import { asManifest, type Manifest, readDocuments, UnusableManifest } from './manifest.ts';

/** What our own kustomizations may use. Whatever else kustomize knows is refused, so that nothing is overlooked. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'resources', 'patches']);

/**
 * Reads the objects of a kustomization that ships with the program, as `kubectl kustomize` does; a test compares the two.
 * @param directory with a slash at its end
 * @throws UnusableManifest where it uses more of kustomize than we do
 */
export function readKustomization(directory: URL): readonly Manifest[] {
  return addKustomization(directory, []);
}

/**
 * Adds a component: its own objects, and its patches to those that are there.
 * @param directory with a slash at its end
 * @throws UnusableManifest
 */
export function addKustomization(directory: URL, manifests: readonly Manifest[]): readonly Manifest[] {
  const where = new URL('kustomization.yaml', directory);
  const [kustomization] = readDocuments(readFileSync(where, 'utf8'), where.pathname);
  if (!isRecord(kustomization)) throw new UnusableManifest(where.pathname, 'is no kustomization');
  const unknown = Object.keys(kustomization).filter((field) => !KNOWN_FIELDS.has(field));
  if (unknown.length > 0) throw new UnusableManifest(where.pathname, `uses ${unknown.join(', ')}`);
  const own = textsOf(kustomization.resources).flatMap((resource) => readResource(resource, directory));
  return recordsOf(kustomization.patches).reduce<readonly Manifest[]>(
    (all, patch) => patched(all, patch, directory),
    [...manifests, ...own],
  );
}

function readResource(resource: string, directory: URL): readonly Manifest[] {
  if (!resource.endsWith('.yaml')) return readKustomization(new URL(`${resource}/`, directory));
  const file = new URL(resource, directory);
  return readDocuments(readFileSync(file, 'utf8'), file.pathname).map((value) =>
    asManifest(value, file.pathname),
  );
}

function patched(
  manifests: readonly Manifest[],
  { path, target }: Readonly<Record<string, unknown>>,
  directory: URL,
): readonly Manifest[] {
  if (typeof path !== 'string' || !isRecord(target)) {
    throw new UnusableManifest(directory.pathname, 'has a patch without path and target');
  }
  const file = new URL(path, directory);
  const [written] = readDocuments(readFileSync(file, 'utf8'), file.pathname);
  const patch = readPatch(written, file.pathname);
  const isMeant = ({ kind, metadata }: Manifest) => kind === target.kind && metadata.name === target.name;
  if (!manifests.some(isMeant))
    throw new UnusableManifest(file.pathname, 'is for an object that is not there');
  return manifests.map((manifest) =>
    isMeant(manifest) ? asManifest(applyPatch(manifest, patch), file.pathname) : manifest,
  );
}

function readPatch(value: unknown, where: string): JsonPatch {
  return recordsOf(value).map((step): JsonPatchOperation => {
    const { op, path, value: written } = step;
    if (op !== 'add' || typeof path !== 'string')
      throw new UnusableManifest(where, 'has more than additions');
    return { op, path, value: written };
  });
}
