import { add, type JsonPatch } from '../patch/json-patch.ts';
import type { Pod } from '../pod/pod.ts';
import { TOOLS_VOLUME_SOURCE } from '../proxy/plain-container.ts';
import { sidecarVolume } from '../proxy/sidecar-volume.ts';
import type { ClusterFeatures } from './cluster-features.ts';
import type { InjectionContext } from './injection-context.ts';

/** Adds the volumes that the two containers mount, after those of the pod. */
export function addVolumes({ spec }: Pod, { cluster, revision, sidecar }: InjectionContext): JsonPatch {
  const volumes = [
    sidecarVolume(revision, sidecar.tokenSeconds),
    ...(cluster.nativeSidecars ? [] : [TOOLS_VOLUME_SOURCE]),
  ];
  if (spec.volumes === undefined) return [add(['spec', 'volumes'], volumes)];
  const first = spec.volumes.length;
  return volumes.map((volume, index) => add(['spec', 'volumes', first + index], volume));
}

interface SidecarContainers {
  readonly capture: object;
  readonly proxy: object;
}

/**
 * Adds the two containers. A native sidecar goes before everything else, so that init containers of the pod call through it, and
 * other sidecars end before it. Where there are none, the pod's init containers run before traffic is captured, because no
 * proxy runs that could take it.
 */
export function addContainers(
  { spec }: Pod,
  { nativeSidecars }: ClusterFeatures,
  { capture, proxy }: SidecarContainers,
): JsonPatch {
  const at = ['spec', 'initContainers'];
  if (!nativeSidecars) {
    const last = spec.initContainers?.length;
    return [
      add(['spec', 'containers', 0], proxy),
      last === undefined ? add(at, [capture]) : add([...at, last], capture),
    ];
  }
  if (spec.initContainers === undefined) return [add(at, [capture, proxy])];
  return [add([...at, 0], capture), add([...at, 1], proxy)];
}
