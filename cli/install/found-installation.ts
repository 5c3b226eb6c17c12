import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { LABELS } from '../../sidecar-injector/mesh-words.ts';
import { OBJECT_TYPES } from './object-types.ts';
import { type OperatorSettings, readOperatorSettings } from './operator-settings.ts';
import type { Components } from './render.ts';

/** What a cluster has of Meltemi already. */
export interface FoundInstallation {
  readonly namespace: string;
  /** Of the program that installed it; undefined where the operator is missing, or does not say. */
  readonly version: string | undefined;
  readonly settings: Partial<OperatorSettings>;
  readonly components: Components;
  /** The Helm release that it is of. */
  readonly helmRelease: string | undefined;
}

const NAME = 'meltemi';

/** Where the operator is gone, its webhooks may not be. */
function revisionOf(binding: RawObject | undefined): Pick<Partial<OperatorSettings>, 'revision'> {
  const revision = binding?.metadata.labels[LABELS.revision];
  return revision === undefined ? {} : { revision };
}

/** Looks for an installation, also one that is not whole. @throws ApiError */
export async function findInstallation(client: ResourceClient): Promise<FoundInstallation | undefined> {
  const binding = await client.get(OBJECT_TYPES.ClusterRoleBinding, { namespace: '', name: NAME });
  const namespace = textOf(recordsOf(binding?.fields.subjects)[0]?.namespace);
  if (namespace === undefined) return undefined;
  const deployment = await client.get(OBJECT_TYPES.Deployment, { namespace, name: NAME });
  const monitor = await client.get(OBJECT_TYPES.ServiceMonitor, { namespace, name: NAME });
  const certificate = await client.get(OBJECT_TYPES.Certificate, { namespace, name: 'meltemi-ca' });
  return {
    namespace,
    version: deployment?.metadata.labels['app.kubernetes.io/version'],
    settings: { ...revisionOf(binding), ...readOperatorSettings(recordOf(deployment?.fields)) },
    components: { certManager: certificate !== undefined, prometheus: monitor !== undefined },
    helmRelease: deployment?.metadata.annotations['meta.helm.sh/release-name'],
  };
}
