import type { Command } from 'commander';
import { positionText } from '../../stores/store.ts';
import { type Finding, inOrderOfSource } from '../analyze/finding.ts';
import { fieldLocator } from '../analyze/locate-field.ts';
import { type ReadConfiguration, readConfiguration } from '../analyze/read-configuration.ts';
import { referenceFindings } from '../analyze/reference-findings.ts';
import { textFindings } from '../analyze/text-findings.ts';
import { CommandError } from '../command-error.ts';
import { oneOf } from '../options.ts';
import { plainText } from '../output/plain-text.ts';
import { printJson } from '../output/print-data.ts';
import type { Terminal } from '../terminal.ts';

interface AnalyzeOptions {
  readonly filename: string;
  readonly output: string;
}

const HELP = `
Finds what \`meltemi up\` would find: what is no YAML, what is no valid object, and names that nothing has. Needs no
control plane. Exits with 1 when something is not in force as it is written.

Examples:
  meltemi analyze -f mesh/
  meltemi analyze -f mesh/reviews.yaml -o json`;

export function define(command: Command, terminal: Terminal): void {
  command
    .requiredOption('-f, --filename <dir>', 'a directory with YAML or JSON files, or one file')
    .option('-o, --output <format>', 'text or json', 'text')
    .addHelpText('after', HELP)
    .action((options: AnalyzeOptions) => analyze(options, terminal));
}

async function analyze({ filename, output }: AnalyzeOptions, terminal: Terminal): Promise<void> {
  const format = oneOf('-o', output, ['text', 'json']);
  const configuration = await readConfiguration(filename);
  const { inventory } = configuration;
  const findings = inOrderOfSource([
    ...textFindings(inventory),
    ...(await referenceFindings(inventory, fieldLocator(inventory))),
  ]);
  if (format === 'json') printJson({ items: findings }, terminal);
  else for (const finding of findings) terminal.out(`${findingLine(finding, terminal)}\n`);
  conclude(findings, configuration, format === 'json' ? { ...terminal, out: () => undefined } : terminal);
}

/** `mesh/reviews.yaml:7: error: TrafficRoute/bookinfo/reviews: spec.http: ...`, as compilers write it: editors find the place. */
function findingLine({ severity, object, path, message, source }: Finding, { colors }: Terminal): string {
  const paint = severity === 'Error' ? colors.red : colors.yellow;
  const place = source === undefined ? [] : [positionText(source)];
  const rest = [object, path, message].filter((part) => part !== undefined && part !== '');
  return [...place, paint(severity.toLowerCase()), ...rest.map((part) => plainText(part ?? ''))].join(': ');
}

/** @throws CommandError where there are errors */
function conclude(
  findings: readonly Finding[],
  { inventory, fileCount, foreignKinds }: ReadConfiguration,
  { out, err }: Terminal,
): void {
  const objectCount = [...inventory.entries()].length;
  const scope = `${counted(objectCount, 'object')} in ${counted(fileCount, 'file')}`;
  if (foreignKinds.length > 0)
    err(`Left alone, as they are not the mesh's: ${plainText(foreignKinds.join(', '))}\n`);
  const errors = findings.filter(({ severity }) => severity === 'Error').length;
  const warnings = findings.length - errors;
  const found = [errors, warnings].some((count) => count > 0)
    ? `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
    : 'no mistakes';
  if (errors > 0) {
    const fix = 'what has an error is not in force; a control plane keeps the last good version of it';
    throw new CommandError(`${scope}: ${found}`, fix);
  }
  out(`${scope}: ${found}\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
