import type { Command } from 'commander';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { DEFAULT_REVISION } from '../../sidecar-injector/mesh-words.ts';
import { UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import { type ClusterFlags, withCluster } from '../install/cluster.ts';
import { findInstallation } from '../install/found-installation.ts';
import { addClusterOptions, rootNamespaceOption } from '../install/install-flags.ts';
import { refuseHelm } from '../install/preconditions.ts';
import { type UninstallOptions, uninstall } from '../install/uninstall.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

interface UninstallFlags extends ClusterFlags {
  readonly namespace?: string;
  readonly keepCrds?: boolean;
  readonly deleteObjects?: boolean;
  readonly timeout: string;
}

const HELP = `
Removes everything that install has applied and the operator has made: the webhooks first, so that no pod is held up, then the operator,
what it made in other namespaces, the kinds, and the mesh's namespace. Running pods keep their sidecars, and go on with what those
have; start them anew soon, because a sidecar gets no new certificate any more.

Examples:
  meltemi uninstall
  meltemi uninstall --keep-crds           what users have written stays, for another installation
  meltemi uninstall --delete-objects      and with it all TrafficRoutes, MeshPolicies and so on`;

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--namespace <name>', "the mesh's own (default: where it is found)")
    .option('--keep-crds', 'keep the kinds of the mesh, and what users have written of them')
    .option('--delete-objects', 'delete what users have written, where there is any')
    .option('--timeout <duration>', 'for how long to wait until what was deleted is gone', '2m')
    .addHelpText('after', HELP)
    .action((flags: UninstallFlags) => run(flags, terminal));
  addClusterOptions(command);
}

async function run(flags: UninstallFlags, terminal: Terminal): Promise<void> {
  const given = flags.namespace === undefined ? undefined : rootNamespaceOption(flags.namespace);
  const objects = fateOfObjects(flags);
  const limitMs = durationOption('--timeout', flags.timeout);
  const say = (line: string) => terminal.out(`${plainText(line)}\n`);
  await withCluster(flags, async (client) => {
    const found = await findInstallation(client);
    if (found !== undefined) refuseHelm(found);
    // What is left of an installation that was half removed may be found no more, but is where it usually is.
    const namespace = given ?? found?.namespace ?? DEFAULT_SETTINGS.rootNamespace;
    const revision = found?.settings.revision ?? DEFAULT_REVISION;
    await uninstall(client, { namespace, revision, objects, limitMs, say });
  });
  terminal.out('Meltemi is uninstalled.\n');
}

function fateOfObjects({
  keepCrds = false,
  deleteObjects = false,
}: UninstallFlags): UninstallOptions['objects'] {
  if (keepCrds && deleteObjects) {
    throw new UsageError('--keep-crds and --delete-objects are both given', 'use one of them');
  }
  if (keepCrds) return 'Keep';
  return deleteObjects ? 'Delete' : 'Refuse';
}
