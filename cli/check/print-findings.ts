import type { Colors } from 'picocolors/types.js';
import { plainText } from '../output/plain-text.ts';
import type { CheckLevel } from './finding.ts';
import type { NamedFinding } from './run-checks.ts';

const MARKS: Readonly<Record<CheckLevel, string>> = { Ok: '✓', Warning: '!', Error: '✗' };

/** Findings for people: a mark, the check, what it found, and below it what to do. */
export function findingsText(findings: readonly NamedFinding[], colors: Colors): string {
  const width = Math.max(0, ...findings.map(({ check }) => check.length));
  const paint = { Ok: colors.green, Warning: colors.yellow, Error: colors.red };
  const lines = findings.flatMap((finding) => {
    const { check, level, message } = finding;
    const line = `${paint[level](MARKS[level])} ${check.padEnd(width)}   ${plainText(message)}`;
    if (finding.level === 'Ok') return [line];
    return [line, `${' '.repeat(width + 5)}${colors.dim('→')} ${plainText(finding.fix)}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
