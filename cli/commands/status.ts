import type { Command } from 'commander';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { addControlPlaneOptions, CONTROL_PLANE_HELP, namespaceOption, statusFormat } from '../options.ts';
import { printJson, printYaml } from '../output/print-data.ts';
import { formatTable } from '../output/table.ts';
import { proxySummaryText, proxyTable } from '../proxies/proxy-table.ts';
import type { Terminal } from '../terminal.ts';

interface StatusOptions extends ControlPlaneOptions {
  readonly namespace?: string;
  readonly output: string;
}

const NO_PROXIES = `No proxies found: a MeshWorkload has one, unless its spec.proxy.mode is None; so has a pod that starts in a namespace
with the label mesh.meltemi.dev/injection=enabled.
`;

const HELP = `
States:
  Synced         has acknowledged everything
  Stale          something is on its way to it, or it refuses something and works with an older version of that
  Disconnected   was here and is not; it goes on with what it has
  Absent         has not been here yet

Examples:
  meltemi status
  meltemi status -n bookinfo -o wide
  meltemi proxy bookinfo/reviews-v1              all about one of them`;

export function define(command: Command, terminal: Terminal): void {
  command
    .addOption(namespaceOption())
    .option('-o, --output <format>', 'table, wide, yaml or json', 'table')
    .addHelpText('after', `${CONTROL_PLANE_HELP}${HELP}`)
    .action((options: StatusOptions) => status(options, terminal));
  addControlPlaneOptions(command);
}

async function status(options: StatusOptions, terminal: Terminal): Promise<void> {
  const format = statusFormat(options.output);
  const all = await (await connect(options, terminal)).proxies();
  const { namespace } = options;
  const proxies = all.filter(({ name }) => namespace === undefined || name.startsWith(`${namespace}/`));
  if (format === 'json') return printJson({ items: proxies }, terminal);
  if (format === 'yaml') return printYaml({ items: proxies }, terminal);
  if (proxies.length === 0) {
    terminal.err(NO_PROXIES);
    return;
  }
  const table = proxyTable(proxies, { now: terminal.now(), wide: format === 'wide' });
  terminal.out(`${formatTable(table, terminal.colors)}\n${proxySummaryText(proxies)}\n`);
}
