import { setTimeout as delay } from 'node:timers/promises';
import type { EnvoyAdmin } from './envoy-admin.ts';

/** Between two looks at what is still under way. */
const LOOK_MS = 50;

/**
 * Asks an Envoy to let its connections end, and waits until no request is under way, `longestMs` at most. An Envoy that does not
 * answer has nothing to wait for.
 */
export async function drainEnvoy(admin: EnvoyAdmin, longestMs: number): Promise<void> {
  const end = performance.now() + longestMs;
  try {
    await admin.drain();
    while (performance.now() < end && (await admin.underWay()) > 0) await delay(LOOK_MS);
  } catch {
    // It is gone, or hangs: the signals that follow end it either way.
  }
}
