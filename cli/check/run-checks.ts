import type { Check, CheckContext, CheckTime } from './check.ts';
import { CHECKS, FIRST_CHECKS } from './check-table.ts';
import type { CheckFinding } from './finding.ts';

/** A finding, and the check that it is of. */
export type NamedFinding = CheckFinding & { readonly check: string };

/** Runs all checks of a time, and gives what they find in the order of their table. */
export async function runChecks(
  context: CheckContext,
  time: Exclude<CheckTime, 'Always'>,
): Promise<readonly NamedFinding[]> {
  const isDue = ({ when }: Check) => when === time || when === 'Always';
  const first: NamedFinding[] = [];
  for (const check of FIRST_CHECKS.filter(isDue)) {
    first.push(...(await findingsOf(check, context)));
    if (first.some(({ level }) => level === 'Error')) return first;
  }
  const found = await Promise.all(CHECKS.filter(isDue).map((check) => findingsOf(check, context)));
  return [...first, ...found.flat()];
}

async function findingsOf(check: Check, context: CheckContext): Promise<readonly NamedFinding[]> {
  const findings = await check.run(context);
  return findings.map((finding) => ({ check: check.name, ...finding }));
}
