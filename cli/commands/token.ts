import type { Command } from 'commander';
import { DEFAULT_TRUST_DOMAIN } from '../../ca/spiffe.ts';
import { connectStandalone } from '../client/connect.ts';
import { UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import { findWorkload } from '../join/find-workload.ts';
import { mintToken, openTokenIssuer } from '../join/mint-token.ts';
import { stateDirectoryOf } from '../join/state-directory.ts';
import { parseWorkloadName, type WorkloadName } from '../join/workload-name.ts';
import { apiOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface TokenOptions {
  readonly api?: string;
  readonly ttl: string;
  readonly state?: string;
  readonly serviceAccount?: string;
}

const HELP = `
Whoever has the token speaks for the workload. Run it on the control plane's host, as its user: the signing key is in
the state directory.

Examples:
  meltemi token bookinfo/reviews-v1 > reviews-v1.token
  meltemi token bookinfo/reviews-v1 --ttl 24h
  meltemi sidecar --workload bookinfo/reviews-v1 --token reviews-v1.token --api HOST:PORT    on the other host`;

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<workload>', 'NAMESPACE/NAME of a MeshWorkload')
    .option('--ttl <duration>', 'how long it is valid', '1h')
    .option('--service-account <name>', "the workload's identity (default: as its MeshWorkload says)")
    .option('--state <dir>', "the control plane's state directory (default: as it says, else ./.meltemi)")
    .addOption(apiOption())
    .addHelpText('after', HELP)
    .action((workload: string, options: TokenOptions) => token(workload, options, terminal));
}

async function token(text: string, options: TokenOptions, terminal: Terminal): Promise<void> {
  const workload = parseWorkloadName(text);
  const ttlMs = durationOption('--ttl', options.ttl);
  if (ttlMs < 1000) throw new UsageError(`--ttl is ${options.ttl}`, 'a token is valid for 1s or longer');
  const { serviceAccount, trustDomain, stateDirectory } = await circumstances(workload, options, terminal);
  const issuer = openTokenIssuer(
    stateDirectory,
    "run it on the control plane's host, as its user, or pass --state DIR",
  );
  const issued = await mintToken(issuer, { workload, serviceAccount, trustDomain, ttlMs });
  terminal.out(`${issued.token.reveal()}\n`);
}

interface Circumstances {
  readonly serviceAccount: string;
  readonly trustDomain: string;
  readonly stateDirectory: string;
}

/** Who says everything by flags needs no control plane that runs. */
async function circumstances(
  workload: WorkloadName,
  { serviceAccount, state, api: flag }: TokenOptions,
  terminal: Terminal,
): Promise<Circumstances> {
  if (serviceAccount !== undefined && state !== undefined) {
    return { serviceAccount, stateDirectory: state, trustDomain: DEFAULT_TRUST_DOMAIN };
  }
  const api = connectStandalone({ api: flag }, terminal);
  const controlPlane = await api.controlPlane();
  const account = serviceAccount ?? (await findWorkload(api, workload)).object.spec.serviceAccount;
  return {
    serviceAccount: account,
    trustDomain: controlPlane.trustDomain,
    stateDirectory: stateDirectoryOf(state, api, controlPlane),
  };
}
