import { type Command, Option } from 'commander';
import { assertTrustDomain, InvalidTrustDomain } from '../../ca/spiffe.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import type { ClusterOptions } from '../../operator/cluster/cluster-options.ts';
import { PortUnavailable } from '../../operator/cluster/listen-address.ts';
import { runOperator } from '../../operator/cluster/run-operator.ts';
import {
  accessOf,
  KubeConfigError,
  loadKubeConfig,
} from '../../operator/kubernetes/connection/kube-config.ts';
import { programVersion } from '../../operator/program-version.ts';
import { type HostPort, InvalidAddress, parseHostPort } from '../../operator/standalone/host-port.ts';
import { defaultImages } from '../../sidecar-injector/injection/default-settings.ts';
import { DEFAULT_SIDECAR, type SidecarImages } from '../../sidecar-injector/injection/sidecar-settings.ts';
import { DEFAULT_REVISION } from '../../sidecar-injector/mesh-words.ts';
import { CommandError, UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import { addLogOptions, type LogFlags, openLog } from '../log-options.ts';
import { oneOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { stopOnSignal } from '../until-signal.ts';

interface OperatorOptions extends LogFlags {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
  readonly revision: string;
  readonly trustDomain: string;
  readonly clusterDomain: string;
  readonly serviceName: string;
  readonly xds: string;
  readonly api: string;
  readonly replicas: string;
  readonly webhooks: string;
  readonly proxyImage?: string;
  readonly initImage?: string;
  readonly imagePullPolicy?: string;
  readonly authority: string;
  readonly webhookCertificate?: string;
  readonly certificateTtl?: string;
  readonly drain: string;
}

const AUTHORITIES = { own: 'Own', 'cert-manager': 'CertManager' } as const;
const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'] as const;

const HELP = `
In a cluster it runs as the pods of the Deployment that \`meltemi install\` makes. Every replica serves the proxies that are
connected to it; one of them, the leader, writes to the cluster. Outside of a cluster it uses your kubeconfig.

Examples:
  meltemi operator --kubeconfig ~/.kube/config --log-format text`;

export function define(command: Command, terminal: Terminal): void {
  command
    .option('--kubeconfig <file>', "of the cluster (default: the pod's own service account, else as kubectl)")
    .option('--context <name>', 'of the kubeconfig')
    .option(
      '--namespace <name>',
      `the mesh's own (default: $POD_NAMESPACE, else ${DEFAULT_SETTINGS.rootNamespace})`,
    )
    .option('--revision <name>', 'which control plane this is', DEFAULT_REVISION)
    .option('--trust-domain <name>', 'the first part of all identities', DEFAULT_SETTINGS.trustDomain)
    .option(
      '--cluster-domain <name>',
      "the DNS suffix of the cluster's services",
      DEFAULT_SETTINGS.clusterDomain,
    )
    .option('--service-name <name>', 'the Service that leads to the replicas', 'meltemi')
    .option('--xds <host:port>', 'xDS with TLS', '[::]:15012')
    .option('--api <host:port>', 'metrics, health, and what `meltemi status` asks', '[::]:15014')
    .option('--replicas <host:port>', 'mutual TLS between replicas', '[::]:15016')
    .option('--webhooks <host:port>', 'injection and validation, TLS', '[::]:15017')
    .option('--proxy-image <image>', 'Envoy, for pods')
    .option('--init-image <image>', 'what sets the iptables rules of pods')
    .option('--image-pull-policy <policy>', PULL_POLICIES.join(', '))
    .addOption(
      new Option('--authority <who>', "who makes the mesh's signing certificate")
        .choices(Object.keys(AUTHORITIES))
        .default('own'),
    )
    .option(
      '--webhook-certificate <dir>',
      'tls.crt and tls.key for the webhooks (default: issued by the mesh)',
    )
    .option('--certificate-ttl <duration>', "life of a proxy's certificate (default: 24h)")
    .option('--drain <duration>', 'how long it still answers when it is told to end', '5s')
    .addHelpText('after', HELP)
    .action((options: OperatorOptions) => operate(options, terminal));
  addLogOptions(command);
}

async function operate(options: OperatorOptions, terminal: Terminal): Promise<void> {
  const ending = new AbortController();
  const running = runOperator(clusterOptions(options, terminal), ending.signal).catch((error: unknown) => {
    throw withFix(error);
  });
  const stopped = stopOnSignal(
    {
      stop: async () => {
        ending.abort();
        await running;
      },
      farewell: 'Ending the operator.',
    },
    terminal,
  );
  // It ends by itself only where something is wrong that it cannot mend.
  await Promise.race([running, stopped]);
}

function clusterOptions(options: OperatorOptions, { env }: Terminal): ClusterOptions {
  const { revision, trustDomain, clusterDomain, serviceName, webhookCertificate } = options;
  return {
    access: access(options),
    rootNamespace: options.namespace ?? (env.POD_NAMESPACE || DEFAULT_SETTINGS.rootNamespace),
    revision,
    trustDomain: validTrustDomain(trustDomain),
    clusterDomain,
    serviceName,
    ownPod: env.POD_NAME ? { name: env.POD_NAME } : undefined,
    listen: {
      xds: address('--xds', options.xds),
      api: address('--api', options.api),
      replicas: address('--replicas', options.replicas),
      webhooks: address('--webhooks', options.webhooks),
    },
    sidecar: { ...DEFAULT_SIDECAR, images: images(options) },
    authority: AUTHORITIES[options.authority === 'cert-manager' ? 'cert-manager' : 'own'],
    webhookCertificate,
    leafTtlMs:
      options.certificateTtl === undefined
        ? undefined
        : durationOption('--certificate-ttl', options.certificateTtl),
    drainMs: durationOption('--drain', options.drain),
    log: openLog(options),
  };
}

function access({ kubeconfig, context }: OperatorOptions): ClusterOptions['access'] {
  try {
    return accessOf(loadKubeConfig({ file: kubeconfig, context }));
  } catch (error) {
    if (!(error instanceof KubeConfigError)) throw error;
    throw new CommandError(error.message, 'name a kubeconfig with --kubeconfig', { cause: error });
  }
}

function images({ proxyImage, initImage, imagePullPolicy }: OperatorOptions): SidecarImages {
  const standard = defaultImages(programVersion());
  return {
    proxy: proxyImage ?? standard.proxy,
    init: initImage ?? standard.init,
    pullPolicy: imagePullPolicy === undefined ? undefined : pullPolicy(imagePullPolicy),
  };
}

function pullPolicy(text: string): (typeof PULL_POLICIES)[number] {
  const lower = oneOf(
    '--image-pull-policy',
    text,
    PULL_POLICIES.map((policy) => policy.toLowerCase()),
  );
  return PULL_POLICIES.find((policy) => policy.toLowerCase() === lower) ?? 'IfNotPresent';
}

function validTrustDomain(text: string): string {
  try {
    assertTrustDomain(text);
    return text;
  } catch (error) {
    if (!(error instanceof InvalidTrustDomain)) throw error;
    throw new UsageError(error.message, `write --trust-domain as in ${DEFAULT_SETTINGS.trustDomain}`);
  }
}

function address(option: string, text: string): HostPort {
  try {
    return parseHostPort(text);
  } catch (error) {
    if (!(error instanceof InvalidAddress)) throw error;
    throw new UsageError(`${option} is ${JSON.stringify(text)}`, 'write HOST:PORT, such as 0.0.0.0:15012');
  }
}

function withFix(error: unknown): unknown {
  if (!(error instanceof PortUnavailable)) return error;
  const fix = 'end what listens there, or choose another address with --xds, --api, --replicas or --webhooks';
  return new CommandError(error.message, fix, { cause: error });
}
