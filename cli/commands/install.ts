import type { Command } from 'commander';
import { programVersion } from '../../operator/program-version.ts';
import { UsageError } from '../command-error.ts';
import { withCluster } from '../install/cluster.ts';
import { findInstallation } from '../install/found-installation.ts';
import { install } from '../install/install.ts';
import {
  addInstallOptions,
  domainOption,
  type InstallFlags,
  nameOption,
  rootNamespaceOption,
  settingsOfFlags,
  waitOfFlags,
} from '../install/install-flags.ts';
import { manifestsYaml } from '../install/manifest.ts';
import { nextSteps } from '../install/next-steps.ts';
import { inOrder } from '../install/object-types.ts';
import { checkFound, checkSettings } from '../install/preconditions.ts';
import { defaultInstallSettings, type InstallSettings, renderInstallation } from '../install/render.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

interface InstallCommandFlags extends InstallFlags {
  readonly namespace: string;
  readonly revision: string;
  readonly trustDomain: string;
  readonly clusterDomain: string;
  readonly certManager?: boolean;
  readonly prometheus?: boolean;
  readonly render?: boolean;
}

const HELP = `
Applies everything that a cluster needs, in the order in which nothing is held up: the kinds, the rights, the operator, and when
that is available the webhooks. What is as it should be already stays as it is, so it can be run again at any time.
--render prints the same as YAML, for kubectl or a repository, and needs no cluster.

Examples:
  meltemi install
  meltemi install --dry-run
  meltemi install --render | kubectl apply --server-side -f -
  meltemi install --cert-manager --trust-domain example.org`;

export function define(command: Command, terminal: Terminal): void {
  const usual = defaultInstallSettings();
  command
    .option('--render', 'print the objects as YAML, and do nothing else')
    .option('--namespace <name>', "the mesh's own", usual.namespace)
    .option('--revision <name>', 'which control plane this is', usual.revision)
    .option('--trust-domain <name>', 'the first part of all identities', usual.trustDomain)
    .option('--cluster-domain <name>', "the DNS suffix of the cluster's services", usual.clusterDomain)
    .option('--cert-manager', "the mesh's CA and the webhooks' certificate come from cert-manager")
    .option('--prometheus', 'with monitors for the Prometheus operator')
    .addHelpText('after', HELP)
    .action((flags: InstallCommandFlags) => run(flags, terminal));
  addInstallOptions(command);
}

async function run(flags: InstallCommandFlags, terminal: Terminal): Promise<void> {
  const settings = settingsOf(flags);
  const { render = false, dryRun = false } = flags;
  if (render && dryRun) throw new UsageError('--render and --dry-run are both given', 'use one of them');
  if (render) {
    terminal.out(manifestsYaml(inOrder(renderInstallation(settings))));
    return;
  }
  const waitMs = waitOfFlags(flags);
  const version = programVersion();
  const say = (line: string) => terminal.out(`${plainText(line)}\n`);
  await withCluster(flags, async (client) => {
    const found = await findInstallation(client);
    if (found !== undefined) {
      checkFound(found, version);
      checkSettings(found, settings);
    }
    await install(client, { settings, dryRun, waitMs, say });
  });
  if (!dryRun && waitMs !== undefined) terminal.out(nextSteps(version, settings.namespace));
}

function settingsOf(flags: InstallCommandFlags): InstallSettings {
  return {
    ...defaultInstallSettings(),
    ...settingsOfFlags(flags),
    namespace: rootNamespaceOption(flags.namespace),
    revision: nameOption('--revision', flags.revision),
    trustDomain: domainOption('--trust-domain', flags.trustDomain),
    clusterDomain: domainOption('--cluster-domain', flags.clusterDomain),
    certManager: flags.certManager ?? false,
    prometheus: flags.prometheus ?? false,
  };
}
