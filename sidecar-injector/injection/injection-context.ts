import type { TextMap } from '../../api/metadata.ts';
import type { CaptureSettings } from '../iptables/capture-settings.ts';
import type { ResourceRange } from '../limits/limit-range.ts';
import type { ClusterFeatures } from './cluster-features.ts';
import type { SidecarSettings } from './sidecar-settings.ts';

/** What is the same for all pods that a control plane injects. */
export interface InjectionSettings {
  /** The mesh's own namespace, which is never injected. */
  readonly rootNamespace: string;
  /** Which control plane this is; pods that name another one are that one's. */
  readonly revision: string;
  /** The version of this program, to find pods that were injected by an older one. */
  readonly version: string;
  readonly cluster: ClusterFeatures;
  readonly sidecar: SidecarSettings;
  /** What is captured where a pod's annotations do not say otherwise. */
  readonly capture: CaptureSettings;
}

/** What besides the pod decides about its injection. */
export interface InjectionContext extends InjectionSettings {
  readonly namespace: {
    readonly name: string;
    readonly labels: TextMap;
    /** What its LimitRanges say, as far as is known. */
    readonly ranges?: readonly ResourceRange[];
  };
}
