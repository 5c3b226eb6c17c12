/** How much there is in a cluster. */
export interface ClusterSize {
  readonly namespaces: number;
  readonly services: number;
  readonly podsPerService: number;
  readonly nodes: number;
  readonly routes: number;
  readonly policies: number;
}

/** Where a Service is, and what it is called. */
export interface ServicePlace {
  readonly namespace: string;
  readonly name: string;
  /** Its number in the cluster, from 0. */
  readonly number: number;
}

/** One pod of a Service. */
export interface PodPlace {
  readonly service: ServicePlace;
  readonly name: string;
  readonly address: string;
  readonly node: string;
}

export function namespaceNames({ namespaces }: ClusterSize): readonly string[] {
  return Array.from({ length: namespaces }, (_, number) => `team-${number}`);
}

export function nodeNames({ nodes }: ClusterSize): readonly string[] {
  return Array.from({ length: nodes }, (_, number) => `node-${number}`);
}

export function servicePlaces({ namespaces, services }: ClusterSize): readonly ServicePlace[] {
  return Array.from({ length: services }, (_, number) => ({
    namespace: `team-${number % namespaces}`,
    name: `service-${String(number).padStart(4, '0')}`,
    number,
  }));
}

/**
 * A pod of a Service, named as those of a Deployment are.
 * @param round which roll-out it came with, from 0 to 99: pods of different rounds have different names and addresses
 */
export function podPlace(size: ClusterSize, service: ServicePlace, pod: number, round = 0): PodPlace {
  const serial = service.number * size.podsPerService + pod;
  const revision = `7c9d8f${String(round).padStart(4, '0')}`;
  return {
    service,
    name: `${service.name}-${revision}-${serial.toString(36).padStart(5, 'x')}`,
    address: `10.${100 + round}.${serial >> 8}.${serial & 255}`,
    node: `node-${serial % size.nodes}`,
  };
}

/** The pods of a Service before anything is rolled out. */
export function podPlaces(size: ClusterSize, service: ServicePlace): readonly PodPlace[] {
  return Array.from({ length: size.podsPerService }, (_, pod) => podPlace(size, service, pod));
}
