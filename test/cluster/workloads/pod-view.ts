import type { TestCluster } from '../test-cluster.ts';
import { WORKLOAD_COMMAND } from './workload-image.ts';

/** What tests look at in a pod. */
export interface PodView {
  readonly metadata: {
    readonly name: string;
    readonly deletionTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly initContainers?: readonly { readonly name: string }[] };
  readonly status: {
    readonly phase: string;
    readonly startTime: string;
    readonly qosClass: string;
    readonly conditions: readonly ConditionView[];
    readonly initContainerStatuses?: readonly ContainerView[];
    readonly containerStatuses?: readonly ContainerView[];
    readonly ephemeralContainerStatuses?: readonly ContainerView[];
  };
}

export interface ConditionView {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly lastTransitionTime: string;
}

export interface ContainerView {
  readonly name: string;
  readonly ready: boolean;
  readonly restartCount: number;
  readonly resources?: {
    readonly limits?: Readonly<Record<string, string>>;
    readonly requests?: Readonly<Record<string, string>>;
  };
  readonly state: { readonly terminated?: { readonly exitCode: number } };
}

/** The pods of a namespace, or those that a label selects. */
export async function podsOf(
  cluster: TestCluster,
  namespace: string,
  selector = '',
): Promise<readonly PodView[]> {
  const list: { readonly items: readonly PodView[] } = JSON.parse(
    await cluster.kubectl('get', 'pods', '-n', namespace, '-l', selector, '-o', 'json'),
  );
  return list.items;
}

/** The only pod with the label `app: <name>` that is not about to go. */
export async function podOf(cluster: TestCluster, namespace: string, name: string): Promise<PodView> {
  const pods = await podsOf(cluster, namespace, `app=${name}`);
  const [pod, ...others] = pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  if (pod === undefined || others.length > 0)
    throw new Error(`${pods.length} pods are called ${namespace}/${name}`);
  return pod;
}

/** The state of a container of a pod, whatever list it is in. */
export function containerOf({ metadata, status }: PodView, name: string): ContainerView {
  const { initContainerStatuses = [], containerStatuses = [], ephemeralContainerStatuses = [] } = status;
  const all = [...initContainerStatuses, ...containerStatuses, ...ephemeralContainerStatuses];
  const found = all.find((container) => container.name === name);
  if (found === undefined) throw new Error(`${metadata.name} has no container ${name} yet`);
  return found;
}

export function hasSidecar({ spec }: PodView): boolean {
  return (spec.initContainers ?? []).some(({ name }) => name === 'meltemi-proxy');
}

/** How often containers have been started again, by their names; those that never were are left out. */
export function restartsOf({ status }: PodView): Readonly<Record<string, number>> {
  const all = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const again = all.filter(({ restartCount }) => restartCount > 0);
  return Object.fromEntries(again.map(({ name, restartCount }) => [name, restartCount]));
}

/** Where the application of this suite is: `deployment/probed`, or the name of a pod. */
export interface Place {
  readonly namespace: string;
  readonly name: string;
  readonly container?: string;
}

/**
 * Tells the application in a container something, or asks it, from within: what it answers.
 * @param path such as `/call?url=http://probed/`
 */
export async function tell<T>(cluster: TestCluster, place: Place, path: string): Promise<T> {
  return JSON.parse(await cluster.exec(place, ...WORKLOAD_COMMAND, 'tell', path));
}

/** What a call of the application's brought back; status 0 where there was no answer. */
export interface CallView {
  readonly status: number;
  readonly body: string;
}

/** Lets the application in a container call a URL. */
export function callFrom(cluster: TestCluster, place: Place, url: string): Promise<CallView> {
  return tell(cluster, place, `/call?url=${encodeURIComponent(url)}`);
}

/** Waits until all pods of a workload are ready: `deployment/server`, `pod/once`. */
export async function untilReady(cluster: TestCluster, namespace: string, name: string): Promise<void> {
  const isPod = name.startsWith('pod/');
  const wait = isPod ? ['wait', '--for=condition=Ready', name] : ['rollout', 'status', name];
  await cluster.kubectl(...wait, '-n', namespace, '--timeout=150s');
}

/** Who answered a call for `/` of the application. */
export interface Answerer {
  /** The name of its pod. */
  readonly instance: string;
  readonly container?: string;
}

export function answererOf(body: string): Answerer {
  return JSON.parse(body);
}
