import { captureOfPod, isCapturedInbound } from '../capture-container/capture-of-pod.ts';
import type { CaptureSettings } from '../iptables/capture-settings.ts';
import { readCallRecord, writeCallRecord } from '../kubelet-calls/call-record.ts';
import { findKubeletCalls } from '../kubelet-calls/find-kubelet-calls.ts';
import { redirectCall } from '../kubelet-calls/redirect-call.ts';
import { INJECTED_ANNOTATIONS, PROXY_CONTAINER } from '../mesh-words.ts';
import { type JsonPatch, replace } from '../patch/json-patch.ts';
import { annotationsOf, type Pod, runningContainers } from '../pod/pod.ts';
import { ownConfiguration, ownConfigurationIndex } from '../proxy/proxy-arguments.ts';
import { annotate } from './annotate.ts';

/**
 * What a pod with a sidecar needs besides: other webhooks may have added containers after it was injected, and the kubelet
 * must be able to call those too. Empty where there are none, and where somebody has changed the proxy so that it cannot be told.
 */
export function catchUp(pod: Pod, base: CaptureSettings): JsonPatch {
  const annotations = annotationsOf(pod);
  const capture = captureOfPod(annotations, base).settings;
  const isCaptured = (port: number) => isCapturedInbound(capture, port);
  const calls = findKubeletCalls(pod, isCaptured, readCallRecord(annotations));
  const late = calls.filter((call) => !call.isRedirected);
  const configuration = configurationPath(pod);
  const record = writeCallRecord(calls);
  if (late.length === 0 || configuration === undefined || record === undefined) return [];
  return [
    ...late.flatMap(redirectCall),
    ...annotate(pod, { [INJECTED_ANNOTATIONS.kubeletCalls]: record }),
    replace(configuration, ownConfiguration(calls)),
  ];
}

function configurationPath(pod: Pod): readonly (string | number)[] | undefined {
  const proxy = runningContainers(pod).find(({ container }) => container.name === PROXY_CONTAINER);
  const index = proxy && ownConfigurationIndex(proxy.container.args ?? []);
  if (proxy === undefined || index === undefined) return undefined;
  return ['spec', proxy.list, proxy.index, 'args', index];
}
