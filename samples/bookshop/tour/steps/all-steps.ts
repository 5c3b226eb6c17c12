import { abort } from './abort.ts';
import { brokenRule } from './broken-rule.ts';
import { canary } from './canary.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { delay } from './delay.ts';
import { oneUser } from './one-user.ts';
import { retries } from './retries.ts';
import type { Step } from './step.ts';
import { strictMutualTls } from './strict-mtls.ts';
import { withoutRules } from './without-rules.ts';

/** The tour. A step may count on the rules that the steps before it have left in force. */
export const allSteps: readonly Step[] = [
  withoutRules,
  canary,
  oneUser,
  delay,
  abort,
  retries,
  circuitBreaker,
  strictMutualTls,
  brokenRule,
];
