import {
  application,
  applicationCall,
  HTTP,
  httpProbe,
  STAY,
  STRICT,
  script,
  service,
  workload,
} from './kubernetes-objects.ts';

/** As OpenShift gives them out: nobody that any image knows. */
export const ARBITRARY_USER = 1_000_660_000;
export const DATA_GROUP = 2_000;

const LOCKED = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** Everything that a careful manifest takes away, and an init container and a sidecar of its own that are in the mesh before it. */
const locked = workload('Deployment', STRICT, 'locked', {
  spec: {
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: ARBITRARY_USER,
      fsGroup: DATA_GROUP,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumes: [{ name: 'data', emptyDir: {} }],
    initContainers: [
      { ...applicationCall('before', 'await', 'http://server/'), securityContext: LOCKED },
      application('helper', {
        restartPolicy: 'Always',
        env: [{ name: 'PORT', value: '8090' }],
        securityContext: LOCKED,
        startupProbe: { httpGet: { path: '/', port: 8090 }, periodSeconds: 1, failureThreshold: 60 },
        readinessProbe: { httpGet: { path: '/healthy/ready', port: 8090 }, periodSeconds: 1 },
      }),
      {
        ...applicationCall('after-helper', 'get', 'http://127.0.0.1:8090/call?url=http://server/'),
        securityContext: LOCKED,
      },
    ],
    containers: [
      application('app', {
        securityContext: LOCKED,
        volumeMounts: [{ name: 'data', mountPath: '/data' }],
        readinessProbe: httpProbe('/'),
      }),
    ],
  },
});

/** Root sees the processes of all containers, and can end them. */
const shared = workload('Deployment', STRICT, 'shared', {
  spec: {
    shareProcessNamespace: true,
    containers: [
      application('app', { readinessProbe: httpProbe('/') }),
      script('root', STAY, { securityContext: { runAsUser: 0 } }),
    ],
  },
});

/** The container that kubectl is to mean comes first, as ever. */
const copied = workload('Deployment', STRICT, 'copied', {
  spec: {
    containers: [
      script('app', `echo the application says; echo the application > /tmp/here; ${STAY}`),
      application('other'),
    ],
  },
});

export const secured: readonly object[] = [
  locked,
  service(STRICT, 'locked', [HTTP]),
  shared,
  copied,
  service(STRICT, 'shared', [HTTP]),
];
