import { resolve } from 'node:path';
import type { Command } from 'commander';
import { transparentSidecars } from '../../operator/capture/transparent-sidecars.ts';
import { findEnvoy } from '../../operator/sidecars/find-envoy.ts';
import { sidecarBootstrap } from '../../operator/sidecars/sidecar-bootstrap.ts';
import { SidecarSupervisor } from '../../operator/sidecars/supervisor.ts';
import { connectStandalone } from '../client/connect.ts';
import { type FoundWorkload, findWorkload } from '../join/find-workload.ts';
import { stateDirectoryOf } from '../join/state-directory.ts';
import { parseWorkloadName } from '../join/workload-name.ts';
import { addLogOptions, type LogFlags, openLog } from '../log-options.ts';
import { apiOption } from '../options.ts';
import { assertCapturableHere } from '../sidecar/capturable-here.ts';
import { followWorkload, workloadOf } from '../sidecar/follow-workload.ts';
import { assertRunnableHere } from '../sidecar/runnable-here.ts';
import { tokenSource } from '../sidecar/token-source.ts';
import { sidecarWelcome } from '../sidecar/welcome.ts';
import { xdsEndpoint } from '../sidecar/xds-endpoint.ts';
import type { Terminal } from '../terminal.ts';
import { stopOnSignal } from '../until-signal.ts';

interface SidecarOptions extends LogFlags {
  readonly workload: string;
  readonly xds?: string;
  readonly api?: string;
  readonly token?: string;
  readonly state?: string;
  readonly envoy?: string;
}

const HELP = `
On the control plane's host it makes its own tokens. Elsewhere: make one there with \`meltemi token NAMESPACE/NAME\`, and
pass it with --token. The file is read again before the token ends, so whoever renews it writes the new one there.

Examples:
  meltemi sidecar --workload bookinfo/reviews-v1
  meltemi sidecar --workload bookinfo/reviews-v1 --token reviews-v1.token --api HOST:15014 --xds HOST:15012`;

export function define(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--workload <namespace/name>', 'the MeshWorkload that it is the sidecar of')
    .option('--xds <host:port>', 'where the control plane takes proxies (default: as its API says)')
    .addOption(apiOption())
    .option('--token <file>', 'a join token, as `meltemi token` prints it')
    .option(
      '--state <dir>',
      'for its files, and where the signing key is (default: as the API says, else ./.meltemi)',
    )
    .option(
      '--envoy <path>',
      'the Envoy to run (default: $MELTEMI_ENVOY, the PATH, or what `make setup` fetched)',
    )
    .addHelpText('after', HELP)
    .action((options: SidecarOptions) => sidecar(options, terminal));
  addLogOptions(command);
}

async function sidecar(options: SidecarOptions, terminal: Terminal): Promise<void> {
  const name = parseWorkloadName(options.workload);
  const log = openLog(options);
  const api = connectStandalone(options, terminal);
  const controlPlane = await api.controlPlane();
  let current = await findWorkload(api, name);
  const workload = workloadOf(current);
  const stateDirectory = resolve(stateDirectoryOf(options.state, api, controlPlane));
  assertRunnableHere(workload, stateDirectory);
  await assertCapturableHere(workload);
  const xds = xdsEndpoint(options.xds, api.address, controlPlane);
  const { trustDomain, trustBundlePem } = controlPlane;
  const tokens = { tokenFile: options.token, stateDirectory, trustDomain, now: terminal.now };
  const mint = tokenSource(name, tokens);
  // What is wrong with the token is said now, and not tried again and again.
  await mint(workload);
  const { path: envoy } = await findEnvoy({ flag: options.envoy, environment: terminal.env });
  const supervisor = new SidecarSupervisor({
    stateDirectory,
    envoy,
    bootstrap: (each, files) => sidecarBootstrap(each, files, xds),
    trustBundlePem,
    mint,
    ...transparentSidecars({
      annotationsOf: () => current.object.metadata.annotations ?? {},
      openPorts: [],
    }),
    log,
  });
  terminal.out(sidecarWelcome(workload, terminal.colors));
  supervisor.reconcile([workload]);
  const over = new AbortController();
  const changed = (next: FoundWorkload) => {
    current = next;
    supervisor.reconcile([workloadOf(next)]);
  };
  const following = followWorkload(api, name, {
    from: current.generation,
    changed,
    log,
    signal: over.signal,
  });
  const farewell = `Ending the sidecar of ${workload.key}.`;
  await stopOnSignal({ stop: () => supervisor.stop(), kill: () => supervisor.kill(), farewell }, terminal);
  over.abort();
  await following;
}
