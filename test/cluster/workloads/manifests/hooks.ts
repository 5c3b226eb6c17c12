import {
  application,
  httpProbe,
  PERMISSIVE,
  STRICT,
  script,
  service,
  workload,
} from './kubernetes-objects.ts';

const told = { name: 'told', emptyDir: {} };
const withTold = { volumeMounts: [{ name: 'told', mountPath: '/told' }] };

/** Hooks over HTTP are told to an application of another container, which outlives the one that ends: see its log. */
const hooked = workload('Deployment', STRICT, 'hooked', {
  spec: {
    terminationGracePeriodSeconds: 5,
    volumes: [told],
    // A sidecar of the user's own: it starts before the application, and so can be told of its start.
    initContainers: [
      application('listener', { restartPolicy: 'Always', startupProbe: httpProbe('/healthy/x') }),
    ],
    containers: [
      application('over-http', {
        env: [{ name: 'PORT', value: '8081' }],
        lifecycle: {
          postStart: { httpGet: { path: '/hook?of=started', port: 8080 } },
          preStop: { httpGet: { path: '/hook?of=stopping', port: 8080 } },
        },
      }),
      script('by-command', 'trap "cat /told/log; exit" TERM; sleep infinity & wait', {
        ...withTold,
        lifecycle: {
          postStart: { exec: { command: ['sh', '-c', 'echo started >> /told/log'] } },
          preStop: { exec: { command: ['sh', '-c', 'echo stopping >> /told/log'] } },
        },
      }),
    ],
  },
});

/** Nobody listens where this hook calls: without a mesh the kubelet kills such a container, again and again. */
const refused = workload('Deployment', STRICT, 'refused', {
  spec: {
    terminationGracePeriodSeconds: 1,
    containers: [application('app', { lifecycle: { postStart: { httpGet: { path: '/', port: 9999 } } } })],
  },
});

/** An application that ends at once when it is told to, whatever it is doing. */
const slow: readonly object[] = [
  workload('Deployment', PERMISSIVE, 'slow', {
    spec: { containers: [application('app', { readinessProbe: httpProbe('/') })] },
  }),
  service(PERMISSIVE, 'slow', [{ name: 'http', port: 80, targetPort: 8080 }]),
];

export const ending: readonly object[] = [hooked, refused, ...slow];
