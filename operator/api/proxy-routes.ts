import type { FastifyInstance } from 'fastify';
import { type ProxySummary, proxyResources, proxySummaries } from '../../reconcilers/status/proxy-report.ts';
import type { Mesh } from '../mesh/mesh.ts';

/** A proxy as the API lists it. */
export interface ListedProxy extends ProxySummary {
  /** Milliseconds since 1970. */
  readonly certificateEnd: number | undefined;
  /** The replica of the control plane that it is, or was last, connected to; where there are several. */
  readonly replica?: string | undefined;
}

/** All proxies there should be, in order of name. */
export type ProxySource = () => readonly ListedProxy[];

/** Serves what each proxy has been sent and how it answered. Secrets are listed without their content. */
export function addProxyRoutes(
  server: FastifyInstance,
  mesh: Mesh,
  proxies: ProxySource = () => ownProxies(mesh),
): void {
  server.get('/api/v1/proxies', async () => ({ items: proxies().map(shown) }));

  server.get<{ Params: { namespace: string; name: string } }>(
    '/api/v1/proxies/:namespace/:name',
    async ({ params }, reply) => {
      const key = `${params.namespace}/${params.name}`;
      const proxy = proxies().find(({ name }) => name === key);
      if (proxy === undefined) {
        return reply.code(404).send({ code: 404, message: `there is no workload ${key} with a proxy` });
      }
      // Only the replica that a proxy is connected to knows what it has been sent: `replica` says which.
      return { ...shown(proxy), resources: proxyResources(mesh.controlPlane.ledger, key) ?? [] };
    },
  );
}

function ownProxies(mesh: Mesh): readonly ListedProxy[] {
  return proxySummaries(mesh.model, mesh.controlPlane.ledger).map((summary) => ({
    ...summary,
    certificateEnd: mesh.certificateEnd(summary.name),
  }));
}

function shown({ since, certificateEnd, replica, ...summary }: ListedProxy) {
  return {
    ...summary,
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(certificateEnd === undefined ? {} : { certificateNotAfter: new Date(certificateEnd).toISOString() }),
    ...(replica === undefined ? {} : { replica }),
  };
}
