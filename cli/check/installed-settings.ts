import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { Cluster } from '../client/cluster.ts';
import { CommandError } from '../command-error.ts';
import { OBJECT_TYPES } from '../install/object-types.ts';
import { readOperatorSettings } from '../install/operator-settings.ts';
import { defaultInstallSettings, type InstallSettings } from '../install/render.ts';

/**
 * With what Meltemi was installed, as its Deployment says. The usual settings where there is none, or it may not be looked at: the checks
 * themselves tell of that.
 */
export async function installedSettings(cluster: Cluster): Promise<InstallSettings> {
  const namespace = cluster.rootNamespace;
  const usual = { ...defaultInstallSettings(), namespace };
  const asked = { permission: 'get deployments.apps', namespace };
  try {
    const deployment = await cluster.explain(asked, () =>
      new ResourceClient(cluster.connection).get(OBJECT_TYPES.Deployment, { namespace, name: 'meltemi' }),
    );
    return deployment === undefined ? usual : { ...usual, ...readOperatorSettings(deployment.fields) };
  } catch (problem) {
    if (problem instanceof CommandError) return usual;
    throw problem;
  }
}
