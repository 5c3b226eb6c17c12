import type { Outcome } from '../http-client.ts';
import type { Narrator } from '../narrator.ts';
import { bar, percentage } from '../table.ts';

/** Whether a request got what it asked for. */
export function isGood(outcome: Outcome): boolean {
  return outcome.kind === 'answered' && outcome.status === 200;
}

/** How many of them did not. */
export function countFailures(outcomes: readonly Outcome[]): number {
  return outcomes.filter((outcome) => !isGood(outcome)).length;
}

/** Shows how many requests of each batch failed. */
export function showFailures(
  narrator: Narrator,
  batches: Readonly<Record<string, readonly Outcome[]>>,
): void {
  narrator.table(
    [
      { heading: 'calls to ratings', align: 'left' },
      { heading: 'sent', align: 'right' },
      { heading: 'good', align: 'right' },
      { heading: 'failed', align: 'right' },
      { heading: 'share', align: 'right' },
      { heading: '', align: 'left' },
    ],
    Object.entries(batches).map(([name, outcomes]) => {
      const [sent, failed] = [outcomes.length, countFailures(outcomes)];
      const share = percentage(failed, sent);
      return [name, String(sent), String(sent - failed), String(failed), share, bar(failed / sent, 30)];
    }),
  );
}
