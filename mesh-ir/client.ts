import type { Origin } from '../mesh-model/origin.ts';
import type { EgressMode } from '../mesh-model/policy.ts';

/** What a client's virtual hosts depend on. */
export interface ClientScope {
  readonly namespace: string;
  readonly mode: 'Explicit' | 'Transparent';
  /** `callerMatchText` of the predicates that are true for this client. */
  readonly callers: ReadonlySet<string>;
}

/** What a client's outbound listeners and route configurations depend on. Clients with equal values share them. */
export type OutboundClient = (
  | {
      readonly mode: 'Explicit';
      readonly outboundPort: number;
      /** The workload that asks for the port: its status says when the port is taken. */
      readonly workloadOrigin: Origin;
    }
  | { readonly mode: 'Transparent' }
) & {
  readonly egress: EgressMode;
  /** The policy that the egress mode is from; undefined where no policy says anything. */
  readonly egressOrigin: Origin | undefined;
};

/** The origins of what depends on the egress mode and on nothing else of a user's. */
export function egressOrigins({ egressOrigin }: OutboundClient): readonly Origin[] {
  return egressOrigin === undefined ? [] : [egressOrigin];
}
