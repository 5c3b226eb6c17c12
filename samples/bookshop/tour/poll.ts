import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 50;

/**
 * Asks again and again until there is an answer.
 * @param question gives undefined as long as there is none; its errors end the polling
 * @returns the answer, or undefined where there was none within `limitMs` milliseconds
 */
export async function pollUntil<Answer>(
  limitMs: number,
  question: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await question();
    if (answer !== undefined || performance.now() >= deadline) return answer;
    await delay(pauseMs);
  }
}
