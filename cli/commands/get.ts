import type { Command } from 'commander';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { throwAll } from '../command-error.ts';
import { findSelected } from '../get/find-selected.ts';
import { outputFormat, printFound } from '../get/print-found.ts';
import { parseSelection } from '../get/selection.ts';
import { tellProblems } from '../get/tell-problems.ts';
import { addControlPlaneOptions, CONTROL_PLANE_HELP, namespaceOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface GetOptions extends ControlPlaneOptions {
  readonly namespace?: string;
  readonly allNamespaces?: boolean;
  readonly output: string;
}

const HELP = `
Kinds:
  trafficroute (tr), meshpolicy (mp), telemetry (tel), meshservice (msvc), meshworkload (mw),
  serviceregistry (sr), meshstatus (ms), service (svc), namespace (ns); singular or plural, in any case

Examples:
  meltemi get trafficroute                       the routes of all namespaces
  meltemi get trafficroute reviews -o yaml       one object, with its status
  meltemi get tr,mp -n bookinfo                  two kinds in one namespace
  meltemi get trafficroute/reviews svc/ratings   objects of several kinds
  meltemi get meshstatus -A                      a line for each namespace
  meltemi get all`;

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<kind>', 'a kind, several with commas in between, `all`, or KIND/NAME')
    .argument('[names...]', 'names of objects; none: all of them')
    .addOption(namespaceOption())
    .option('-A, --all-namespaces', 'in all namespaces, which is so where no -n is given')
    .option('-o, --output <format>', 'table, wide, yaml, json or name', 'table')
    .addHelpText('after', `${CONTROL_PLANE_HELP}${HELP}`)
    .action((kind: string, names: readonly string[], options: GetOptions) =>
      get([kind, ...names], options, terminal),
    );
  addControlPlaneOptions(command);
}

async function get(words: readonly string[], options: GetOptions, terminal: Terminal): Promise<void> {
  const format = outputFormat(options.output);
  const selection = parseSelection(words);
  const namespace = options.allNamespaces === true ? undefined : options.namespace;
  const api = await connect(options, terminal);
  const { found, problems } = await findSelected(api, selection, namespace);
  const isSingle = selection.of === 'Objects' && selection.objects.length === 1;
  const isEmpty = found.every(({ objects }) => objects.length === 0);
  if (!isEmpty || problems.length === 0) await printFound(found, { format, namespace, isSingle, terminal });
  if (format === 'table' || format === 'wide') await tellProblems(api, terminal);
  throwAll(problems);
}
