import type { Origin } from './origin.ts';

/** A validated configuration object as the model takes it from a store. */
export interface Configuration<Spec> {
  /** `bookinfo/reviews`. */
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  /** When the object was made, RFC 3339: of two equal claims the older wins, then the name. */
  readonly createdAt: string;
  readonly spec: Spec;
  readonly origin: Origin;
}

/** A generation that an Envoy refused, so it is out of force until the object changes. Keyed by the object's origin key. */
export interface Quarantined {
  readonly generation: number;
  /** Envoy's own words. */
  readonly reason: string;
  /** The proxy that refused it. */
  readonly proxy: string;
}

/**
 * A mistake that only the other objects can show (a name that does not exist, an empty subset), with its place.
 * `UnsupportedProtocol`: rules that the port they are for cannot follow. `AddressInUse`: two want the same socket or name.
 */
export interface ReferenceProblem {
  /** `spec.http[0].backendRefs[1]`. */
  readonly path: string;
  readonly reason:
    | 'ServiceNotFound'
    | 'PortNotFound'
    | 'SubsetEmpty'
    | 'TargetNotFound'
    | 'NotPermitted'
    | 'UnsupportedProtocol'
    | 'AddressInUse';
  readonly message: string;
}
