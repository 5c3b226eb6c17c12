import type { MeshPolicySpec } from '../api/mesh-policy/types.ts';
import type { Configuration } from './configuration.ts';
import type { Origin } from './origin.ts';

export type Policy = Configuration<MeshPolicySpec>;
export type TrafficPolicySpec = NonNullable<MeshPolicySpec['traffic']>;
export type MutualTlsMode = 'Strict' | 'Permissive' | 'Disabled';
export type EgressMode = 'RegistryOnly' | 'AllowAny';

/** The sections that combine by "the most specific target wins whole". */
export type PolicySection = 'mtls' | 'egress' | 'traffic';

/** How specific a policy's target is, from narrow to wide. */
export type PolicyLevel = 'Workload' | 'Service' | 'Namespace' | 'Mesh';

/** One section of a policy in force. */
export interface FromPolicy<Section> {
  readonly value: Section;
  readonly level: PolicyLevel;
  readonly origin: Origin;
}

/** The value that holds where no policy says anything. */
export interface BuiltIn<Section> {
  readonly value: Section;
  readonly level: 'Default';
  readonly origin: undefined;
}

export type InForce<Section> = FromPolicy<Section> | BuiltIn<Section>;

/** Which connections an instance takes. */
export interface MutualTlsPolicy {
  readonly mode: MutualTlsMode;
  /** Exceptions, by the number of the port on which the instance is reached. */
  readonly ports: Readonly<Record<string, MutualTlsMode>>;
}

/** How clients reach one service. */
export interface ServicePolicy {
  readonly traffic: FromPolicy<TrafficPolicySpec> | undefined;
}

/** What one workload demands of its callers, and may reach itself. */
export interface WorkloadPolicy {
  readonly mtls: InForce<MutualTlsPolicy>;
  readonly egress: InForce<EgressMode>;
}

/** The mode for one port of an instance: the port's own, else the policy's. */
export function mutualTlsModeOf(policy: MutualTlsPolicy, port: number): MutualTlsMode {
  return policy.ports[String(port)] ?? policy.mode;
}

/** A policy that lost a section to another one, for the condition `Overridden`. */
export interface PolicyLoss {
  readonly section: PolicySection;
  /** `Service/bookinfo/ratings`, `Workload/bookinfo/ratings-v1`, `Workloads app=ratings of bookinfo`, `Namespace/bookinfo`, `Mesh`. */
  readonly target: string;
  /** `MeshPolicy/bookinfo/ratings`. */
  readonly winner: string;
}
