import { isRecord } from '../../../api/record.ts';
import type { RawObject } from '../resources/raw-object.ts';
import type { WantedObject } from '../resources/resource-client.ts';
import type { ObjectName, ResourceType } from '../resources/resource-type.ts';

/** Kubernetes' own objects for "who does it". */
export const LEASES: ResourceType = {
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  plural: 'leases',
  namespaced: true,
};

/** What a Lease says. Its times are those of its holder's clock: they are compared with each other, and never with ours. */
export interface LeaseRecord {
  /** Empty where nobody holds it. */
  readonly holder: string;
  /** How long others must leave it alone after they have seen it renewed; undefined where it does not say. */
  readonly durationMs: number | undefined;
  /** RFC 3339 with microseconds. */
  readonly acquiredAt: string;
  readonly renewedAt: string;
  /** How often the holder has changed. */
  readonly transitions: number;
}

/** Reads a Lease. One that was made or changed by hand may lack anything: then nobody holds it. */
export function readLease({ fields }: RawObject): LeaseRecord {
  const spec = isRecord(fields.spec) ? fields.spec : {};
  const { holderIdentity, leaseDurationSeconds, acquireTime, renewTime, leaseTransitions } = spec;
  const seconds = typeof leaseDurationSeconds === 'number' ? leaseDurationSeconds : undefined;
  return {
    holder: typeof holderIdentity === 'string' ? holderIdentity : '',
    durationMs: seconds === undefined ? undefined : seconds * 1000,
    acquiredAt: typeof acquireTime === 'string' ? acquireTime : '',
    renewedAt: typeof renewTime === 'string' ? renewTime : '',
    transitions: typeof leaseTransitions === 'number' ? leaseTransitions : 0,
  };
}

/** A Lease to write: the one that was read, if any, with another record. Labels and the like that others put on it stay. */
export function leaseObject(
  name: ObjectName,
  record: LeaseRecord,
  read: RawObject | undefined,
): WantedObject {
  const metadata = isRecord(read?.fields.metadata) ? read.fields.metadata : {};
  return {
    metadata: { ...metadata, namespace: name.namespace, name: name.name },
    spec: {
      // The API refuses an empty name.
      ...(record.holder === '' ? {} : { holderIdentity: record.holder }),
      leaseDurationSeconds: Math.ceil((record.durationMs ?? 0) / 1000),
      acquireTime: record.acquiredAt,
      renewTime: record.renewedAt,
      leaseTransitions: record.transitions,
    },
  };
}
