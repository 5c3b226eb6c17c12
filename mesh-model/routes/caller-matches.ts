import { type CallerMatch, callerMatchText, matchesCaller } from '../caller.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { ResolvedRoute } from '../route.ts';
import type { Workload } from '../workload.ts';
import { callerMatchTerms, callerTerms } from './caller-terms.ts';
import type { Routes } from './routes.ts';

export interface CallerMatches {
  /** The distinct `from` predicates of each route in force, by route; absent for a route without any. */
  readonly predicates: DerivedCollection<ResolvedRoute, readonly CallerMatch[]>;
  /** For each workload with a sidecar, by `Workload.key`: `callerMatchText` of the predicates that hold for it, in order. */
  readonly answers: DerivedCollection<Workload, readonly string[]>;
}

/**
 * What routes ask about callers, and each caller's answers: proxies with equal answers can share virtual hosts. A caller
 * looks only at predicates that its namespace, account or a label could fulfil, so a predicate on one namespace costs
 * the workloads of that namespace, not all.
 */
export function deriveCallerMatches(inputs: MeshInputs, { routes }: Routes): CallerMatches {
  const predicates = inputs.graph.derive<ResolvedRoute, readonly CallerMatch[]>(
    'caller-matches',
    routes,
    (_key, route) => predicatesOf(route),
  );
  const byTerm = predicates.index('term', (matches) => matches.flatMap(callerMatchTerms));
  const answers = inputs.graph.derive<Workload, readonly string[]>(
    'caller-answers',
    inputs.workloads,
    (_key, workload, read) => {
      if (workload.proxy.mode === 'None') return undefined;
      const candidates = callerTerms(workload).flatMap((term) => read.lookup(byTerm, term).flat());
      const holding = candidates.filter((match) => matchesCaller(match, workload)).map(callerMatchText);
      return [...new Set(holding)].sort();
    },
  );
  return { predicates, answers };
}

function predicatesOf({ http }: ResolvedRoute): readonly CallerMatch[] | undefined {
  const matches = http.flatMap(({ spec }) => spec.matches ?? []).flatMap(({ from }) => from ?? []);
  if (matches.length === 0) return undefined;
  const byText = new Map(matches.map((match) => [callerMatchText(match), match] as const));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, match]) => match);
}
