import type { Command } from 'commander';
import { programVersion } from '../../operator/program-version.ts';
import type { CheckTime } from '../check/check.ts';
import { ClusterReader } from '../check/cluster-reader.ts';
import { counted } from '../check/finding.ts';
import { installedSettings } from '../check/installed-settings.ts';
import { findingsText } from '../check/print-findings.ts';
import { type NamedFinding, runChecks } from '../check/run-checks.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { openCluster } from '../client/open-cluster.ts';
import { CommandError } from '../command-error.ts';
import { renderInstallation } from '../install/render.ts';
import { addClusterOptions, oneOf } from '../options.ts';
import { printJson } from '../output/print-data.ts';
import type { Terminal } from '../terminal.ts';

interface CheckOptions extends Omit<ControlPlaneOptions, 'api'> {
  readonly pre?: boolean;
  readonly beforeInstall?: boolean;
  readonly output: string;
}

const HELP = `
Every finding that is not in order ends with what to do. Exits with 1 when something does not work as it is (✗); what works
with less, or not for long, is a warning (!). Changes nothing: it tries injection with a pod that is asked for and not made.

Examples:
  meltemi check --pre                       before \`meltemi install\`: can it work in this cluster?
  meltemi check                             after it: does it?
  meltemi check -o json`;

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--pre', 'before an installation')
    .option('--before-install', 'the same as --pre')
    .option('-o, --output <format>', 'text or json', 'text')
    .addHelpText('after', HELP)
    .action((options: CheckOptions) => check(options, terminal));
  addClusterOptions(command);
}

async function check(options: CheckOptions, terminal: Terminal): Promise<void> {
  const format = oneOf('-o', options.output, ['text', 'json']);
  const cluster = await openCluster(options, terminal);
  const time = options.pre === true || options.beforeInstall === true ? 'Before' : 'After';
  try {
    const settings = await installedSettings(cluster);
    const context = {
      cluster: new ClusterReader(cluster, settings.revision),
      installation: renderInstallation(settings),
      version: programVersion(),
      now: terminal.now(),
    };
    const findings = await runChecks(context, time);
    if (format === 'json') printJson({ items: findings }, terminal);
    else terminal.out(findingsText(findings, terminal.colors));
    conclude(findings, time, format === 'json' ? () => undefined : terminal.out);
  } finally {
    cluster.close();
  }
}

/** @throws CommandError where there are errors */
function conclude(
  findings: readonly NamedFinding[],
  time: Exclude<CheckTime, 'Always'>,
  out: (text: string) => void,
): void {
  const errors = findings.filter(({ level }) => level === 'Error').length;
  const warnings = findings.filter(({ level }) => level === 'Warning').length;
  const checks = counted(new Set(findings.map((finding) => finding.check)).size, 'check');
  const found = `${checks}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  if (errors > 0) throw new CommandError(found, 'mend what is marked with ✗, the first of them first');
  const next = time === 'Before' ? '; `meltemi install` can begin' : '';
  out(`\n${errors + warnings === 0 ? `${checks}: all is well` : found}${next}\n`);
}
