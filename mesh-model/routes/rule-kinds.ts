import type { Reader } from '../collections/collection.ts';
import type { ReferenceProblem } from '../configuration.ts';
import type {
  FoundBackend,
  HttpRuleSpec,
  ResolvedBackend,
  ResolvedHttpRule,
  ResolvedTcpRule,
  TcpRuleSpec,
} from '../route.ts';
import type { RuleKind } from './hold-back.ts';
import { type BackendRefSpec, type ReferenceSources, resolveBackend } from './resolve-backend.ts';

/** Where the names in a rule are looked up, and on whose behalf. */
export interface Lookup {
  readonly namespace: string;
  readonly sources: ReferenceSources;
  readonly read: Reader;
}

/** How rules under `spec.http` are resolved. */
export function httpRules(lookup: Lookup): RuleKind<HttpRuleSpec, ResolvedHttpRule> {
  return {
    field: 'http',
    specs: (spec) => spec.http ?? [],
    resolve: (spec, path, origin) => {
      const { backends, problems, empty } = resolveBackends(spec.backendRefs ?? [], path, lookup);
      const mirror = resolveMirror(spec, path, lookup);
      return {
        rule: { path, spec, backends, mirror: mirror.backend, origin },
        problems: [...problems, ...mirror.problems],
        empty,
      };
    },
  };
}

/** How rules under `spec.tcp` are resolved. */
export function tcpRules(lookup: Lookup): RuleKind<TcpRuleSpec, ResolvedTcpRule> {
  return {
    field: 'tcp',
    specs: (spec) => spec.tcp ?? [],
    resolve: (spec, path, origin) => {
      const { backends, problems, empty } = resolveBackends(spec.backendRefs, path, lookup);
      return { rule: { path, spec, backends, origin }, problems, empty };
    },
  };
}

interface BackendsResolution {
  readonly backends: readonly ResolvedBackend[];
  readonly problems: readonly ReferenceProblem[];
  readonly empty: readonly ReferenceProblem[];
}

function resolveBackends(
  refs: readonly BackendRefSpec[],
  path: string,
  { namespace, sources, read }: Lookup,
): BackendsResolution {
  const resolutions = refs.map((ref, index) =>
    resolveBackend(ref, `${path}.backendRefs[${index}]`, namespace, sources, read),
  );
  return {
    backends: resolutions.map(({ backend }) => backend),
    problems: resolutions.flatMap(({ problem }) => problem ?? []),
    empty: resolutions.flatMap(({ empty }) => empty ?? []),
  };
}

interface MirrorResolution {
  readonly backend: FoundBackend | undefined;
  readonly problems: readonly ReferenceProblem[];
}

/**
 * A mirror that cannot be reached is dropped, and the rule works without it (Gateway API, HTTPRequestMirrorFilter): copies
 * are nobody's requests, so their loss is no reason to hold the rule back.
 */
function resolveMirror(
  { mirror }: HttpRuleSpec,
  path: string,
  { namespace, sources, read }: Lookup,
): MirrorResolution {
  if (mirror === undefined) return { backend: undefined, problems: [] };
  const refPath = `${path}.mirror.backendRef`;
  const { backend, problem, empty } = resolveBackend(mirror.backendRef, refPath, namespace, sources, read);
  const problems = [problem, empty].flatMap((each) => {
    return each === undefined ? [] : [{ ...each, message: `${each.message}: nothing is mirrored` }];
  });
  return { backend: backend.kind === 'Found' && empty === undefined ? backend : undefined, problems };
}
