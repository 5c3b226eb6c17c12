import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoreV1Api } from '@kubernetes/client-node';
import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { typedApi } from '../../../operator/kubernetes/connection/typed-api.ts';
import { kubeConfigText } from '../../kubernetes/kube-config-text.ts';
import { atEnd, type Lifetime } from '../../lifetime.ts';
import { pauseImage } from '../images/catalogue.ts';
import { Kubectl } from '../kubectl.ts';
import { type ClusterOptions, type TestCluster, testClusterOf } from '../test-cluster.ts';
import { writeKubeConfigs } from './credentials.ts';
import { dnsObjects } from './dns.ts';
import { answersNames } from './dns-answer.ts';
import { NODE_NAME } from './node-settings.ts';
import { type OneNodeParts, prepareOneNode } from './one-node-parts.ts';
import {
  certificateAuthority,
  loadImages,
  startApiServer,
  startClients,
  startContainerd,
} from './start-components.ts';

/**
 * Starts a whole cluster on this machine, in namespaces of its own: etcd, API server, controller manager, scheduler, kubelet,
 * kube-proxy, containerd and CoreDNS. Its pods and services are reached from here by their addresses.
 */
export async function startOneNodeCluster(lifetime: Lifetime, options: ClusterOptions): Promise<TestCluster> {
  const parts = await prepareOneNode(lifetime);
  try {
    const admin = await startEverything(parts, options);
    // Registered last, and so the first to run: the components need not be asked to end one by one.
    atEnd(lifetime, () => parts.node.end());
    return clusterOf(parts, admin);
  } catch (error) {
    await parts.node.end();
    throw error;
  }
}

async function startEverything(parts: OneNodeParts, { images = [] }: ClusterOptions): Promise<ApiConnection> {
  const [admin] = await Promise.all([
    startApiServer(parts).then((connection) => finish(parts, connection)),
    startContainerd(parts).then(() => loadImages(parts, [pauseImage, ...images])),
  ]);
  return admin;
}

/** Starts what the API server is there for, and waits until pods can be made. */
async function finish(parts: OneNodeParts, admin: ApiConnection): Promise<ApiConnection> {
  const { directory, credentials, server, addresses } = parts;
  const ca = certificateAuthority(parts);
  await writeKubeConfigs(directory, credentials, server, ca);
  const text = kubeConfigText({ server, token: credentials.adminToken, certificateAuthority: ca });
  await writeFile(kubeConfigPathOf(parts), text, { mode: 0o600 });
  await startClients(parts);
  await administrator(parts).apply(dnsObjects(addresses));
  await waitUntilReady(parts, admin);
  return admin;
}

/** The node takes pods, which get the service account of their namespace, and find services by their names. */
async function waitUntilReady({ components, addresses }: OneNodeParts, admin: ApiConnection): Promise<void> {
  const api = typedApi(admin, CoreV1Api);
  const isNodeReady = async () => {
    const { items } = await api.listNode();
    const conditions = items.find(({ metadata }) => metadata?.name === NODE_NAME)?.status?.conditions ?? [];
    return conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
  };
  const hasAccount = async () => {
    const { items } = await api.listNamespacedServiceAccount({ namespace: 'default' });
    return items.some(({ metadata }) => metadata?.name === 'default');
  };
  await components.waitFor(isNodeReady, { describe: 'the node to be ready' });
  await components.waitFor(hasAccount, { describe: 'the default service account' });
  await components.waitFor(() => answersNames(addresses.dns), { describe: 'the DNS service to answer' });
}

function clusterOf(parts: OneNodeParts, admin: ApiConnection): TestCluster {
  return testClusterOf(administrator(parts), {
    kubeConfigPath: kubeConfigPathOf(parts),
    admin,
    node: parts.addresses.node,
    host: parts.addresses.host,
    loadImage: (maker) => loadImages(parts, [maker]),
  });
}

function administrator(parts: OneNodeParts): Kubectl {
  return new Kubectl(parts.lifetime, {
    program: parts.programs('kubectl'),
    kubeConfigPath: kubeConfigPathOf(parts),
    cacheDirectory: join(parts.directory, 'kubectl-cache'),
    remark: () => parts.components.remark(),
  });
}

function kubeConfigPathOf({ directory }: OneNodeParts): string {
  return join(directory, 'admin.kubeconfig');
}
