import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 500;

/**
 * Looks again and again until there is something to see.
 * @param limitMs milliseconds; it looks at least once
 * @returns what was seen, or undefined when the time is over
 */
export async function poll<T>(look: () => Promise<T | undefined>, limitMs: number): Promise<T | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    const left = deadline - performance.now();
    if (seen !== undefined || left <= 0) return seen;
    await delay(Math.min(EVERY_MS, left));
  }
}
