import { KINDS } from '../../../api/kinds.ts';
import { DEFAULT_SETTINGS } from '../../../mesh-model/settings.ts';
import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import type { ResourceType } from '../../../operator/kubernetes/resources/resource-type.ts';
import {
  WATCHED_ENDPOINT_SLICES,
  WATCHED_NODES,
  WATCHED_PODS,
} from '../../../registries/kubernetes/kubernetes-sources.ts';
import { type CreatedObject, createObjects } from '../../../test/kubernetes/create-objects.ts';
import { installCrd } from '../../../test/kubernetes/install-crd.ts';
import { type ClusterSize, namespaceNames, nodeNames, podPlaces, servicePlaces } from './cluster-size.ts';
import { policyObjects, routeObjects } from './configuration-objects.ts';
import { podObject } from './pod-object.ts';
import { podStatus } from './pod-status.ts';
import { namespaceObject, nodeObject, serviceObject, sliceObject } from './service-objects.ts';

const NAMESPACES: ResourceType = {
  apiVersion: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  namespaced: false,
};

const ROOT_NAMESPACE: CreatedObject = { metadata: { name: DEFAULT_SETTINGS.rootNamespace } };

/** The kinds of the mesh that a cluster with Meltemi in it has. */
const OWN_KINDS = [
  KINDS.TrafficRoute,
  KINDS.MeshPolicy,
  KINDS.Telemetry,
  KINDS.MeshService,
  KINDS.MeshWorkload,
  KINDS.ServiceRegistry,
  KINDS.MeshStatus,
];

/** Puts everything into an empty cluster, as the controllers that are not there would have made it. */
export async function fillCluster(admin: ApiConnection, size: ClusterSize): Promise<void> {
  await Promise.all(OWN_KINDS.map(({ plural }) => installCrd(admin, plural)));
  for (const { type, objects } of objectsOf(size)) await createObjects(admin, type, objects);
}

interface ObjectsOfKind {
  readonly type: ResourceType;
  readonly objects: readonly CreatedObject[];
}

function objectsOf(size: ClusterSize): readonly ObjectsOfKind[] {
  const services = servicePlaces(size);
  const pods = services.flatMap((service) => podPlaces(size, service));
  const slice = (service: (typeof services)[number]) =>
    sliceObject(
      service,
      podPlaces(size, service).map((place) => ({ place, isReady: true })),
    );
  return [
    { type: NAMESPACES, objects: [ROOT_NAMESPACE, ...namespaceNames(size).map(namespaceObject)] },
    { type: WATCHED_NODES.type, objects: nodeNames(size).map(nodeObject) },
    { type: KINDS.Service, objects: services.map(serviceObject) },
    {
      type: WATCHED_PODS.type,
      objects: pods.map((place) => ({ ...podObject(place), status: podStatus(place, true) })),
    },
    { type: WATCHED_ENDPOINT_SLICES.type, objects: services.map(slice) },
    { type: KINDS.TrafficRoute, objects: routeObjects(size) },
    { type: KINDS.MeshPolicy, objects: policyObjects(size) },
  ];
}
