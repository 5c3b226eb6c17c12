import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clusterProvider } from './cluster/cluster-provider.ts';
import { findNodePrograms } from './cluster/one-node/node-programs.ts';
import { findEnvoy } from './envoy-binary.ts';
import { findKubernetesAssets, findNodeProgram } from './kubernetes/assets.ts';

/** Options for `test` and `describe` of node:test: run, or skip for the reason given. */
export interface Requirement {
  readonly skip: string | false;
}

/** A part that tests need is missing where it must not be. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
  readonly part: string;

  constructor(part: string, remedy: string) {
    super(`${part} is missing: ${remedy}`);
    this.part = part;
  }
}

/**
 * For tests that need a real Envoy: `test('…', requireEnvoy(), async (t) => …)`.
 * Without one they are skipped on a user's machine. With `CI=true` they fail instead, since a skipped test proves nothing.
 * @throws MissingPartError in CI
 */
export function requireEnvoy(): Requirement {
  return requirement(
    'Envoy',
    findEnvoy() !== undefined,
    'run `make setup`, or set MELTEMI_ENVOY to an Envoy binary',
  );
}

/**
 * For tests that need a real kube-apiserver and etcd.
 * @throws MissingPartError in CI
 */
export function requireKubernetes(): Requirement {
  return requirement(
    'kube-apiserver',
    findKubernetesAssets() !== undefined,
    'install Go, from which `make test` builds it once (10 minutes), or set KUBEBUILDER_ASSETS',
  );
}

/**
 * For tests that compare with what kubectl, Helm or Argo CD makes of our files, or let cert-manager work.
 * @throws MissingPartError in CI
 */
export function requireKubernetesTool(name: 'kubectl' | 'helm' | 'argocd' | 'cert-manager'): Requirement {
  const isPresent = findNodeProgram(name) !== undefined || isCommand(name);
  return requirement(name, isPresent, 'install it, or Go, from which `make test` builds it once');
}

/**
 * For tests that change the machine's network, such as iptables rules.
 * @throws MissingPartError in CI
 */
export function requireRoot(): Requirement {
  return requirement('root', process.getuid?.() === 0, 'run the tests as root');
}

/**
 * For tests that use fixed addresses and ports, in a network namespace of their own.
 * @throws MissingPartError in CI
 */
export function requireOwnNetwork(): Requirement {
  const root = requireRoot();
  if (root.skip !== false) return root;
  if (!isCommand('ip')) return requirement('ip', false, 'install the package iproute2');
  const canMakeNetworks = spawnSync('unshare', ['--net', 'true']).status === 0;
  return requirement(
    'permission to make network namespaces',
    canMakeNetworks,
    'run the tests as root outside of a container',
  );
}

/**
 * For tests that redirect traffic with iptables, in network namespaces that they make.
 * @throws MissingPartError in CI
 */
export function requireTrafficCapture(): Requirement {
  const network = requireOwnNetwork();
  if (network.skip !== false) return network;
  const commands = ['iptables-nft-restore', 'iptables-legacy-restore', 'ip6tables-nft-restore'];
  const missing = commands.find((command) => !isCommand(command));
  const remedy = 'install the package iptables (`make test` does, as root on Debian or Ubuntu)';
  return requirement(missing ?? 'iptables', missing === undefined, remedy);
}

/**
 * For suites that start a whole cluster (`startCluster`): what `$MELTEMI_TEST_CLUSTER` asks for, which is one node on this
 * machine unless told.
 * @throws MissingPartError in CI
 */
export function requireCluster(): Requirement {
  return clusterProvider() === 'kind' ? requireKind() : requireOneNode();
}

function requireKind(): Requirement {
  const missing = ['docker', 'kind', 'kubectl', 'busybox'].find((command) => !isCommand(command));
  return requirement(
    missing ?? 'kind',
    missing === undefined,
    'install it (kind.sigs.k8s.io; busybox: the package busybox-static)',
  );
}

function requireOneNode(): Requirement {
  const network = requireOwnNetwork();
  if (network.skip !== false) return network;
  const inKind = 'or run the tests in kind: `make test-kind`';
  const commands = ['containerd', 'ctr', 'runc', 'nft', 'iptables-restore', 'nsenter', 'busybox'];
  const missing = commands.find((command) => !isCommand(command));
  const install = `let \`make test\` install it, as root on Debian or Ubuntu (setup/cluster.sh), ${inKind}`;
  if (missing !== undefined) return requirement(missing, false, install);
  const plugins = existsSync('/usr/lib/cni/bridge');
  if (!plugins) return requirement('CNI plugins', false, install);
  // Where only cgroup v2 has controllers, nobody has tried.
  const hasControllers = existsSync('/sys/fs/cgroup/memory') && existsSync('/sys/fs/cgroup/pids');
  if (!hasControllers) return requirement('cgroup v1 hierarchy', false, `use a machine with one, ${inKind}`);
  const build = 'install Go, from which `make test` builds it once (10 minutes)';
  return requirement('kubelet', findNodePrograms() !== undefined, build);
}

/**
 * For tests that ask the openssl command what it thinks of a certificate.
 * @throws MissingPartError in CI
 */
export function requireOpenssl(): Requirement {
  return requirement('openssl', spawnSync('openssl', ['version']).status === 0, 'install openssl');
}

function isCommand(command: string): boolean {
  // The system's directories are not on everybody's PATH.
  const directories = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`.split(':');
  return directories.some((directory) => existsSync(join(directory, command)));
}

function requirement(part: string, isPresent: boolean, remedy: string): Requirement {
  if (isPresent) return { skip: false };
  if (isInContinuousIntegration()) throw new MissingPartError(part, remedy);
  return { skip: `no ${part} here: ${remedy}` };
}

/** True where the environment says `CI=true`, as CI services do. */
export function isInContinuousIntegration(): boolean {
  return process.env.CI === 'true' || process.env.CI === '1';
}
