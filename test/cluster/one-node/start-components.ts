import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { ApiError } from '../../../operator/kubernetes/connection/api-errors.ts';
import { atEnd } from '../../lifetime.ts';
import type { ImageMaker } from '../images/catalogue.ts';
import {
  apiServerArguments,
  controllerManagerArguments,
  etcdArguments,
  schedulerArguments,
} from './control-plane-settings.ts';
import { kubeletArguments } from './node-settings.ts';
import type { OneNodeParts } from './one-node-parts.ts';

export async function startContainerd({ components, directory, node }: OneNodeParts): Promise<void> {
  await components.start('containerd', 'containerd', ['--config', join(directory, 'containerd.toml')]);
  const answers = () => succeeds(node.run('ctr', 'version'));
  await components.waitFor(answers, { describe: 'containerd to answer' });
}

/** Gives containerd images, one after the other: it would unpack layers that they share more than once. */
export async function loadImages(
  { lifetime, node }: OneNodeParts,
  makers: readonly ImageMaker[],
): Promise<void> {
  for (const maker of makers) {
    const { path } = await maker(lifetime);
    await node.run('ctr', '--namespace', 'k8s.io', 'images', 'import', path);
  }
}

/** The API server's certificate authority, PEM, once it has made one. */
export function certificateAuthority({ credentials }: OneNodeParts): Buffer {
  return readFileSync(join(credentials.files.certificates, 'apiserver.crt'));
}

/** Starts etcd and the API server; a connection as the administrator, once it is ready. */
export async function startApiServer(parts: OneNodeParts): Promise<ApiConnection> {
  const { components, programs, directory, credentials, addresses, server } = parts;
  const certificate = join(credentials.files.certificates, 'apiserver.crt');
  await components.start('etcd', programs('etcd'), etcdArguments(directory));
  const args = apiServerArguments(credentials.files, addresses);
  await components.start('kube-apiserver', programs('kube-apiserver'), args);
  await components.waitFor(() => existsSync(certificate), { describe: 'the API server’s certificate' });
  const admin = connectAsAdmin(parts);
  await components.waitFor(() => isReady(admin), { describe: `the API server at ${server} to be ready` });
  return admin;
}

/** Starts what reads from the API server. */
export async function startClients(parts: OneNodeParts): Promise<void> {
  const { components, programs, directory, addresses, credentials } = parts;
  const argumentsOf = {
    kubelet: kubeletArguments(directory, addresses),
    'kube-controller-manager': controllerManagerArguments(directory, credentials.files),
    'kube-scheduler': schedulerArguments(directory),
    'kube-proxy': [`--config=${join(directory, 'kube-proxy.json')}`],
    coredns: ['-conf', join(directory, 'Corefile')],
  } as const;
  for (const name of [
    'kubelet',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    'coredns',
  ] as const) {
    await components.start(name, programs(name), argumentsOf[name]);
  }
}

function connectAsAdmin(parts: OneNodeParts): ApiConnection {
  const headers = { Authorization: `Bearer ${parts.credentials.adminToken}` };
  const credentials = { headers, tls: { ca: certificateAuthority(parts) } };
  const access = {
    server: new URL(parts.server),
    namespace: undefined,
    authorize: async () => credentials,
  };
  const admin = new ApiConnection({ access, userAgent: 'meltemi-test' });
  atEnd(parts.lifetime, () => admin.close());
  return admin;
}

async function isReady(admin: ApiConnection): Promise<boolean> {
  try {
    // The answer, "ok", is no JSON: only its status counts.
    const question = {
      method: 'GET',
      path: '/readyz',
      resource: 'readyz',
      limitMs: 2_000,
      retries: false,
    } as const;
    (await admin.open(question)).resume();
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
