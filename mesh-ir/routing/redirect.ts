import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { RedirectIR } from '../route.ts';

type RedirectSpec = NonNullable<HttpRuleSpec['redirect']>;

const WELL_KNOWN_PORTS = { http: 80, https: 443 } as const;

/**
 * A redirect, with the port that the Gateway API asks for (`HTTPRequestRedirectFilter.port`): the one written, else with a
 * scheme the well-known port of that scheme, else the port of the request. Envoy drops the port of the request together
 * with its host, and keeps it otherwise, so it is named here only where that would be wrong.
 */
export function redirectOf(redirect: RedirectSpec, servicePort: number): RedirectIR {
  const { scheme, hostname, path } = redirect;
  return {
    kind: 'Redirect',
    scheme,
    hostname,
    port: redirectPort(redirect, servicePort),
    path: path === undefined ? undefined : { kind: path.type, value: path.value },
    status: redirect.statusCode,
  };
}

function redirectPort({ scheme, hostname, port }: RedirectSpec, servicePort: number): number | undefined {
  const target = port ?? (scheme === undefined ? servicePort : WELL_KNOWN_PORTS[scheme]);
  const isImplied = target === WELL_KNOWN_PORTS[scheme ?? 'http'];
  if (hostname !== undefined) return isImplied ? undefined : target;
  return target === servicePort || (isImplied && servicePort === WELL_KNOWN_PORTS.http) ? undefined : target;
}
