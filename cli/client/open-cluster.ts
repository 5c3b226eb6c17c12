import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import type { ApiAccess } from '../../operator/kubernetes/connection/api-access.ts';
import { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { programVersion } from '../../operator/program-version.ts';
import type { Terminal } from '../terminal.ts';
import { UnusableKubeConfig } from './api-errors.ts';
import { Cluster } from './cluster.ts';
import { type ChosenCluster, type ControlPlaneOptions, chooseCluster } from './control-plane-choice.ts';
import { findKubeConfig } from './kube-config-source.ts';

/**
 * The cluster that `--kubeconfig` and `--context` name, else that of the kubeconfig which kubectl would use. Asks it nothing yet.
 * @throws CommandError where there is none, or none that can be read
 */
export function openCluster(
  options: Omit<ControlPlaneOptions, 'api'>,
  terminal: Pick<Terminal, 'env'>,
): Promise<Cluster> {
  return openChosen(chooseCluster(options, findKubeConfig(terminal.env)), options);
}

/** @throws UnusableKubeConfig */
export async function openChosen(
  chosen: ChosenCluster,
  { rootNamespace = DEFAULT_SETTINGS.rootNamespace }: Pick<ControlPlaneOptions, 'rootNamespace'>,
): Promise<Cluster> {
  const access = await accessTo(chosen);
  const connection = new ApiConnection({ access, userAgent: `meltemi-cli/${programVersion()}` });
  const { source, context } = chosen;
  const text = context === undefined ? source.text : `${source.text}, context ${context}`;
  return new Cluster({ connection, source: text, rootNamespace });
}

async function accessTo({ source, context }: ChosenCluster): Promise<ApiAccess> {
  // The library that reads kubeconfigs takes longer to load than all else: only those who need it wait for it.
  const { accessOf, KubeConfigError, loadKubeConfig } = await import(
    '../../operator/kubernetes/connection/kube-config.ts'
  );
  try {
    const files = source.files.length === 0 ? undefined : source.files;
    return accessOf(loadKubeConfig({ files, context }));
  } catch (cause) {
    if (!(cause instanceof KubeConfigError)) throw cause;
    const fix = 'correct it, or name another with --kubeconfig or --context';
    throw new UnusableKubeConfig(`${source.text}: ${cause.message}`, fix, { cause });
  }
}
