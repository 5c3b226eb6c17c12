import { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import {
  accessOf,
  KubeConfigError,
  loadKubeConfig,
} from '../../operator/kubernetes/connection/kube-config.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { programVersion } from '../../operator/program-version.ts';
import { CommandError } from '../command-error.ts';

/** Which cluster a command is about. */
export interface ClusterFlags {
  readonly kubeconfig?: string;
  readonly context?: string;
}

/**
 * Not the operator's own: what the operator applies (`caBundle` of the webhooks) must not be taken for what an installation has left out, nor the
 * other way round.
 */
export const INSTALL_FIELD_MANAGER = 'meltemi-install';

/**
 * Does something with a cluster, and closes the connections to it.
 * @throws CommandError where there is no usable kubeconfig; ApiError
 */
export async function withCluster<T>(
  { kubeconfig, context }: ClusterFlags,
  work: (client: ResourceClient) => Promise<T>,
): Promise<T> {
  const connection = new ApiConnection({
    access: accessOfFlags(kubeconfig, context),
    userAgent: `meltemi/${programVersion()}`,
  });
  try {
    return await work(new ResourceClient(connection, INSTALL_FIELD_MANAGER));
  } finally {
    connection.close();
  }
}

function accessOfFlags(file: string | undefined, context: string | undefined) {
  try {
    return accessOf(loadKubeConfig({ file, context }));
  } catch (cause) {
    if (!(cause instanceof KubeConfigError)) throw cause;
    throw new CommandError(cause.message, 'name a kubeconfig with --kubeconfig, and its --context', {
      cause,
    });
  }
}
