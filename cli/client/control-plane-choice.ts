import type { HostPort } from '../../operator/standalone/host-port.ts';
import { CommandError, UsageError } from '../command-error.ts';
import { programName, type Terminal } from '../terminal.ts';
import { apiAddress, DEFAULT_ADDRESS } from './api-address.ts';
import type { KubeConfigSource } from './kube-config-source.ts';

/** The options by which a user says which control plane is meant. */
export interface ControlPlaneOptions {
  readonly api?: string | undefined;
  readonly kubeconfig?: string | undefined;
  readonly context?: string | undefined;
  readonly rootNamespace?: string | undefined;
}

/** A cluster to be asked. */
export interface ChosenCluster {
  readonly source: KubeConfigSource;
  readonly context: string | undefined;
}

/** Which control plane a command asks. */
export type ControlPlaneChoice =
  | { readonly is: 'Standalone'; readonly address: HostPort }
  | { readonly is: 'Cluster'; readonly cluster: ChosenCluster }
  /** The user named none, and both may be there: the control plane of this host at the default address, and a cluster. */
  | { readonly is: 'Either'; readonly address: HostPort; readonly cluster: ChosenCluster };

/**
 * What options say goes before what the environment says, and that before what is found: `--api`, `--kubeconfig` and `--context`;
 * $MELTEMI_API; a kubeconfig where kubectl looks for it, or a control plane at the default address.
 * @param found the kubeconfig there is
 * @param usualAddress of a control plane on this host
 * @throws UsageError, and CommandError where there is no kubeconfig that a context could be of
 */
export function chooseControlPlane(
  options: ControlPlaneOptions,
  env: Terminal['env'],
  found: KubeConfigSource | undefined,
  usualAddress: HostPort = DEFAULT_ADDRESS,
): ControlPlaneChoice {
  const { api, kubeconfig, context } = options;
  const saysCluster = kubeconfig !== undefined || context !== undefined;
  if (api !== undefined && saysCluster) {
    throw new UsageError('--api names one control plane, and --kubeconfig or --context another', 'use one');
  }
  if (saysCluster) return { is: 'Cluster', cluster: chooseCluster(options, found) };
  if (api !== undefined || (env.MELTEMI_API ?? '') !== '') {
    return { is: 'Standalone', address: apiAddress(api, env) };
  }
  const address = usualAddress;
  if (found === undefined) return { is: 'Standalone', address };
  const cluster = { source: found, context };
  // Whoever types `kubectl` means a cluster.
  return programName(env) === 'meltemi' ? { is: 'Either', address, cluster } : { is: 'Cluster', cluster };
}

/** The cluster that options name, or the one of the kubeconfig there is. @throws CommandError where there is none */
export function chooseCluster(
  { kubeconfig, context }: Pick<ControlPlaneOptions, 'kubeconfig' | 'context'>,
  found: KubeConfigSource | undefined,
): ChosenCluster {
  if (kubeconfig !== undefined) {
    return { source: { files: [kubeconfig], text: `--kubeconfig ${kubeconfig}`, isNamed: true }, context };
  }
  if (found !== undefined) return { source: found, context };
  throw new CommandError('there is no kubeconfig', 'name one with --kubeconfig FILE or $KUBECONFIG');
}
