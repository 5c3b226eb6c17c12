import { figureReport } from '../report/report.ts';
import { count } from '../report/units.ts';
import { CLUSTER_FIGURES } from './cluster-figures.ts';
import type { ClusterResult } from './cluster-result.ts';

/** The figures of a cluster as a table, with what was in it. */
export function clusterReport(result: ClusterResult): readonly string[] {
  const { namespaces, services, podsPerService, routes, policies } = result.size;
  return [
    `A real API server with ${count(services)} Services, ${count(services * podsPerService)} Pods with sidecars,`,
    `${count(namespaces)} namespaces, ${count(routes)} TrafficRoutes and ${count(policies)} MeshPolicies; no proxy is connected.`,
    '',
    ...figureReport(CLUSTER_FIGURES, [{ title: `${count(services)} Services`, result }]),
  ];
}
