import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../../free-port.ts';
import { atEnd, type Lifetime } from '../../lifetime.ts';
import { envoyImage, initImage, operatorImage, toolsImage } from '../images/catalogue.ts';
import { meltemiOutput } from '../mesh/meltemi-command.ts';
import { startCluster } from '../start-cluster.ts';
import type { TestCluster } from '../test-cluster.ts';
import { annotatedPods } from './manifests/annotated.ts';
import { bounded, bounds } from './manifests/bounded.ts';
import { ending } from './manifests/hooks.ts';
import { barePods, jobs } from './manifests/jobs.ts';
import { kinds, permissions } from './manifests/kinds.ts';
import { PERMISSIVE, STRICT } from './manifests/kubernetes-objects.ts';
import { namespaces, policies } from './manifests/namespaces.ts';
import { probed } from './manifests/probes.ts';
import { secured } from './manifests/security.ts';
import { workloadImage } from './workload-image.ts';

/** A cluster with a mesh, and all workloads of the suite. */
export interface Suite {
  readonly cluster: TestCluster;
  /** A server of this machine, as pods call it: it answers with the headers that came. */
  readonly outerServer: string;
}

/** Starts it all at once; pods start while tests look at those that have. */
export async function startSuite(lifetime: Lifetime): Promise<Suite> {
  const cluster = await startCluster(lifetime, {
    images: [toolsImage, workloadImage, envoyImage, initImage, operatorImage],
  });
  await meltemiOutput(lifetime, cluster, 'install', '--image-pull-policy', 'Never');
  await cluster.apply(namespaces);
  await cluster.apply([...policies, ...bounds, ...permissions]);
  for (const namespace of [STRICT, PERMISSIVE]) {
    const wait = ['wait', '--for=condition=Accepted', 'meshpolicy/mutual-tls', '-n', namespace];
    await cluster.kubectl(...wait, '--timeout=30s');
  }
  await cluster.apply([
    ...kinds,
    ...secured,
    ...probed,
    ...ending,
    ...annotatedPods(cluster.host),
    ...bounded,
    ...barePods,
    ...jobs,
  ]);
  return { cluster, outerServer: await startOuterServer(lifetime, cluster) };
}

async function startOuterServer(lifetime: Lifetime, { host }: TestCluster): Promise<string> {
  const port = await freePort();
  const server = createServer(({ headers }, response) => response.end(JSON.stringify(headers)));
  atEnd(lifetime, () => server.close());
  await once(server.listen(port, '0.0.0.0'), 'listening');
  return `http://${host}:${port}/`;
}
