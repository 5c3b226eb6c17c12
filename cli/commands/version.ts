import type { Command } from 'commander';
import { programVersion } from '../../operator/program-version.ts';
import { hostPortText } from '../../operator/standalone/host-port.ts';
import { apiAddress } from '../client/api-address.ts';
import { ApiClient } from '../client/api-client.ts';
import { ApiUnreachable } from '../client/api-errors.ts';
import { apiOption } from '../options.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

/** Who asks for a version does not want to wait for a control plane that hangs. */
const LIMIT_MS = 2_000;

export function define(command: Command, terminal: Terminal): void {
  command.addOption(apiOption()).action((options: { readonly api?: string }) => version(options, terminal));
}

async function version(options: { readonly api?: string }, terminal: Terminal): Promise<void> {
  const address = apiAddress(options.api, terminal.env);
  terminal.out(`meltemi ${programVersion()} (Node ${process.version})\n`);
  const running = await runningVersion(new ApiClient(address, LIMIT_MS));
  const text = running === undefined ? 'control plane: none' : `control plane ${plainText(running)}`;
  terminal.out(`${text} at ${hostPortText(address)}\n`);
}

/** Undefined where no control plane runs, which is no mistake here. */
async function runningVersion(api: ApiClient): Promise<string | undefined> {
  try {
    return (await api.controlPlane()).version;
  } catch (error) {
    if (error instanceof ApiUnreachable) return undefined;
    throw error;
  }
}
