import { setTimeout as delay } from 'node:timers/promises';
import type { Workload } from '../../mesh-model/workload.ts';
import type { Logger } from '../../operator/log.ts';
import { convertWorkload } from '../../registries/static/convert-workload.ts';
import type { ApiClient } from '../client/api-client.ts';
import { CommandError } from '../command-error.ts';
import { type FoundWorkload, findWorkload } from '../join/find-workload.ts';
import { type WorkloadName, workloadKey } from '../join/workload-name.ts';

/** A workload's identity and ports change seldom, and by hand. */
const LOOK_MS = 5_000;

/** The mesh's view of a MeshWorkload, as far as its sidecar's start depends on it. */
export function workloadOf({ object, generation }: FoundWorkload): Workload {
  const origin = { object: `MeshWorkload/${object.metadata.namespace}/${object.metadata.name}`, generation };
  return convertWorkload({ object, origin }, 'static', []);
}

/**
 * Looks at a MeshWorkload every few seconds until `signal`, and tells each new generation. While the control plane is away,
 * or the object is broken or gone, everything stays as it is.
 */
export async function followWorkload(
  api: ApiClient,
  name: WorkloadName,
  follow: {
    readonly from: number;
    readonly changed: (workload: FoundWorkload) => void;
    readonly log: Logger;
    readonly signal: AbortSignal;
    /** Milliseconds between two looks; 5 seconds unless told. */
    readonly lookMs?: number;
  },
): Promise<void> {
  let { from: generation } = follow;
  let told = '';
  while (await pause(follow.lookMs ?? LOOK_MS, follow.signal)) {
    try {
      const found = await findWorkload(api, name);
      told = '';
      if (found.generation !== generation) follow.changed(found);
      generation = found.generation;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      if (error.message !== told)
        follow.log.warn({ workload: workloadKey(name) }, `${error.message}; going on as before`);
      told = error.message;
    }
  }
}

/** False once it is over. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
