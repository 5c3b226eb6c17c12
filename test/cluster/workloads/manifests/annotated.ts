import { application, HTTP, httpProbe, pod, STRICT, service } from './kubernetes-objects.ts';

const prefix = 'mesh.meltemi.dev/';

const annotated = (name: string, annotations: Readonly<Record<string, string>>, fields: object = {}) =>
  pod(STRICT, name, {
    annotations: Object.fromEntries(
      Object.entries(annotations).map(([key, value]) => [`${prefix}${key}`, value]),
    ),
    spec: { containers: [application('app', { readinessProbe: httpProbe('/'), ...fields })] },
  });

/** What this machine's address is known only when there is a cluster. */
export function annotatedPods(host: string): readonly object[] {
  return [
    annotated(
      'excluding',
      {
        'exclude-inbound-ports': '9000',
        'exclude-outbound-ports': '81',
        'exclude-outbound-cidrs': `${host}/32`,
        'proxy-cpu': '50m',
        'proxy-memory': '96Mi',
        'proxy-concurrency': '1',
        'proxy-log-level': 'info',
      },
      { env: [{ name: 'TCP_PORTS', value: '9000' }] },
    ),
    service(STRICT, 'excluding', [HTTP, { name: 'tcp', port: 9000 }]),
    annotated('including', { 'include-outbound-cidrs': `${host}/32` }),
  ];
}
