import type { Command } from 'commander';
import { programVersion } from '../../operator/program-version.ts';
import { CommandError } from '../command-error.ts';
import { withCluster } from '../install/cluster.ts';
import { findInstallation } from '../install/found-installation.ts';
import { install } from '../install/install.ts';
import {
  addInstallOptions,
  type InstallFlags,
  settingsOfFlags,
  waitOfFlags,
} from '../install/install-flags.ts';
import { keptSettings } from '../install/kept-settings.ts';
import { checkFound } from '../install/preconditions.ts';
import { defaultInstallSettings } from '../install/render.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

const HELP = `
Brings the installation that is there to the version of this program, and keeps what was chosen when it was installed. One replica
after the other is replaced. Sidecars go on with what they have meanwhile; pods get the new images when they are started anew.

Examples:
  meltemi upgrade
  meltemi upgrade --dry-run
  meltemi upgrade --image registry.example/meltemi:0.2.0`;

export function define(command: Command, terminal: Terminal): void {
  command.addHelpText('after', HELP).action((flags: InstallFlags) => run(flags, terminal));
  addInstallOptions(command);
}

async function run(flags: InstallFlags, terminal: Terminal): Promise<void> {
  const given = settingsOfFlags(flags);
  const waitMs = waitOfFlags(flags);
  const version = programVersion();
  const say = (line: string) => terminal.out(`${plainText(line)}\n`);
  await withCluster(flags, async (client) => {
    const found = await findInstallation(client);
    if (found === undefined) {
      throw new CommandError('Meltemi is not installed in this cluster', 'use meltemi install');
    }
    checkFound(found, version);
    const settings = keptSettings(found, defaultInstallSettings(), given);
    await install(client, { settings, dryRun: flags.dryRun ?? false, waitMs, say });
    const before = found.version === undefined ? '' : ` (it was ${found.version})`;
    if (flags.dryRun !== true) say(`Meltemi ${version}${before} is installed in ${found.namespace}`);
  });
}
