import type { CreatedObject } from '../../../test/kubernetes/create-objects.ts';
import { type ClusterSize, namespaceNames, servicePlaces } from './cluster-size.ts';
import { SERVICE_PORT } from './service-objects.ts';

/** Routes for the first Services: testers by a header, a canary by weight. */
export function routeObjects(size: ClusterSize): readonly CreatedObject[] {
  return servicePlaces(size)
    .slice(0, size.routes)
    .map(({ namespace, name }) => {
      const backend = (version: string) => ({ name, port: SERVICE_PORT, labels: { version } });
      const testers = {
        path: { type: 'Prefix', value: '/' },
        headers: [{ name: 'end-user', value: 'tester' }],
      };
      return {
        metadata: { namespace, name },
        spec: {
          parentRefs: [{ kind: 'Service', name }],
          http: [
            { name: 'testers', matches: [testers], backendRefs: [backend('v1')] },
            {
              name: 'default',
              backendRefs: [{ name, port: SERVICE_PORT, labels: { version: 'v1' }, weight: 100 }],
              timeouts: { request: '10s' },
              retry: { attempts: 3, on: ['5xx', 'connect-failure'] },
            },
          ],
        },
      };
    });
}

/** A policy for each namespace, and for single Services as far as the number goes. */
export function policyObjects(size: ClusterSize): readonly CreatedObject[] {
  const ofNamespaces = namespaceNames(size).map((namespace) => ({
    metadata: { namespace, name: 'mutual-tls' },
    spec: { mtls: { mode: 'Strict' } },
  }));
  const ofServices = servicePlaces(size).map(({ namespace, name }) => ({
    metadata: { namespace, name },
    spec: {
      targetRefs: [{ kind: 'Service', name }],
      traffic: {
        connectionPool: { maxConnections: 100, connectTimeout: '2s' },
        outlierDetection: { consecutive5xx: 5, interval: '10s', baseEjectionTime: '30s' },
      },
    },
  }));
  return [...ofNamespaces, ...ofServices].slice(0, size.policies);
}
