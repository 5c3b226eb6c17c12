import {
  application,
  HTTP,
  httpProbe,
  OUTSIDE,
  PERMISSIVE,
  pod,
  STRICT,
  service,
  workload,
} from './kubernetes-objects.ts';

export const HOST_PORT = 18_080;

const containers = [application('app', { readinessProbe: httpProbe('/') })];

/** Whom the others call: a Service with two ports, which names its target ports. */
const server: readonly object[] = [
  workload('Deployment', STRICT, 'server', {
    spec: {
      containers: [
        application('first', {
          ports: [{ name: 'web', containerPort: 8080 }],
          readinessProbe: httpProbe('/'),
        }),
        application('second', {
          env: [
            { name: 'PORT', value: '8081' },
            { name: 'NAME', value: 'second' },
          ],
          ports: [{ name: 'second', containerPort: 8081 }],
        }),
      ],
    },
  }),
  service(STRICT, 'server', [
    { name: 'http', port: 80, targetPort: 'web' },
    { name: 'http-second', port: 81, targetPort: 'second' },
  ]),
];

/** Its pods find each other by their own names, and speak mutual TLS there, too. */
const database: readonly object[] = [
  workload(
    'StatefulSet',
    STRICT,
    'db',
    {
      spec: {
        containers: [application('app', { readinessProbe: httpProbe('/', { initialDelaySeconds: 2 }) })],
      },
    },
    { serviceName: 'db', replicas: 2 },
  ),
  service(STRICT, 'db', [{ name: 'http', port: 8080 }], { clusterIP: 'None' }),
];

const agent = workload('DaemonSet', PERMISSIVE, 'agent', {
  spec: {
    containers: [
      application('app', {
        ports: [{ containerPort: 8080, hostPort: HOST_PORT }],
        readinessProbe: httpProbe('/'),
      }),
    ],
  },
});

const leftAlone: readonly object[] = [
  pod(PERMISSIVE, 'of-the-host', {
    spec: {
      hostNetwork: true,
      containers: [
        application('app', {
          env: [{ name: 'PORT', value: '18090' }],
          readinessProbe: { httpGet: { path: '/', port: 18_090 }, periodSeconds: 1 },
        }),
      ],
    },
  }),
  pod(STRICT, 'opted-out', { labels: { 'mesh.meltemi.dev/inject': 'false' }, spec: { containers } }),
];

const optedIn = pod(OUTSIDE, 'opted-in', {
  labels: { 'mesh.meltemi.dev/inject': 'true' },
  spec: { containers },
});

const front: readonly object[] = [
  service(PERMISSIVE, 'front', [HTTP], { selector: { app: 'agent' }, type: 'NodePort' }),
  service(PERMISSIVE, 'alias', [], {
    type: 'ExternalName',
    externalName: `server.${STRICT}.svc.cluster.local`,
    selector: undefined,
  }),
];

export const kinds: readonly object[] = [...server, ...database, agent, ...leftAlone, optedIn, ...front];

/** Of `opted-in`, who wants to see its own pod. */
export const permissions: readonly object[] = [
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { namespace: OUTSIDE, name: 'viewer' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: OUTSIDE }],
  },
];
