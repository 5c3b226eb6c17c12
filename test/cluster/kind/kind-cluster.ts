import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { accessOf, loadKubeConfig } from '../../../operator/kubernetes/connection/kube-config.ts';
import { atEnd, type Lifetime } from '../../lifetime.ts';
import { runProcess } from '../../process.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { Kubectl } from '../kubectl.ts';
import { type ClusterOptions, type TestCluster, testClusterOf } from '../test-cluster.ts';

const CONFIG = fileURLToPath(new URL('../../../kind-config.yaml', import.meta.url));

let made = 0;

/** Starts a cluster of kind, which is deleted when the lifetime is over. It needs `kind`, `kubectl` and Docker. */
export async function startKindCluster(lifetime: Lifetime, options: ClusterOptions): Promise<TestCluster> {
  made += 1;
  const name = `meltemi-test-${process.pid}-${made}`;
  const directory = await temporaryDirectory(lifetime);
  const kubeConfigPath = join(directory, 'admin.kubeconfig');
  atEnd(lifetime, () => run(lifetime, 'kind', 'delete', 'cluster', '--name', name));
  const create = ['create', 'cluster', '--name', name, '--config', CONFIG, '--kubeconfig', kubeConfigPath];
  await run(lifetime, 'kind', ...create, '--wait', '180s');
  const kubectl = new Kubectl(lifetime, {
    program: 'kubectl',
    kubeConfigPath,
    cacheDirectory: join(directory, 'kubectl-cache'),
    remark: () => '',
  });
  const access = accessOf(loadKubeConfig({ file: kubeConfigPath }));
  const admin = new ApiConnection({ access, userAgent: 'meltemi-test' });
  atEnd(lifetime, () => admin.close());
  const cluster = testClusterOf(kubectl, {
    kubeConfigPath,
    admin,
    node: await inspect(lifetime, 'inspect', `${name}-control-plane`, NODE_ADDRESS),
    host: await inspect(lifetime, 'network', 'inspect', 'kind', GATEWAY),
    loadImage: async (maker) => {
      const { path } = await maker(lifetime);
      await run(lifetime, 'kind', 'load', 'image-archive', path, '--name', name);
    },
  });
  for (const image of options.images ?? []) await cluster.loadImage(image);
  return cluster;
}

const NODE_ADDRESS = '--format={{.NetworkSettings.Networks.kind.IPAddress}}';
const GATEWAY = '--format={{range .IPAM.Config}}{{.Gateway}} {{end}}';

/** The first IPv4 address that Docker answers with. */
async function inspect(lifetime: Lifetime, ...args: readonly string[]): Promise<string> {
  const answer = await run(lifetime, 'docker', ...args);
  const address = /\d+\.\d+\.\d+\.\d+/.exec(answer)?.[0];
  if (address === undefined) throw new Error(`docker ${args.join(' ')} names no address: ${answer}`);
  return address;
}

async function run(lifetime: Lifetime, command: string, ...args: readonly string[]): Promise<string> {
  const { end, stdout, stderr } = await runProcess(lifetime, command, args);
  if (end.kind === 'exited' && end.status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}
