import { readObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { objectPath } from '../../operator/kubernetes/resources/resource-type.ts';
import { WATCHED_PODS } from '../../registries/kubernetes/kubernetes-sources.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { type ClusterSize, podPlace, servicePlaces } from './filling/cluster-size.ts';
import { fillCluster } from './filling/fill-cluster.ts';

/** A real API server with a cluster's objects in it. */
export interface FilledCluster {
  readonly server: TestApiServer;
  readonly size: ClusterSize;
  readonly fillSeconds: number;
  /** Of one pod as the API server sends it. */
  readonly podBytes: number;
}

export async function startFilledCluster(lifetime: Lifetime, size: ClusterSize): Promise<FilledCluster> {
  const server = await startApiServer(lifetime);
  const begun = performance.now();
  await fillCluster(server.admin, size);
  const fillSeconds = (performance.now() - begun) / 1000;
  return { server, size, fillSeconds, podBytes: await podBytes(server, size) };
}

async function podBytes({ admin }: TestApiServer, size: ClusterSize): Promise<number> {
  const [service] = servicePlaces(size);
  if (service === undefined) throw new RangeError('a cluster without services');
  const { namespace } = service;
  const path = objectPath(WATCHED_PODS.type, { namespace, name: podPlace(size, service, 0).name });
  const pod = readObject(await admin.send({ method: 'GET', path, resource: 'pods' }));
  return JSON.stringify(pod?.fields).length;
}
