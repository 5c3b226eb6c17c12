import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { CAPTURE_EVERYTHING } from '../iptables/capture-settings.ts';
import { DEFAULT_REVISION } from '../mesh-words.ts';
import { clusterFeatures } from './cluster-features.ts';
import type { InjectionSettings } from './injection-context.ts';
import { DEFAULT_SIDECAR, type SidecarImages } from './sidecar-settings.ts';

/** The images of a release: the Envoy that it was tested with, and its own. */
export function defaultImages(version: string): SidecarImages {
  return { proxy: 'envoyproxy/envoy:v1.40.0', init: `meltemi/init:${version}` };
}

/**
 * The settings of a mesh in which nobody has said otherwise.
 * @param version of this program
 * @param kubernetesVersion the oldest of the cluster's, see `clusterFeatures`
 */
export function defaultInjectionSettings(version: string, kubernetesVersion: string): InjectionSettings {
  return {
    rootNamespace: DEFAULT_SETTINGS.rootNamespace,
    revision: DEFAULT_REVISION,
    version,
    cluster: clusterFeatures(kubernetesVersion),
    sidecar: { ...DEFAULT_SIDECAR, images: defaultImages(version) },
    capture: CAPTURE_EVERYTHING,
  };
}
