import { duration } from './latency.ts';
import type { Stage, Step } from './steps/step.ts';

/** What became of one step. */
interface StepResult {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly milliseconds: number;
}

/**
 * Plays the steps one after the other, and closes with a table of them.
 * @returns whether every step showed what it should
 */
export async function playSteps(stage: Stage, steps: readonly Step[]): Promise<boolean> {
  const started = performance.now();
  const results: StepResult[] = [];
  for (const [index, step] of steps.entries()) {
    stage.narrator.heading(`${index + 1} of ${steps.length}  ${step.title}: ${step.lesson}`);
    results.push(await playStep(stage, step));
  }
  showResults(stage, results, performance.now() - started);
  return results.every(({ failed }) => failed === 0);
}

async function playStep(stage: Stage, { title, play }: Step): Promise<StepResult> {
  const started = performance.now();
  const checks = await play(stage);
  for (const check of checks) stage.narrator.check(check);
  const passed = checks.filter(({ holds }) => holds).length;
  return { title, passed, failed: checks.length - passed, milliseconds: performance.now() - started };
}

function showResults({ narrator }: Stage, results: readonly StepResult[], milliseconds: number): void {
  narrator.heading('What the tour has shown');
  narrator.table(
    [
      { heading: 'step', align: 'left' },
      { heading: 'checks', align: 'right' },
      { heading: 'failed', align: 'right' },
      { heading: 'time', align: 'right' },
    ],
    results.map(({ title, passed, failed, milliseconds: time }) => [
      title,
      String(passed + failed),
      String(failed),
      duration(time),
    ]),
  );
  const failed = results.filter((result) => result.failed > 0).length;
  const verdict =
    failed === 0 ? 'Every step showed what it should' : `${failed} steps did not show what they should`;
  narrator.check({ holds: failed === 0, text: `${verdict}; the tour took ${duration(milliseconds)}.` });
}
