import { type HostPort, hostPortText } from '../../operator/standalone/host-port.ts';
import type { Terminal } from '../terminal.ts';
import { apiAddress, DEFAULT_ADDRESS } from './api-address.ts';
import { ApiRefused, ApiUnreachable, UnexpectedAnswer, UnusableKubeConfig } from './api-errors.ts';
import type { ClusterClient } from './cluster-client.ts';
import { type ChosenCluster, type ControlPlaneOptions, chooseControlPlane } from './control-plane-choice.ts';
import { findKubeConfig } from './kube-config-source.ts';
import { StandaloneClient } from './standalone-client.ts';

/** A control plane of this host answers at once. */
const PROBE_MS = 1_000;

/** The control plane that `--api`, $MELTEMI_API or the default names, which runs by itself. @throws UsageError */
export function connectStandalone(
  options: { readonly api?: string | undefined },
  terminal: Terminal,
): StandaloneClient {
  return new StandaloneClient(apiAddress(options.api, terminal.env));
}

/**
 * The control plane that the options, the environment or what is found name; see `chooseControlPlane`.
 * @throws CommandError
 */
export async function connect(
  options: ControlPlaneOptions,
  terminal: Terminal,
  usualAddress: HostPort = DEFAULT_ADDRESS,
): Promise<StandaloneClient | ClusterClient> {
  const found = findKubeConfig(terminal.env);
  const choice = chooseControlPlane(options, terminal.env, found, usualAddress);
  switch (choice.is) {
    case 'Standalone':
      return new StandaloneClient(choice.address);
    case 'Cluster':
      return clusterClient(choice.cluster, options, terminal);
    case 'Either': {
      const { address, cluster } = choice;
      const isHere = await isControlPlane(new StandaloneClient(address, PROBE_MS));
      return isHere
        ? oneOfBoth(new StandaloneClient(address), cluster, options, terminal)
        : clusterOrDefault(new StandaloneClient(address), cluster, options, terminal);
    }
  }
}

/**
 * Both are there. A $KUBECONFIG was set by somebody, and means the cluster. One that lies where kubectl looks says less than a
 * control plane that somebody has started on this host.
 */
async function oneOfBoth(
  standalone: StandaloneClient,
  cluster: ChosenCluster,
  options: ControlPlaneOptions,
  terminal: Terminal,
): Promise<StandaloneClient | ClusterClient> {
  const here = hostPortText(standalone.address);
  const { text, isNamed } = cluster.source;
  if (isNamed) {
    terminal.err(`Asking the cluster of ${text}; --api ${here} asks the control plane of this host.\n`);
    return clusterClient(cluster, options, terminal);
  }
  terminal.err(
    `Asking the control plane of this host at ${here}; --kubeconfig or --context asks the cluster of ${text}.\n`,
  );
  return standalone;
}

/** A kubeconfig that lies around and names no cluster, as some tools leave it, means nothing. */
async function clusterOrDefault(
  standalone: StandaloneClient,
  cluster: ChosenCluster,
  options: ControlPlaneOptions,
  terminal: Terminal,
): Promise<StandaloneClient | ClusterClient> {
  try {
    return await clusterClient(cluster, options, terminal);
  } catch (error) {
    if (error instanceof UnusableKubeConfig && !cluster.source.isNamed) return standalone;
    throw error;
  }
}

async function clusterClient(
  chosen: ChosenCluster,
  options: ControlPlaneOptions,
  terminal: Terminal,
): Promise<ClusterClient> {
  // Whoever asks a control plane of this host does not wait for what talks to clusters.
  const [{ openChosen }, { ClusterClient }] = await Promise.all([
    import('./open-cluster.ts'),
    import('./cluster-client.ts'),
  ]);
  return new ClusterClient(await openChosen(chosen, options), terminal.err);
}

/** Anything may listen there. */
async function isControlPlane(client: StandaloneClient): Promise<boolean> {
  try {
    await client.controlPlane();
    return true;
  } catch (error) {
    const isNone =
      error instanceof ApiUnreachable || error instanceof ApiRefused || error instanceof UnexpectedAnswer;
    if (isNone) return false;
    throw error;
  }
}
