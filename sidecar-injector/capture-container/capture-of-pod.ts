import type { TextMap } from '../../api/metadata.ts';
import type { Problem } from '../../api/problem.ts';
import { readCaptureAnnotations } from '../iptables/capture-annotations.ts';
import type { CaptureSettings } from '../iptables/capture-settings.ts';
import { CAPTURE_ANNOTATIONS } from '../mesh-words.ts';

/** What of a pod's traffic goes through its sidecar, and what is wrong with its annotations. */
export interface PodCapture {
  readonly settings: CaptureSettings;
  readonly problems: readonly Problem[];
}

/**
 * What a pod's annotations make of the mesh's settings. An annotation with a mistake counts as absent, so that more is captured
 * than was meant, never less; the others count.
 */
export function captureOfPod(annotations: TextMap, base: CaptureSettings): PodCapture {
  return CAPTURE_ANNOTATIONS.reduce<PodCapture>(
    ({ settings, problems }, key) => {
      const text = annotations[key];
      const reading = readCaptureAnnotations(text === undefined ? {} : { [key]: text }, settings);
      return reading.ok
        ? { settings: reading.settings, problems }
        : { settings, problems: [...problems, ...reading.problems] };
    },
    { settings: base, problems: [] },
  );
}

/** Whether connections from outside to this port of the pod come to the sidecar. */
export function isCapturedInbound(settings: CaptureSettings, port: number): boolean {
  return ![...settings.openProxyPorts, ...settings.excludeInboundPorts].includes(port);
}
