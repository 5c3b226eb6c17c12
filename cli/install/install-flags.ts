import { type Command, Option } from 'commander';
import { assertTrustDomain, InvalidTrustDomain } from '../../ca/spiffe.ts';
import { LOG_LEVELS } from '../../operator/log.ts';
import { UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import type { ClusterFlags } from './cluster.ts';
import type { OperatorSettings } from './operator-settings.ts';
import { defaultInstallSettings } from './render.ts';

/** The options that `install` and `upgrade` share. */
export interface InstallFlags extends ClusterFlags {
  readonly image?: string;
  readonly proxyImage?: string;
  readonly initImage?: string;
  readonly imagePullPolicy?: string;
  readonly logLevel?: string;
  readonly replicas?: string;
  readonly dryRun?: boolean;
  readonly wait: boolean;
  readonly timeout: string;
}

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const MOST_REPLICAS = 100;

/** Gives a command the options by which a cluster is chosen. */
export function addClusterOptions(command: Command): Command {
  return command
    .option('--kubeconfig <file>', 'of the cluster (default: as kubectl)')
    .option('--context <name>', 'of the kubeconfig');
}

/** Gives a command the options that `install` and `upgrade` share. */
export function addInstallOptions(command: Command): Command {
  const usual = defaultInstallSettings();
  command
    .option('--image <image>', `of the operator (default: ${usual.image})`)
    .option('--proxy-image <image>', `Envoy, for pods (default: ${usual.proxyImage})`)
    .option('--init-image <image>', `what sets the iptables rules of pods (default: ${usual.initImage})`)
    .addOption(new Option('--image-pull-policy <policy>', 'of these images').choices(PULL_POLICIES))
    .option('--replicas <number>', `of the operator (default: ${usual.replicas})`)
    .addOption(new Option('--log-level <level>', 'of the operator').choices([...LOG_LEVELS]))
    .option('--dry-run', 'only say what would be done')
    .option('--no-wait', 'do not wait for the operator')
    .option('--timeout <duration>', 'for how long to wait for it', '5m');
  return addClusterOptions(command);
}

/** What the shared options say; what none of them says is absent. @throws UsageError */
export function settingsOfFlags(flags: InstallFlags): Partial<OperatorSettings> {
  const { image, proxyImage, initImage, imagePullPolicy, logLevel, replicas } = flags;
  return {
    ...(image !== undefined && { image: imageOption('--image', image) }),
    ...(proxyImage !== undefined && { proxyImage: imageOption('--proxy-image', proxyImage) }),
    ...(initImage !== undefined && { initImage: imageOption('--init-image', initImage) }),
    ...(imagePullPolicy !== undefined && { imagePullPolicy }),
    ...(logLevel !== undefined && { logLevel }),
    ...(replicas !== undefined && { replicas: replicasOption(replicas) }),
  };
}

/** How long to wait, in milliseconds; undefined: not at all. @throws UsageError */
export function waitOfFlags({ wait, timeout }: Pick<InstallFlags, 'wait' | 'timeout'>): number | undefined {
  const limitMs = durationOption('--timeout', timeout);
  return wait ? limitMs : undefined;
}

/** A name that labels and DNS can hold. @throws UsageError */
export function nameOption(option: string, text: string): string {
  if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return text;
  throw new UsageError(
    `${option} is ${JSON.stringify(text)}`,
    'use up to 63 small letters, digits and dashes',
  );
}

/** A namespace in which the mesh can be at home. @throws UsageError */
export function rootNamespaceOption(text: string): string {
  const name = nameOption('--namespace', text);
  if (name !== 'default' && !name.startsWith('kube-')) return name;
  throw new UsageError(
    `--namespace is ${name}`,
    'use one of its own: it goes with the mesh when that is uninstalled',
  );
}

/** @throws UsageError */
export function domainOption(option: string, text: string): string {
  try {
    assertTrustDomain(text);
    return text;
  } catch (error) {
    if (!(error instanceof InvalidTrustDomain)) throw error;
    throw new UsageError(`${option} is ${JSON.stringify(text)}`, 'write a domain such as cluster.local');
  }
}

function imageOption(option: string, text: string): string {
  if (/^[\w.:/@-]{1,512}$/.test(text)) return text;
  throw new UsageError(
    `${option} is ${JSON.stringify(text)}`,
    'write an image such as registry.example/meltemi:1.0.0',
  );
}

function replicasOption(text: string): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MOST_REPLICAS) return number;
  throw new UsageError(`--replicas is ${JSON.stringify(text)}`, `write a number from 1 to ${MOST_REPLICAS}`);
}
