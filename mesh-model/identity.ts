/** Who a workload is: the namespace and service account that its SPIFFE id names. */
export interface WorkloadIdentity {
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** The SPIFFE id of a workload, `spiffe://<trust domain>/ns/<namespace>/sa/<service account>`. */
export function principalOf(trustDomain: string, identity: WorkloadIdentity): string {
  return `spiffe://${trustDomain}/ns/${identity.namespace}/sa/${identity.serviceAccount}`;
}
