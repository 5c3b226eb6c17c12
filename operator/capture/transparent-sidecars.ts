import type { TextMap } from '../../api/metadata.ts';
import { formatProblem } from '../../api/problem.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { readCaptureAnnotations } from '../../sidecar-injector/iptables/capture-annotations.ts';
import {
  CAPTURE_EVERYTHING,
  type CaptureSettings,
  type ProxyUser,
} from '../../sidecar-injector/iptables/capture-settings.ts';
import type { Prepare } from '../sidecars/wanted-sidecar.ts';
import { CaptureSettingsInvalid } from './capture-errors.ts';
import { TrafficCapture } from './traffic-capture.ts';

export interface TransparentSidecarsOptions {
  /** What the MeshWorkload's annotations say: which traffic is left alone. */
  readonly annotationsOf: (workload: Workload) => TextMap;
  /** Ports of this host that are not the workload's, such as the control plane's. */
  readonly openPorts: readonly number[];
}

/** What a supervisor of sidecars is told for Transparent mode. Other workloads are not affected. */
export interface TransparentSidecars {
  readonly user: (workload: Workload) => ProxyUser | undefined;
  readonly prepare: Prepare;
  readonly releaseLeftover: () => Promise<void>;
}

/** A host is administered over it, also while its sidecar is down. */
const SSH_PORT = 22;

/** Runs the sidecars of Transparent workloads as a user of their own, and sends the host's traffic through them. */
export function transparentSidecars({
  annotationsOf,
  openPorts,
}: TransparentSidecarsOptions): TransparentSidecars {
  const capture = new TrafficCapture();
  const base: CaptureSettings = { ...CAPTURE_EVERYTHING, excludeInboundPorts: [SSH_PORT, ...openPorts] };
  return {
    // Only root can start a program as somebody else. For others, `prepare` says what is missing.
    user: ({ proxy }) => (proxy.mode === 'Transparent' && process.getuid?.() === 0 ? base.proxy : undefined),
    prepare: async (workload) => {
      if (workload.proxy.mode !== 'Transparent') return undefined;
      const settings = settingsOf(workload, annotationsOf(workload), base);
      const captured = await capture.prepare(workload, settings);
      // This process's own calls, to the control plane's API, must not depend on the sidecar that it looks after.
      process.setegid?.(settings.proxy.gid);
      return captured;
    },
    releaseLeftover: () => capture.releaseLeftover(),
  };
}

function settingsOf(workload: Workload, annotations: TextMap, base: CaptureSettings): CaptureSettings {
  const reading = readCaptureAnnotations(annotations, base);
  if (reading.ok) return reading.settings;
  throw new CaptureSettingsInvalid(workload.key, reading.problems.map(formatProblem));
}
