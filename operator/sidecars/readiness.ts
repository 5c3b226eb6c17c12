import { setTimeout as delay } from 'node:timers/promises';
import type { EnvoyAdmin } from './envoy-admin.ts';

/** Most Envoys are live within a tenth of a second; one whose control plane is away may take for ever. */
const FIRST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 200;

/** Waits until Envoy is live, and gives true; false once it `isCurrent` no more. */
export async function awaitLive(admin: EnvoyAdmin, isCurrent: () => boolean): Promise<boolean> {
  for (let pause = FIRST_LOOK_MS; isCurrent(); pause = Math.min(pause * 1.25, LONGEST_LOOK_MS)) {
    // No answer is one: it does not listen yet.
    if (await admin.isLive().catch(() => false)) return isCurrent();
    await delay(pause, undefined, { ref: false });
  }
  return false;
}
