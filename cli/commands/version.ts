import type { Command } from 'commander';
import { programVersion } from '../../operator/program-version.ts';
import { hostPortText } from '../../operator/standalone/host-port.ts';
import { ApiUnreachable } from '../client/api-errors.ts';
import type { ClusterClient } from '../client/cluster-client.ts';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { StandaloneClient } from '../client/standalone-client.ts';
import { CommandError } from '../command-error.ts';
import { addControlPlaneOptions } from '../options.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

/** Who asks for a version does not want to wait for a control plane that hangs. */
const LIMIT_MS = 2_000;

export function define(command: Command, terminal: Terminal): void {
  command.action((options: ControlPlaneOptions) => version(options, terminal));
  addControlPlaneOptions(command);
}

async function version(options: ControlPlaneOptions, terminal: Terminal): Promise<void> {
  terminal.out(`meltemi ${programVersion()} (Node ${process.version})\n`);
  const client = await connect(options, terminal);
  const lines =
    client instanceof StandaloneClient ? [await standaloneLine(client)] : await clusterLines(client);
  for (const line of lines) terminal.out(`${plainText(line)}\n`);
}

/** No control plane is no mistake here. */
async function standaloneLine({ address }: StandaloneClient): Promise<string> {
  const at = hostPortText(address);
  try {
    const { version } = await new StandaloneClient(address, LIMIT_MS).controlPlane();
    return `control plane ${version} at ${at}`;
  } catch (error) {
    if (error instanceof ApiUnreachable) return `control plane: none at ${at}`;
    throw error;
  }
}

async function clusterLines(client: ClusterClient): Promise<readonly string[]> {
  try {
    return (await client.versions()).map(({ pod, version, reason }) =>
      version === undefined
        ? `control plane: no answer from pod ${pod} (${reason})`
        : `control plane ${version} in pod ${pod}`,
    );
  } catch (error) {
    if (error instanceof CommandError) return [`control plane: ${error.message}`];
    throw error;
  }
}
