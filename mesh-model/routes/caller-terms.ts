import type { Caller, CallerMatch } from '../caller.ts';
import { labelTerms, selectorTerm } from '../label-terms.ts';

/** Labels of callers count in every namespace, so their terms carry none. */
const ANY_NAMESPACE = '';

/** The terms under which a predicate is found: any caller it can hold for has one of them. */
export function callerMatchTerms({
  namespaces = [],
  serviceAccounts = [],
  labels = {},
}: CallerMatch): readonly string[] {
  if (serviceAccounts.length > 0) return serviceAccounts.map((account) => `account ${account}`);
  if (namespaces.length > 0) return namespaces.map((namespace) => `namespace ${namespace}`);
  return [selectorTerm(ANY_NAMESPACE, labels) ?? 'anyone'];
}

/** The terms under which a caller finds all predicates that may hold for it. */
export function callerTerms(caller: Caller): readonly string[] {
  return [
    'anyone',
    `namespace ${caller.namespace}`,
    `account ${caller.namespace}/${caller.serviceAccount}`,
    ...labelTerms(ANY_NAMESPACE, caller.labels),
  ];
}
