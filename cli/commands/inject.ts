import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { formatProblem } from '../../api/problem.ts';
import { programVersion } from '../../operator/program-version.ts';
import { defaultInjectionSettings } from '../../sidecar-injector/injection/default-settings.ts';
import type { InjectionSettings } from '../../sidecar-injector/injection/injection-context.ts';
import { skipWords } from '../../sidecar-injector/injection/skip-reason.ts';
import { injectManifests, type WorkloadOutcome } from '../../sidecar-injector/offline/inject-manifests.ts';
import { CommandError } from '../command-error.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

interface InjectOptions {
  readonly filename: string;
  readonly namespace: string;
  readonly revision?: string;
  readonly kubernetesVersion: string;
  readonly proxyImage?: string;
  readonly initImage?: string;
}

/** Everything that the mesh makes use of is in it. */
const CURRENT_KUBERNETES = '1.36';

const HELP = `
Writes the manifests with a sidecar in every Pod, Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob and Rollout,
as the webhook would in a namespace with the label mesh.meltemi.dev/injection=enabled. Everything else stays as it is.
Needs no cluster; what was done with each workload is told on standard error.

Examples:
  meltemi inject -f shop.yaml | kubectl apply -f -
  kubectl get deployment reviews -o yaml | meltemi inject -f -`;

export function define(command: Command, terminal: Terminal): void {
  command
    .requiredOption('-f, --filename <file>', 'manifests, YAML or JSON; - is standard input')
    .option('-n, --namespace <name>', 'of objects that name none', 'default')
    .option('--revision <name>', 'the control plane that the pods are for')
    .option('--kubernetes-version <version>', "the oldest of the cluster's nodes", CURRENT_KUBERNETES)
    .option('--proxy-image <image>', 'Envoy')
    .option('--init-image <image>', 'what sets the iptables rules')
    .addHelpText('after', HELP)
    .action((options: InjectOptions) => inject(options, terminal));
}

async function inject(options: InjectOptions, { out, err }: Terminal): Promise<void> {
  const { filename, namespace } = options;
  const injection = injectManifests(await read(filename), { settings: settingsOf(options), namespace });
  if (!injection.ok) {
    const { line, message } = injection.reason;
    throw new CommandError(`${filename}:${line}: ${plainText(message)}`, 'correct the YAML');
  }
  for (const workload of injection.workloads) err(`${outcomeText(workload)}\n`);
  const invalid = injection.workloads.filter(({ outcome }) => outcome.kind === 'Invalid');
  if (invalid.length > 0) {
    throw new CommandError(
      'some workloads are not valid, so nothing is written',
      'correct what is told above',
    );
  }
  out(injection.text);
}

function settingsOf({
  revision,
  kubernetesVersion,
  proxyImage,
  initImage,
}: InjectOptions): InjectionSettings {
  const settings = defaultInjectionSettings(programVersion(), kubernetesVersion);
  const { images } = settings.sidecar;
  return {
    ...settings,
    revision: revision ?? settings.revision,
    sidecar: {
      ...settings.sidecar,
      images: { ...images, proxy: proxyImage ?? images.proxy, init: initImage ?? images.init },
    },
  };
}

async function read(filename: string): Promise<string> {
  if (filename === '-') return text(process.stdin);
  try {
    return await readFile(filename, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`cannot read ${filename} (${reason})`, 'name a file with -f', { cause });
  }
}

/** `Deployment shop/reviews: injected`. Names are from a file, and may hold anything. */
function outcomeText({ kind, namespace, name, outcome }: WorkloadOutcome): string {
  const subject = plainText(`${kind} ${namespace}/${name}`);
  if (outcome.kind === 'Skipped') return `${subject}: not injected: ${skipWords(outcome.reason)}`;
  const problems = outcome.problems.map((problem) => `\n  ${plainText(formatProblem(problem))}`).join('');
  return `${subject}: ${outcome.kind === 'Injected' ? 'injected' : 'not valid'}${problems}`;
}
