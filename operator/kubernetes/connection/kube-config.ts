import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import type { ApiAccess, Credentials, TlsMaterial } from './api-access.ts';

/** No cluster can be reached with the kubeconfig there is. */
export class KubeConfigError extends Error {
  override readonly name = 'KubeConfigError';
}

/** Which cluster, and as whom. */
export interface KubeConfigChoice {
  /** A kubeconfig file; without it: the pod's own service account, `$KUBECONFIG`, then `~/.kube/config`. */
  readonly file?: string | undefined;
  /** Several files in the place of one, as `$KUBECONFIG` may name them: what is in more than one is taken from the first. */
  readonly files?: readonly string[] | undefined;
  /** A context of it other than the current one. */
  readonly context?: string | undefined;
}

const SERVICE_ACCOUNT_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Reads the kubeconfig, with all ways to log in that `@kubernetes/client-node` knows: tokens, certificates, exec plugins, OIDC.
 * @throws KubeConfigError
 */
export function loadKubeConfig(choice: KubeConfigChoice = {}): KubeConfig {
  const kubeConfig = new KubeConfig();
  try {
    const files = choice.files ?? (choice.file === undefined ? [] : [choice.file]);
    if (files.length > 0) loadFiles(kubeConfig, files);
    else if (isInCluster()) kubeConfig.loadFromCluster();
    else loadUsersOwn(kubeConfig);
  } catch (error) {
    if (error instanceof KubeConfigError) throw error;
    throw new KubeConfigError(`cannot read the kubeconfig: ${messageOf(error)}`, { cause: error });
  }
  if (choice.context !== undefined) kubeConfig.setCurrentContext(choice.context);
  if (kubeConfig.getCurrentCluster() === null) {
    const known = kubeConfig.contexts.map(({ name }) => name).join(', ') || 'none';
    throw new KubeConfigError(
      `the kubeconfig has no cluster for the context "${kubeConfig.getCurrentContext()}"; it has: ${known}`,
    );
  }
  return kubeConfig;
}

/** The current context's server, with credentials that are read anew for each request. */
export function accessOf(kubeConfig: KubeConfig): ApiAccess {
  const cluster = kubeConfig.getCurrentCluster();
  if (cluster === null) throw new KubeConfigError('the kubeconfig has no current cluster');
  const context = kubeConfig.getContextObject(kubeConfig.getCurrentContext());
  return {
    server: new URL(cluster.server),
    namespace: context?.namespace,
    authorize: () => authorize(kubeConfig, cluster.proxyUrl !== undefined),
  };
}

/** The library's own merging refuses names that two files have, where kubectl takes the first. */
function loadFiles(kubeConfig: KubeConfig, [first = '', ...others]: readonly string[]): void {
  kubeConfig.loadFromFile(first);
  for (const file of others) {
    const other = new KubeConfig();
    other.loadFromFile(file);
    other.clusters = without(other.clusters, kubeConfig.clusters);
    other.users = without(other.users, kubeConfig.users);
    other.contexts = without(other.contexts, kubeConfig.contexts);
    kubeConfig.mergeConfig(other, (kubeConfig.getCurrentContext() ?? '') !== '');
  }
}

function without<T extends { readonly name: string }>(named: readonly T[], known: readonly T[]): T[] {
  return named.filter(({ name }) => known.every((one) => one.name !== name));
}

function isInCluster(): boolean {
  // A KUBECONFIG that somebody has set in a pod is meant.
  return (
    (process.env.KUBECONFIG ?? '') === '' &&
    process.env.KUBERNETES_SERVICE_HOST !== undefined &&
    existsSync(SERVICE_ACCOUNT_TOKEN)
  );
}

function loadUsersOwn(kubeConfig: KubeConfig): void {
  kubeConfig.loadFromDefault();
  // What the library makes up where there is nothing at all.
  if (kubeConfig.getCurrentContext() === 'loaded-context') {
    throw new KubeConfigError(
      'there is no kubeconfig: set KUBECONFIG, or name a file with --kubeconfig; without a cluster, use `meltemi up`',
    );
  }
}

async function authorize(kubeConfig: KubeConfig, throughProxy: boolean): Promise<Credentials> {
  const options: RequestOptions = {};
  try {
    await kubeConfig.applyToHTTPSOptions(options);
  } catch (error) {
    throw new KubeConfigError(`cannot log in with the kubeconfig: ${messageOf(error)}`, { cause: error });
  }
  // A token file may end with a line break, which no header may hold.
  const headers = Object.entries(options.headers ?? {}).map(
    ([name, value]) => [name, String(value).trim()] as const,
  );
  const basic =
    typeof options.auth === 'string'
      ? { Authorization: `Basic ${Buffer.from(options.auth).toString('base64')}` }
      : {};
  return {
    headers: { ...basic, ...Object.fromEntries(headers) },
    tls: tlsMaterial(options),
    // The library's own agent keeps the first certificate it was given for ever; it is used only where it must be.
    proxyAgent: throughProxy && options.agent instanceof Agent ? options.agent : undefined,
  };
}

function tlsMaterial({ ca, cert, key, servername, rejectUnauthorized }: RequestOptions): TlsMaterial {
  return { ca: bytes(ca), cert: bytes(cert), key: bytes(key), servername, rejectUnauthorized };
}

function bytes(value: RequestOptions['ca'] | RequestOptions['key']): Buffer | undefined {
  return Buffer.isBuffer(value) ? value : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
