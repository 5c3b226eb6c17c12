import { type Command, Option } from 'commander';
import { DEFAULT_SETTINGS } from '../mesh-model/settings.ts';
import { UsageError } from './command-error.ts';

/** The options that several commands share. */
export function apiOption(): Option {
  return new Option(
    '--api <host:port>',
    "the control plane's API (default: $MELTEMI_API, else 127.0.0.1:15014)",
  );
}

/** How help tells which control plane a command asks. */
export const CONTROL_PLANE_HELP = `
Asks the control plane of --api or $MELTEMI_API, else the cluster of --kubeconfig, --context or $KUBECONFIG. Where none is named:
the control plane of this host at 127.0.0.1:15014 if one answers, else the cluster that kubectl would use.
`;

/** Gives a command the options by which a user says which control plane is meant, a cluster's too. */
export function addControlPlaneOptions(command: Command): Command {
  return addClusterOptions(
    command.addOption(
      new Option('--api <host:port>', 'the API of a control plane that runs without a cluster'),
    ),
  );
}

/** Gives a command the options by which a user says which cluster is meant. */
export function addClusterOptions(command: Command): Command {
  return command
    .option('--kubeconfig <file>', 'of the cluster (default: $KUBECONFIG, else ~/.kube/config)')
    .option('--context <name>', 'a context of the kubeconfig other than the current one')
    .option(
      '--root-namespace <name>',
      `where the operator runs in the cluster (default: ${DEFAULT_SETTINGS.rootNamespace})`,
    );
}

export function namespaceOption(): Option {
  return new Option('-n, --namespace <name>', 'in one namespace only');
}

const STATUS_FORMATS = ['table', 'wide', 'yaml', 'json'] as const;
export type StatusFormat = (typeof STATUS_FORMATS)[number];

/** The output format of a command that shows proxies or problems. @throws UsageError */
export function statusFormat(text: string): StatusFormat {
  return oneOf('-o', text, STATUS_FORMATS);
}

/** The word of a list that an option's text is, in any case. @throws UsageError */
export function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text.toLowerCase());
  if (word !== undefined) return word;
  throw new UsageError(`${option} is ${JSON.stringify(text)}`, `use one of ${words.join(', ')}`);
}
