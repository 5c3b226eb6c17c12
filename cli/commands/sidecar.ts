import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Workload } from '../../mesh-model/workload.ts';
import { findEnvoy } from '../../operator/sidecars/find-envoy.ts';
import { needsSidecarHere } from '../../operator/sidecars/local-address.ts';
import { sidecarBootstrap } from '../../operator/sidecars/sidecar-bootstrap.ts';
import { SidecarSupervisor } from '../../operator/sidecars/supervisor.ts';
import type { MintedToken } from '../../operator/sidecars/token-file.ts';
import { connect } from '../client/connect.ts';
import type { SeenControlPlane } from '../client/seen-control-plane.ts';
import { CommandError } from '../command-error.ts';
import { findWorkload } from '../join/find-workload.ts';
import { mintToken, openTokenIssuer } from '../join/mint-token.ts';
import { stateDirectoryOf } from '../join/state-directory.ts';
import { parseWorkloadName, type WorkloadName, workloadKey } from '../join/workload-name.ts';
import { addLogOptions, type LogFlags, openLog } from '../log-options.ts';
import { apiOption } from '../options.ts';
import { followWorkload, workloadOf } from '../sidecar/follow-workload.ts';
import { tokenFromFile } from '../sidecar/token-from-file.ts';
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

/** Short, as it is renewed for as long as the sidecar runs. */
const TOKEN_TTL_MS = 60 * 60 * 1000;

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
  const api = connect(options, terminal);
  const controlPlane = await api.controlPlane();
  const found = await findWorkload(api, name);
  const workload = localWorkload(workloadOf(found));
  const stateDirectory = resolve(stateDirectoryOf(options.state, api, controlPlane));
  const xds = xdsEndpoint(options.xds, api.address, controlPlane);
  const mint = tokenSource(name, options, { controlPlane, stateDirectory, now: terminal.now });
  // What is wrong with the token is said now, and not tried again and again.
  await mint(workload);
  const { path: envoy } = await findEnvoy({ flag: options.envoy, environment: terminal.env });
  const supervisor = new SidecarSupervisor({
    stateDirectory,
    envoy,
    bootstrap: (each, files) => sidecarBootstrap(each, files, xds),
    trustBundlePem: controlPlane.trustBundlePem,
    mint,
    log,
  });
  supervisor.reconcile([workload]);
  const over = new AbortController();
  const changed = (next: Workload) => supervisor.reconcile([next]);
  const following = followWorkload(api, name, { from: found.generation, changed, log, signal: over.signal });
  const farewell = `Ending the sidecar of ${workload.key}.`;
  await stopOnSignal({ stop: () => supervisor.stop(), kill: () => supervisor.kill(), farewell }, terminal);
  over.abort();
  await following;
}

/** @throws CommandError for a workload that has no sidecar, or is on another host */
function localWorkload(workload: Workload): Workload {
  if (workload.proxy.mode === 'None') {
    throw new CommandError(
      `${workload.key} has no sidecar (its spec.proxy.mode is None)`,
      'choose Explicit there',
    );
  }
  if (needsSidecarHere(workload)) return workload;
  throw new CommandError(
    `${workload.address}, the address of ${workload.key}, is not of this host`,
    'run its sidecar where its application runs, or correct its spec.address',
  );
}

/** Where its tokens come from: the file that the user names, else the signing key of the control plane on this host. */
function tokenSource(
  name: WorkloadName,
  { token }: SidecarOptions,
  at: {
    readonly controlPlane: SeenControlPlane;
    readonly stateDirectory: string;
    readonly now: () => number;
  },
): (workload: Workload) => Promise<MintedToken> {
  if (token !== undefined) return () => tokenFromFile(token, name, at.now());
  const fix = `run \`meltemi token ${workloadKey(name)}\` on the control plane's host, and pass --token FILE`;
  const issuer = openTokenIssuer(at.stateDirectory, fix);
  const { trustDomain } = at.controlPlane;
  return async ({ serviceAccount }) => {
    const issued = await mintToken(issuer, {
      workload: name,
      serviceAccount,
      trustDomain,
      ttlMs: TOKEN_TTL_MS,
    });
    return { token: issued.token, expiresAt: issued.claims.expiresAt };
  };
}
