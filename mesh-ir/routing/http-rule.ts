import { callerMatchText } from '../../mesh-model/caller.ts';
import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { distinctOrigins } from '../../mesh-model/origin.ts';
import type { ResolvedHttpRule } from '../../mesh-model/route.ts';
import type { RouteActionIR, RouteIR } from '../route.ts';
import { EVERY_REQUEST } from '../route.ts';
import { type Backends, backendCluster, backendsOf } from './backends.ts';
import { faultOf } from './fault.ts';
import { headerChanges } from './header-changes.ts';
import { redirectOf } from './redirect.ts';
import { requestMatch } from './request-match.ts';
import { retryOf, timeoutsOf } from './retry.ts';
import { rewriteOf } from './rewrite.ts';

/** A route that only some clients get. */
export interface CallerRoute {
  /** `callerMatchText` of who it is for; absent: everybody. */
  readonly caller: string | undefined;
  readonly route: RouteIR;
}

/** The routes of one rule for one port of its parent: one for each of its matches, which are alternatives. */
export function httpRuleRoutes(
  model: MeshModel,
  read: Reader,
  rule: ResolvedHttpRule,
  servicePort: number,
): readonly CallerRoute[] {
  const { spec, origin } = rule;
  const backends = backendsOf(model, read, rule.backends);
  const common = {
    name: `${origin.object}/${spec.name ?? rule.path.replace(/^spec\./, '')}`,
    origins: distinctOrigins([origin, ...backends.origins]),
    action: actionOf(model, read, rule, backends, servicePort),
    fault: faultOf(spec),
    requestHeaders: headerChanges(spec.requestHeaders),
    responseHeaders: headerChanges(spec.responseHeaders),
  };
  const matches = spec.matches ?? [];
  if (matches.length === 0) return [{ caller: undefined, route: { ...common, match: EVERY_REQUEST } }];
  return matches.map((match) => ({
    caller: match.from === undefined ? undefined : callerMatchText(match.from),
    route: { ...common, match: requestMatch(match) },
  }));
}

function actionOf(
  model: MeshModel,
  read: Reader,
  rule: ResolvedHttpRule,
  backends: Backends,
  servicePort: number,
): RouteActionIR {
  const { spec } = rule;
  if (spec.redirect !== undefined) return redirectOf(spec.redirect, servicePort);
  if (spec.directResponse !== undefined) {
    return { kind: 'Respond', status: spec.directResponse.status, body: spec.directResponse.body ?? '' };
  }
  if (!backends.shares.some(({ kind }) => kind === 'Cluster')) return noBackend(rule);
  const mirror = rule.mirror === undefined ? undefined : backendCluster(model, read, rule.mirror);
  return {
    kind: 'Forward',
    backends: backends.shares,
    timeouts: timeoutsOf(spec),
    retry: retryOf(spec),
    mirror:
      mirror === undefined || spec.mirror === undefined
        ? undefined
        : { cluster: mirror, percent: spec.mirror.percent },
    rewrite: rewriteOf(spec),
    hashKeys: backends.hashKeys,
  };
}

/** Gateway API, `HTTPRouteRule.backendRefs`: a rule without a backend that could answer gets status 500. */
function noBackend({ origin, path, spec, backends }: ResolvedHttpRule): RouteActionIR {
  const missing = (spec.backendRefs ?? []).flatMap(({ port }, index) => {
    const backend = backends[index];
    return backend?.kind === 'Missing' && backend.weight > 0 ? [`${backend.wanted} port ${port}`] : [];
  });
  const why = missing.length === 0 ? 'all weights are 0' : `there is no ${missing.join(', and no ')}`;
  return { kind: 'Respond', status: 500, body: `meltemi: ${origin.object} ${path}: ${why}\n` };
}
