import { TOOLS_VOLUME } from '../mesh-words.ts';

/**
 * Before Kubernetes 1.29 the proxy is a container like the application's. The kubelet starts containers in their order, and waits
 * for a container's `postStart` hook before the next one. Images of Envoy need have neither a shell nor anything else, so
 * the init container leaves a busybox in a volume, and the hooks run that.
 */

const TOOLS_DIRECTORY = '/opt/meltemi';
const BUSYBOX = `${TOOLS_DIRECTORY}/busybox`;

/** The volume, in memory of no one: it dies with the pod. */
export const TOOLS_VOLUME_SOURCE = { name: TOOLS_VOLUME, emptyDir: {} } as const;

export const TOOLS_MOUNT = { name: TOOLS_VOLUME, mountPath: TOOLS_DIRECTORY, readOnly: true } as const;
export const TOOLS_WRITABLE_MOUNT = { name: TOOLS_VOLUME, mountPath: TOOLS_DIRECTORY } as const;

/** Tells the init container where to leave the program. */
export const TOOLS_VARIABLE = { name: 'MELTEMI_TOOLS', value: TOOLS_DIRECTORY } as const;

/** Envoy's admin endpoint says 503 until it is live, which busybox' wget takes for a failure. */
const WAIT_UNTIL_LIVE = 'until wget -q -O /dev/null http://127.0.0.1:15000/ready; do sleep 0.2; done';

/** The hooks: nothing starts before the proxy has its configuration, and the proxy outlives what is asked of it at the end. */
export function plainContainerHooks(drainSeconds: number): object {
  return {
    postStart: { exec: { command: [BUSYBOX, 'sh', '-c', WAIT_UNTIL_LIVE] } },
    ...(drainSeconds > 0 && { preStop: { exec: { command: [BUSYBOX, 'sleep', `${drainSeconds}`] } } }),
  };
}
