import type { Command } from 'commander';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { addControlPlaneOptions, CONTROL_PLANE_HELP, namespaceOption, statusFormat } from '../options.ts';
import { plainText } from '../output/plain-text.ts';
import { printJson, printYaml } from '../output/print-data.ts';
import { formatTable } from '../output/table.ts';
import { findProxy } from '../proxies/find-proxy.ts';
import { headline, refusalLines } from '../proxies/proxy-text.ts';
import { RESOURCE_KINDS } from '../proxies/resource-kinds.ts';
import { resourceTable } from '../proxies/resource-table.ts';
import type { Terminal } from '../terminal.ts';

type ResourceFlags = Readonly<Partial<Record<(typeof RESOURCE_KINDS)[number]['flag'], boolean>>>;

interface ProxyOptions extends ControlPlaneOptions, ResourceFlags {
  readonly namespace?: string;
  readonly output: string;
}

const HELP = `
Examples:
  meltemi proxy bookinfo/reviews-v1                  everything it has been sent
  meltemi proxy bookinfo/reviews-v1 --routes         its routes only
  meltemi proxy reviews-v1 --clusters -o json        with Envoy's messages`;

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<name>', 'NAMESPACE/NAME of its pod, or of its MeshWorkload')
    .addOption(namespaceOption())
    .option('-o, --output <format>', 'table, wide, yaml or json', 'table')
    .addHelpText('after', `${CONTROL_PLANE_HELP}${HELP}`)
    .action((name: string, options: ProxyOptions) => proxy(name, options, terminal));
  for (const { flag, summary } of RESOURCE_KINDS) command.option(`--${flag}`, summary);
  addControlPlaneOptions(command);
}

async function proxy(name: string, options: ProxyOptions, terminal: Terminal): Promise<void> {
  const format = statusFormat(options.output);
  const found = await findProxy(await connect(options, terminal), name, options.namespace);
  const isShown = typeFilter(options);
  const resources = found.resources.filter(({ type }) => isShown(type));
  if (format === 'json') return printJson({ ...found, resources }, terminal);
  if (format === 'yaml') return printYaml({ ...found, resources }, terminal);
  terminal.out(`${headline(found, terminal)}\n`);
  if (resources.length > 0) {
    const table = resourceTable(resources, format === 'wide');
    terminal.out(`\n${formatTable(table, terminal.colors)}`);
  }
  const refusals = refusalLines(found, isShown);
  if (refusals.length === 0) return;
  terminal.out('\nRefused, in the words of Envoy:\n');
  for (const line of refusals) terminal.out(`  ${plainText(line)}\n`);
}

/** The types of resource that flags name; all without flags. */
function typeFilter(options: ProxyOptions): (type: string) => boolean {
  const types = RESOURCE_KINDS.filter(({ flag }) => options[flag] === true).flatMap((kind) => kind.types);
  return (type) => types.length === 0 || types.includes(type);
}
