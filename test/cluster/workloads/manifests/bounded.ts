import { application, applicationCall, BOUNDED, httpProbe, job, workload } from './kubernetes-objects.ts';

const FIXED = { cpu: '20m', memory: '64Mi' };

/** A namespace as administrators give them to teams. */
export const bounds: readonly object[] = [
  {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { namespace: BOUNDED, name: 'all' },
    spec: {
      hard: {
        pods: '10',
        'requests.cpu': '2',
        'limits.cpu': '8',
        'requests.memory': '4Gi',
        'limits.memory': '4Gi',
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { namespace: BOUNDED, name: 'each' },
    spec: {
      limits: [
        {
          type: 'Container',
          default: { cpu: '200m', memory: '128Mi' },
          defaultRequest: { cpu: '10m', memory: '32Mi' },
          max: { cpu: '500m', memory: '256Mi' },
        },
      ],
    },
  },
];

const guaranteed = application('app', {
  resources: { requests: FIXED, limits: FIXED },
  readinessProbe: httpProbe('/'),
});

export const bounded: readonly object[] = [
  workload('Deployment', BOUNDED, 'usual', {
    spec: { containers: [application('app', { readinessProbe: httpProbe('/') })] },
  }),
  workload('Deployment', BOUNDED, 'guaranteed', { spec: { containers: [guaranteed] } }),
  job(BOUNDED, 'counted', {
    containers: [applicationCall('app', 'await', 'http://server.strict/')],
  }),
];
