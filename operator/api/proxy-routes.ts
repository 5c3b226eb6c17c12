import type { FastifyInstance } from 'fastify';
import { type ProxySummary, proxyResources, proxySummaries } from '../../reconcilers/status/proxy-report.ts';
import type { Mesh } from '../mesh/mesh.ts';

/** Serves what each proxy has been sent and how it answered. Secrets are listed without their content. */
export function addProxyRoutes(server: FastifyInstance, mesh: Mesh): void {
  const summaries = () =>
    proxySummaries(mesh.model, mesh.controlPlane.ledger).map((summary) => shown(mesh, summary));

  server.get('/api/v1/proxies', async () => ({ items: summaries() }));

  server.get<{ Params: { namespace: string; name: string } }>(
    '/api/v1/proxies/:namespace/:name',
    async ({ params }, reply) => {
      const key = `${params.namespace}/${params.name}`;
      const summary = summaries().find(({ name }) => name === key);
      if (summary === undefined) {
        return reply.code(404).send({ code: 404, message: `there is no workload ${key} with a proxy` });
      }
      return { ...summary, resources: proxyResources(mesh.controlPlane.ledger, key) ?? [] };
    },
  );
}

function shown(mesh: Mesh, { since, ...summary }: ProxySummary) {
  const end = mesh.certificateEnd(summary.name);
  return {
    ...summary,
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(end === undefined ? {} : { certificateNotAfter: new Date(end).toISOString() }),
  };
}
