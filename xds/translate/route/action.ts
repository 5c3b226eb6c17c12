import type { RedirectAction, Route } from '../../../api/envoy/generated/types.ts';
import { HTTP_TUNNEL_CLUSTER } from '../../../mesh-ir/names.ts';
import type { PathMatchIR, RedirectIR, RouteIR, TunnelEndIR } from '../../../mesh-ir/route.ts';
import { FORWARD_FEATURES } from '../forward-features.ts';
import { merged } from '../merged.ts';
import { type Destination, destination } from '../weighted-clusters.ts';
import { redirectPath } from './path-rewrite.ts';

const REDIRECT_STATUS = {
  301: 'MOVED_PERMANENTLY',
  302: 'FOUND',
  303: 'SEE_OTHER',
  307: 'TEMPORARY_REDIRECT',
  308: 'PERMANENT_REDIRECT',
} as const;

/** What becomes of a request: it is forwarded, redirected, answered, or a tunnel is made of it. */
export function action({ action: what, match }: RouteIR): Partial<Route> {
  switch (what.kind) {
    case 'Forward':
      return {
        route: merged(
          {},
          FORWARD_FEATURES.map((feature) => feature(what, match.path)),
        ),
      };
    case 'Redirect':
      return { redirect: redirect(what, match.path) };
    case 'Respond':
      return { direct_response: { status: what.status, ...body(what.body) } };
    case 'Tunnel':
      return {
        route: {
          ...tunnelEnd(what.to),
          timeout: '0s',
          upgrade_configs: [{ upgrade_type: 'CONNECT', connect_config: {} }],
        },
      };
  }
}

function tunnelEnd(to: TunnelEndIR): Destination {
  return to.kind === 'Backends' ? destination(to.backends) : { cluster: HTTP_TUNNEL_CLUSTER };
}

function body(text: string) {
  return text === '' ? {} : { body: { inline_string: text } };
}

function redirect(
  { scheme, hostname, port, path, status }: RedirectIR,
  matched: PathMatchIR,
): RedirectAction {
  return {
    ...(scheme === undefined ? {} : { scheme_redirect: scheme }),
    ...(hostname === undefined ? {} : { host_redirect: hostname }),
    ...(port === undefined ? {} : { port_redirect: port }),
    ...(path === undefined ? {} : redirectPath(path, matched)),
    response_code: REDIRECT_STATUS[status],
  };
}
