import { setTimeout as delay } from 'node:timers/promises';
import type { EnvoyAdmin } from './envoy-admin.ts';

/** Between two looks at what is still under way. */
const LOOK_MS = 50;

/** How long a drain may take, in milliseconds. */
export interface DrainTimes {
  /** At the most. */
  readonly drainMs: number;
  /**
   * No request must have been under way for this long. Peers go on sending until they have been told that the instance is
   * gone, so a moment without a request is not the end.
   */
  readonly quietMs: number;
}

/**
 * Asks an Envoy to let its connections end, and waits until no request is under way any more, `drainMs` at most. An Envoy that
 * does not answer has nothing to wait for.
 */
export async function drainEnvoy(
  admin: Pick<EnvoyAdmin, 'drain' | 'underWay'>,
  { drainMs, quietMs }: DrainTimes,
): Promise<void> {
  const end = performance.now() + drainMs;
  try {
    await admin.drain();
    let quietSince = performance.now();
    while (performance.now() < Math.min(end, quietSince + quietMs)) {
      await delay(LOOK_MS);
      if ((await admin.underWay()) > 0) quietSince = performance.now();
    }
  } catch {
    // It is gone, or hangs: the signals that follow end it either way.
  }
}
