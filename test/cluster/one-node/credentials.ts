import { randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiServerFiles, writeApiServerFiles } from '../../kubernetes/api-server-settings.ts';
import { kubeConfigText } from '../../kubernetes/kube-config-text.ts';
import { NODE_NAME } from './node-settings.ts';

/** The components that talk to the API server, each as the user, and in the groups, that RBAC's own roles are for. */
const users = {
  'kube-controller-manager': { name: 'system:kube-controller-manager', group: 'system:masters' },
  'kube-scheduler': { name: 'system:kube-scheduler', group: '' },
  kubelet: { name: `system:node:${NODE_NAME}`, group: 'system:nodes' },
  'kube-proxy': { name: 'system:kube-proxy', group: '' },
  coredns: { name: 'system:coredns', group: '' },
} as const;

/** Who may do what in a cluster. Nothing of it is used twice. */
export interface Credentials {
  readonly files: ApiServerFiles;
  readonly adminToken: string;
  /** Of the components, by their names. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Makes the keys and tokens of a cluster, as files that its API server reads. */
export async function makeCredentials(directory: string): Promise<Credentials> {
  const adminToken = randomUUID();
  const files = await writeApiServerFiles(directory, adminToken);
  const tokens = new Map(Object.keys(users).map((component) => [component, randomUUID()]));
  const lines = Object.entries(users).map(
    ([component, { name, group }]) => `${tokens.get(component)},${name},${component},${group}\n`,
  );
  await appendFile(files.tokens, lines.join(''));
  return { files, adminToken, tokens };
}

/** Writes a kubeconfig for each component (`kubelet.kubeconfig`), once the API server has made its certificate. */
export async function writeKubeConfigs(
  directory: string,
  { tokens }: Credentials,
  server: string,
  certificateAuthority: Buffer,
): Promise<void> {
  for (const [component, token] of tokens) {
    const text = kubeConfigText({ server, token, certificateAuthority });
    await writeFile(join(directory, `${component}.kubeconfig`), text, { mode: 0o600 });
  }
}
