import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lifetime } from '../../lifetime.ts';
import type { Addresses } from './addresses.ts';
import { API_SERVER_PORT } from './control-plane-settings.ts';
import { type Credentials, makeCredentials } from './credentials.ts';
import { corefile } from './dns.ts';
import { linkNode } from './link.ts';
import { NodeComponents } from './node-components.ts';
import { makeNodeNamespaces, type NodeNamespaces } from './node-namespaces.ts';
import { nodePlace } from './node-place.ts';
import { findNodePrograms, type NodePrograms } from './node-programs.ts';
import { cniConfig, containerdConfig, kubeletConfig, kubeProxyConfig } from './node-settings.ts';

/** What a cluster is made of before anything runs in it. */
export interface OneNodeParts {
  readonly lifetime: Lifetime;
  /** Where its files are; the same path on the node and on this machine. */
  readonly directory: string;
  readonly programs: NodePrograms;
  readonly node: NodeNamespaces;
  readonly components: NodeComponents;
  readonly addresses: Addresses;
  readonly credentials: Credentials;
  /** Where the API server is reached, from the node and from this machine. */
  readonly server: string;
}

/** There is no Kubernetes on this machine that could run a node: guard the suite with `requireCluster`. */
export class NoNodePrograms extends Error {
  override readonly name = 'NoNodePrograms';
}

/** Makes the node, its network, and the files that its programs are started with. */
export async function prepareOneNode(lifetime: Lifetime): Promise<OneNodeParts> {
  const programs = findNodePrograms();
  if (programs === undefined) throw new NoNodePrograms('there are no programs of a node here');
  const place = await nodePlace(lifetime);
  const { directory } = place;
  const node = await makeNodeNamespaces(lifetime, place);
  const [addresses, credentials] = await Promise.all([linkNode(lifetime, node), makeCredentials(directory)]);
  const server = `https://${addresses.node}:${API_SERVER_PORT}`;
  await writeSettings(directory, addresses, server);
  const components = new NodeComponents(node);
  return { lifetime, directory, programs, node, components, addresses, credentials, server };
}

async function writeSettings(directory: string, addresses: Addresses, server: string): Promise<void> {
  const cni = join(directory, 'cni');
  await mkdir(cni);
  const texts = {
    'containerd.toml': containerdConfig(cni),
    'cni/pods.conflist': cniConfig(addresses),
    'kubelet.json': kubeletConfig(addresses),
    'kube-proxy.json': kubeProxyConfig(directory, addresses),
    Corefile: corefile(directory, server),
  };
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(directory, name), text)));
}
