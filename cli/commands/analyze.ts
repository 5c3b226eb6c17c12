import type { Command } from 'commander';
import { positionText } from '../../stores/store.ts';
import { type Finding, inOrderOfSource } from '../analyze/finding.ts';
import { liveFindings } from '../analyze/live-findings.ts';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { StandaloneClient } from '../client/standalone-client.ts';
import { CommandError, UsageError } from '../command-error.ts';
import { addControlPlaneOptions, CONTROL_PLANE_HELP, namespaceOption, oneOf } from '../options.ts';
import { plainText } from '../output/plain-text.ts';
import { printJson } from '../output/print-data.ts';
import type { Terminal } from '../terminal.ts';

interface AnalyzeOptions extends ControlPlaneOptions {
  readonly filename?: string;
  readonly namespace?: string;
  readonly output: string;
}

/** What was found, and in what. */
interface Analysis {
  readonly findings: readonly Finding[];
  /** `7 objects in 3 files`. */
  readonly scope: string;
  /** What to do where there are errors. */
  readonly fix: string;
}

const HELP = `
With -f it finds what \`meltemi up\` would find in the files: what is no YAML, what is no valid object, and names that nothing
has; it needs no control plane. Without -f it tells what is wrong in the mesh that runs: objects that are not in force, proxies
and pods that are not in order, and in a cluster what keeps pods out of the mesh. Exits with 1 when something is not in force
as it is written.

Examples:
  meltemi analyze -f mesh/
  meltemi analyze -f mesh/reviews.yaml -o json
  meltemi analyze                                the mesh that runs here, or the cluster that kubectl would use`;

export function define(command: Command, terminal: Terminal): void {
  command
    .option('-f, --filename <dir>', 'a directory with YAML or JSON files, or one file')
    .addOption(namespaceOption())
    .option('-o, --output <format>', 'text or json', 'text')
    .addHelpText('after', `${CONTROL_PLANE_HELP}${HELP}`)
    .action((options: AnalyzeOptions) => analyze(options, terminal));
  addControlPlaneOptions(command);
}

async function analyze(options: AnalyzeOptions, terminal: Terminal): Promise<void> {
  const format = oneOf('-o', options.output, ['text', 'json']);
  const { filename, namespace } = options;
  if (filename !== undefined && namespace !== undefined) {
    throw new UsageError('-n is for a mesh that runs', 'leave it out, or -f');
  }
  const analysis =
    filename === undefined ? await meshAnalysis(options, terminal) : await fileAnalysis(filename, terminal);
  const { findings } = analysis;
  if (format === 'json') printJson({ items: findings }, terminal);
  else for (const finding of findings) terminal.out(`${findingLine(finding, terminal)}\n`);
  conclude(analysis, format === 'json' ? () => undefined : terminal.out);
}

async function fileAnalysis(filename: string, terminal: Terminal): Promise<Analysis> {
  // What reads files and judges them takes a while to load, and who asks for a mesh that runs needs none of it.
  const { analyzeFiles } = await import('../analyze/analyze-files.ts');
  const { findings, objectCount, fileCount, foreignKinds } = await analyzeFiles(filename);
  if (foreignKinds.length > 0)
    terminal.err(`Left alone, as they are not the mesh's: ${plainText(foreignKinds.join(', '))}\n`);
  return {
    findings,
    scope: `${counted(objectCount, 'object')} in ${counted(fileCount, 'file')}`,
    fix: 'what has an error is not in force; a control plane keeps the last good version of it',
  };
}

async function meshAnalysis(options: AnalyzeOptions, terminal: Terminal): Promise<Analysis> {
  const client = await connect(options, terminal);
  const { findings, objectCount } = await liveFindings(client, options.namespace);
  const fix = 'correct the objects that are named, and restart the pods';
  if (client instanceof StandaloneClient) {
    return { findings: inOrderOfSource(findings), scope: counted(objectCount, 'object'), fix };
  }
  const { clusterFindings } = await import('../analyze/cluster-findings.ts');
  const more = await clusterFindings(client.cluster, terminal.now());
  return { findings: [...more, ...findings], scope: counted(objectCount, 'object'), fix };
}

/** `mesh/reviews.yaml:7: error: TrafficRoute/bookinfo/reviews: spec.http: ...`, as compilers write it: editors find the place. */
function findingLine({ severity, object, path, message, source }: Finding, { colors }: Terminal): string {
  const paint = severity === 'Error' ? colors.red : colors.yellow;
  const place = source === undefined ? [] : [positionText(source)];
  const rest = [object, path, message].filter((part) => part !== undefined && part !== '');
  return [...place, paint(severity.toLowerCase()), ...rest.map((part) => plainText(part ?? ''))].join(': ');
}

/** @throws CommandError where there are errors */
function conclude({ findings, scope, fix }: Analysis, out: (text: string) => void): void {
  const errors = findings.filter(({ severity }) => severity === 'Error').length;
  const warnings = findings.length - errors;
  const found =
    findings.length > 0 ? `${counted(errors, 'error')}, ${counted(warnings, 'warning')}` : 'no mistakes';
  if (errors > 0) throw new CommandError(`${scope}: ${found}`, fix);
  out(`${scope}: ${found}\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
