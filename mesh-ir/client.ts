import type { EgressMode } from '../mesh-model/policy.ts';

/** What a client's virtual hosts depend on. */
export interface ClientScope {
  readonly namespace: string;
  readonly mode: 'Explicit' | 'Transparent';
  /** `callerMatchText` of the predicates that are true for this client. */
  readonly callers: ReadonlySet<string>;
}

/** What a client's outbound listeners and route configurations depend on. Clients with equal values share them. */
export type OutboundClient =
  | { readonly mode: 'Explicit'; readonly outboundPort: number; readonly egress: EgressMode }
  | { readonly mode: 'Transparent'; readonly egress: EgressMode };
