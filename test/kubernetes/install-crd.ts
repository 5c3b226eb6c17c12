import { readFileSync } from 'node:fs';
import { ApiextensionsV1Api, loadYaml, type V1CustomResourceDefinition } from '@kubernetes/client-node';
import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { typedApi } from '../../operator/kubernetes/connection/typed-api.ts';
import { waitFor } from '../wait-for.ts';

/** Installs one of our kinds by its plural, and waits until it is served. */
export async function installCrd(admin: ApiConnection, plural: string): Promise<void> {
  const text = readFileSync(new URL(`../../config/crd/${plural}.yaml`, import.meta.url), 'utf8');
  const body = loadYaml<V1CustomResourceDefinition>(text);
  await typedApi(admin, ApiextensionsV1Api).createCustomResourceDefinition({ body });
  const [version] = body.spec.versions;
  const path = `/apis/${body.spec.group}/${version?.name}/${plural}`;
  await waitFor(() => admin.send({ method: 'GET', path, resource: plural }), {
    describe: `${plural} to be served`,
  });
}
