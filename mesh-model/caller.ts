import type { WorkloadIdentity } from './identity.ts';
import { type Labels, labelsText, selects } from './labels.ts';

/** A client proxy as a route's `from` sees it. */
export interface Caller extends WorkloadIdentity {
  readonly labels: Labels;
}

/** Which callers a rule is for: every field that is there must hold. */
export interface CallerMatch {
  readonly namespaces?: readonly string[] | undefined;
  /** `namespace/name`. */
  readonly serviceAccounts?: readonly string[] | undefined;
  readonly labels?: Labels | undefined;
}

/** One text for one predicate: proxies with the same answers to all predicates share their virtual hosts. */
export function callerMatchText(match: CallerMatch): string {
  const namespaces = [...(match.namespaces ?? [])].sort().join(',');
  const accounts = [...(match.serviceAccounts ?? [])].sort().join(',');
  return `ns:${namespaces};sa:${accounts};labels:${labelsText(match.labels ?? {})}`;
}

/** Whether the predicate holds for the caller. An empty predicate holds for everybody. */
export function matchesCaller(match: CallerMatch, caller: Caller): boolean {
  const { namespaces = [], serviceAccounts = [], labels = {} } = match;
  const account = `${caller.namespace}/${caller.serviceAccount}`;
  return (
    (namespaces.length === 0 || namespaces.includes(caller.namespace)) &&
    (serviceAccounts.length === 0 || serviceAccounts.includes(account)) &&
    selects(labels, caller.labels)
  );
}
