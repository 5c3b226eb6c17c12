import type { Problem } from '../../api/problem.ts';
import { captureContainer } from '../capture-container/capture-container.ts';
import { captureOfPod, isCapturedInbound } from '../capture-container/capture-of-pod.ts';
import { readCallRecord, writeCallRecord } from '../kubelet-calls/call-record.ts';
import { findKubeletCalls } from '../kubelet-calls/find-kubelet-calls.ts';
import { redirectCall } from '../kubelet-calls/redirect-call.ts';
import { fitResources } from '../limits/fit-resources.ts';
import { INJECTED_ANNOTATIONS } from '../mesh-words.ts';
import type { JsonPatch } from '../patch/json-patch.ts';
import { annotationsOf, type Pod } from '../pod/pod.ts';
import { proxyContainer } from '../proxy/proxy-container.ts';
import { readProxyOptions } from '../proxy/proxy-options.ts';
import { addContainers, addVolumes } from './add-sidecar.ts';
import { annotate, problemsText } from './annotate.ts';
import { catchUp } from './catch-up.ts';
import { decide } from './decide.ts';
import { drainPatch } from './drain.ts';
import type { InjectionContext } from './injection-context.ts';
import { podProblems } from './pod-problems.ts';
import type { SkipReason } from './skip-reason.ts';

/** What injection does to a pod. */
export type InjectionResult =
  | {
      readonly kind: 'Inject';
      /** Empty where the pod has all that it needs. */
      readonly patch: JsonPatch;
      /** What its owner should change; the pod gets its sidecar all the same. */
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'Skip'; readonly reason: SkipReason };

/**
 * Gives a pod its sidecar: the patch that makes a pod with one out of a pod without. Of what the pod says of itself, it changes
 * only probes and hooks that the kubelet could no longer make, and the time to end, by as much as it delays the end. A
 * second time, after whatever other webhooks have changed in between, it adds only what they made necessary.
 */
export function inject(pod: Pod, context: InjectionContext): InjectionResult {
  const decision = decide(pod, context);
  switch (decision.kind) {
    case 'Skip':
      return decision;
    case 'Injected':
      return { kind: 'Inject', patch: catchUp(pod, context.capture), problems: [] };
    case 'Inject':
      return injected(pod, context);
  }
}

function injected(pod: Pod, context: InjectionContext): InjectionResult {
  const annotations = annotationsOf(pod);
  const { options: wanted, problems: proxyProblems } = readProxyOptions(annotations, context.sidecar);
  const options = { ...wanted, ...fitResources(pod, wanted, context.namespace.ranges ?? []) };
  const { settings: capture, problems: captureProblems } = captureOfPod(annotations, context.capture);
  const problems = [...proxyProblems, ...captureProblems, ...podProblems(pod)];
  const isCaptured = (port: number) => isCapturedInbound(capture, port);
  const calls = findKubeletCalls(pod, isCaptured, readCallRecord(annotations));
  const record = writeCallRecord(calls);
  const { cluster, revision, version } = context;
  return {
    kind: 'Inject',
    problems,
    patch: [
      // What is about containers by their position comes before the sidecar moves them.
      ...calls.filter((call) => !call.isRedirected).flatMap(redirectCall),
      ...(cluster.sleepHook ? drainPatch(pod, options.drainSeconds) : []),
      ...annotate(pod, {
        [INJECTED_ANNOTATIONS.injectedBy]: `${revision}/${version}`,
        ...(record !== undefined && { [INJECTED_ANNOTATIONS.kubeletCalls]: record }),
        ...(problems.length > 0 && { [INJECTED_ANNOTATIONS.problems]: problemsText(problems) }),
        ...(cluster.nativeSidecars ? {} : defaultContainer(pod)),
      }),
      ...addVolumes(pod, context),
      ...addContainers(pod, cluster, {
        capture: captureContainer(pod, context, options, capture),
        proxy: proxyContainer(pod, context, options, calls),
      }),
    ],
  };
}

/** Where the proxy is the first of the containers, `kubectl logs` and `kubectl exec` would take it for the one that is meant. */
function defaultContainer(pod: Pod): Readonly<Record<string, string>> {
  const key = 'kubectl.kubernetes.io/default-container';
  const first = pod.spec.containers[0]?.name;
  return first === undefined || Object.hasOwn(annotationsOf(pod), key) ? {} : { [key]: first };
}
