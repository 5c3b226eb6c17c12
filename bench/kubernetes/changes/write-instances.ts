import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { collectionPath, objectPath } from '../../../operator/kubernetes/resources/resource-type.ts';
import { WATCHED_ENDPOINT_SLICES, WATCHED_PODS } from '../../../registries/kubernetes/kubernetes-sources.ts';
import type { PodPlace, ServicePlace } from '../filling/cluster-size.ts';
import { podObject } from '../filling/pod-object.ts';
import { podStatus } from '../filling/pod-status.ts';
import { type SlicedPod, slicedEndpoints, sliceName } from '../filling/service-objects.ts';

const PODS = WATCHED_PODS.type;
const SLICES = WATCHED_ENDPOINT_SLICES.type;

/** What a Deployment's controller does. */
export async function createPod(admin: ApiConnection, place: PodPlace): Promise<void> {
  const body = { apiVersion: PODS.apiVersion, kind: PODS.kind, ...podObject(place) };
  const path = collectionPath(PODS, place.service.namespace);
  await admin.send({ method: 'POST', path, body, resource: PODS.plural });
}

/** What a kubelet does. */
export async function writePodStatus(admin: ApiConnection, place: PodPlace, isReady: boolean): Promise<void> {
  await admin.send({
    method: 'PATCH',
    path: objectPath(PODS, { namespace: place.service.namespace, name: place.name }, 'status'),
    contentType: 'application/merge-patch+json',
    body: { status: podStatus(place, isReady) },
    resource: PODS.plural,
  });
}

/** The end of a pod whose containers have ended. */
export async function deletePod(admin: ApiConnection, { service, name }: PodPlace): Promise<void> {
  const path = objectPath(PODS, { namespace: service.namespace, name });
  const body = { apiVersion: 'v1', kind: 'DeleteOptions', gracePeriodSeconds: 0 };
  await admin.send({ method: 'DELETE', path, body, resource: PODS.plural });
}

/** What the controller of EndpointSlices does. */
export async function writeSlice(
  admin: ApiConnection,
  service: ServicePlace,
  pods: readonly SlicedPod[],
): Promise<void> {
  await admin.send({
    method: 'PATCH',
    path: objectPath(SLICES, { namespace: service.namespace, name: sliceName(service) }),
    contentType: 'application/merge-patch+json',
    body: { endpoints: slicedEndpoints(pods) },
    resource: SLICES.plural,
  });
}
