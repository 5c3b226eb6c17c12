import { imageNames } from '../../images/catalogue.ts';
import { WORKLOAD_COMMAND, WORKLOAD_IMAGE } from '../workload-image.ts';

/** In all of its pods mutual TLS is demanded. */
export const STRICT = 'strict';
/** Callers without a certificate are welcome. */
export const PERMISSIVE = 'permissive';
/** Has no label: no mesh, unless a pod asks for it. */
export const OUTSIDE = 'outside';
/** Has a quota and ranges for what a container may have. */
export const BOUNDED = 'bounded';

export interface PodFields {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: object;
}

/** A container with the application of this suite. */
export function application(name: string, fields: object = {}): object {
  return { name, image: WORKLOAD_IMAGE, imagePullPolicy: 'Never', ...fields };
}

/** A container that runs it to an end: `get URL`, `await URL`. */
export function applicationCall(name: string, ...args: readonly string[]): object {
  return application(name, { command: [...WORKLOAD_COMMAND, ...args] });
}

/** A container with busybox's programs that runs a script. */
export function script(name: string, text: string, fields: object = {}): object {
  return {
    name,
    image: imageNames.tools,
    imagePullPolicy: 'Never',
    command: ['sh', '-c', text],
    ...fields,
  };
}

/** For containers that stay. */
export const STAY = 'trap exit TERM; sleep infinity & wait';

/** So that all of the suite fits on a node with two cores. */
const SMALL = { 'mesh.meltemi.dev/proxy-cpu': '20m' };

export function pod(namespace: string, name: string, { labels, annotations, spec }: PodFields): object {
  const metadata = {
    namespace,
    name,
    labels: { app: name, ...labels },
    annotations: { ...SMALL, ...annotations },
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

/** A Deployment, StatefulSet or DaemonSet. */
export function workload(
  kind: 'Deployment' | 'StatefulSet' | 'DaemonSet',
  namespace: string,
  name: string,
  { labels, annotations, spec }: PodFields,
  more: object = {},
): object {
  const own = { app: name };
  const template = {
    metadata: { labels: { ...own, ...labels }, annotations: { ...SMALL, ...annotations } },
    spec,
  };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { namespace, name },
    spec: { selector: { matchLabels: own }, template, ...more },
  };
}

export function job(namespace: string, name: string, podSpec: object, more: object = {}): object {
  const spec = { restartPolicy: 'Never', ...podSpec };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { namespace, name },
    spec: { template: { metadata: { labels: { job: name }, annotations: SMALL }, spec }, ...more },
  };
}

/** A Service for the pods with the label `app: <name>`. */
export function service(
  namespace: string,
  name: string,
  ports: readonly object[],
  more: object = {},
): object {
  const spec = { selector: { app: name }, ports, ...more };
  return { apiVersion: 'v1', kind: 'Service', metadata: { namespace, name }, spec };
}

/** Port 80, which leads to the application's usual one. */
export const HTTP = { name: 'http', port: 80, targetPort: 8080 } as const;

export function httpProbe(path: string, fields: object = {}): object {
  return { httpGet: { path, port: 8080 }, periodSeconds: 1, ...fields };
}
