import { application, STAY, STRICT, script, service, workload } from './kubernetes-objects.ts';

/** Probes that notice at once. The application is slow to start, so without a startup probe each would be killed. */
const probes = (of: (what: string) => object) => ({
  startupProbe: { ...of('started'), periodSeconds: 1, failureThreshold: 60 },
  readinessProbe: { ...of('ready'), periodSeconds: 1, failureThreshold: 1 },
  livenessProbe: { ...of('live'), periodSeconds: 2, failureThreshold: 1, timeoutSeconds: 2 },
});

const environment = (values: Readonly<Record<string, string>>) =>
  Object.entries({ START_AFTER_MS: '1500', ...values }).map(([name, value]) => ({ name, value }));

const http = application('http', {
  env: environment({ NAME: 'http' }),
  ports: [{ name: 'web', containerPort: 8080 }],
  ...probes((what) => ({ httpGet: { path: `/healthy/${what}`, port: 'web' } })),
});

const TCP_PORTS = { started: 9000, ready: 9001, live: 9002 };

const tcp = application('tcp', {
  env: environment({ NAME: 'tcp', PORT: '8081', TCP_PORTS: Object.values(TCP_PORTS).join() }),
  ...probes((what) => ({
    tcpSocket: { port: Object.entries(TCP_PORTS).find(([name]) => name === what)?.[1] },
  })),
});

const grpc = application('grpc', {
  env: environment({ NAME: 'grpc', PORT: '8082', GRPC_PORT: '9090' }),
  ...probes((what) => ({ grpc: { port: 9090, service: what } })),
});

const exec = script('exec', `sleep 1; touch /tmp/started /tmp/ready /tmp/live; ${STAY}`, {
  ...probes((what) => ({ exec: { command: ['test', '-e', `/tmp/${what}`] } })),
});

/** What a container says of its health, for its probe. */
export const unwell: Readonly<Record<string, (what: 'ready' | 'live') => string>> = {
  http: (what) => what,
  tcp: (what) => `tcp-${TCP_PORTS[what]}`,
  grpc: (what) => `grpc-${what}`,
};

/** A container for each kind of probe. */
export const probed: readonly object[] = [
  workload('Deployment', STRICT, 'probed', { spec: { containers: [http, tcp, grpc, exec] } }),
  service(STRICT, 'probed', [{ name: 'http', port: 80, targetPort: 'web' }]),
];
