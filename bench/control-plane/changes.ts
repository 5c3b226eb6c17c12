import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { ChangeKind } from './calls.ts';
import {
  ENDPOINTS_PER_SERVICE,
  instanceOf,
  type MeshSize,
  removeService,
  routeOf,
  SERVICES_PER_ROUTE,
  serviceOf,
  writeService,
} from './synthetic-mesh.ts';

/** Where an endpoint moves to: an address that nothing of the mesh has. */
const MOVED = '10.255.0.';

/** A kind of change. `repetition` counts from 0; each one is about another service, as far as there are enough. */
interface Change {
  /** The number of the service it is about. */
  readonly service: (size: MeshSize, repetition: number) => number;
  readonly write: (inputs: MeshInputs, size: MeshSize, service: number, repetition: number) => void;
  readonly undo: (inputs: MeshInputs, size: MeshSize, service: number) => void;
}

const CHANGES: Readonly<Record<ChangeKind, Change>> = {
  /** An instance is replaced: one of the three addresses of a service without a route is another one. */
  endpoint: {
    service: ({ services }, repetition) => (repetition * SERVICES_PER_ROUTE + 1) % services,
    write: (inputs, { mode }, service, repetition) => {
      const instance = instanceOf(service, ENDPOINTS_PER_SERVICE - 1, mode);
      inputs.workloads.set(instance.key, { ...instance, address: `${MOVED}${repetition + 1}` });
    },
    undo: () => {},
  },
  /** Other weights, and another header value, in a TrafficRoute. */
  route: {
    service: ({ services }, repetition) => (repetition * SERVICES_PER_ROUTE) % services,
    write: (inputs, _size, service) => {
      const generation = inputs.trafficRoutes.get(routeOf(service, 1).key)?.origin.generation ?? 0;
      const route = routeOf(service, generation + 1);
      inputs.trafficRoutes.set(route.key, route);
    },
    undo: () => {},
  },
  /** A service that was not there, with three instances. */
  service: {
    service: ({ services }, repetition) => services + repetition,
    write: writeService,
    undo: removeService,
  },
};

/**
 * Writes a change to the inputs.
 * @returns the host name of the service it is about: part of the name of every resource that it changes
 */
export function writeChange(
  inputs: MeshInputs,
  size: MeshSize,
  kind: ChangeKind,
  repetition: number,
): string {
  const service = CHANGES[kind].service(size, repetition);
  CHANGES[kind].write(inputs, size, service, repetition);
  return serviceOf(service).host;
}

/** Takes back what must not pile up from one repetition to the next. */
export function undoChange(inputs: MeshInputs, size: MeshSize, kind: ChangeKind, repetition: number): void {
  CHANGES[kind].undo(inputs, size, CHANGES[kind].service(size, repetition));
}
