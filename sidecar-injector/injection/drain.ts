import { add, type JsonPatch } from '../patch/json-patch.ts';
import type { Pod } from '../pod/pod.ts';

/**
 * Lets the application go on for some seconds when its pod is to end: its callers must hear first that it is leaving, and until
 * then they call it. Without this the application, which is told at the same moment as they are, would be gone before. Its
 * time to end in peace afterwards stays what it was. Containers with a `preStop` hook of their own know what they do.
 * @param drainSeconds 0: nothing
 */
export function drainPatch({ spec }: Pod, drainSeconds: number): JsonPatch {
  // Pods that end by themselves have no callers to wait for; and a pod with no time at all is to be killed.
  const { restartPolicy, terminationGracePeriodSeconds: grace } = spec;
  if (drainSeconds === 0 || restartPolicy !== 'Always' || grace <= 0) return [];
  const hooks = spec.containers.flatMap(({ lifecycle }, index) => {
    if (lifecycle?.preStop !== undefined) return [];
    const at = ['spec', 'containers', index, 'lifecycle'];
    const preStop = { sleep: { seconds: drainSeconds } };
    return [lifecycle === undefined ? add(at, { preStop }) : add([...at, 'preStop'], preStop)];
  });
  if (hooks.length === 0) return [];
  return [...hooks, add(['spec', 'terminationGracePeriodSeconds'], grace + drainSeconds)];
}
