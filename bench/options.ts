import { Command, InvalidArgumentError, Option } from 'commander';
import type { MeshMode, MeshSize } from './control-plane/synthetic-mesh.ts';
import type { ClusterRunOptions } from './kubernetes/measure-cluster.ts';

/** What to measure, and where to write it. */
export interface BenchOptions {
  /** None where only a cluster is measured. */
  readonly sizes: readonly MeshSize[];
  /** How often each change is made. */
  readonly repetitions: number;
  /** Undefined where only proxies are measured. */
  readonly cluster: ClusterRun | undefined;
  /** A file for the figures. */
  readonly json: string | undefined;
  /** A directory for the control plane's CPU profiles. */
  readonly profile: string | undefined;
}

export type ClusterRun = Omit<ClusterRunOptions, 'nodeOptions' | 'progress'>;

const CLUSTER: ClusterRun = {
  size: { namespaces: 50, services: 1000, podsPerService: 5, nodes: 100, routes: 300, policies: 300 },
  quietSeconds: 60,
  repetitions: 20,
  rolledPods: 100,
};
const QUICK_CLUSTER: ClusterRun = {
  size: { namespaces: 5, services: 50, podsPerService: 5, nodes: 10, routes: 15, policies: 15 },
  quietSeconds: 5,
  repetitions: 5,
  rolledPods: 10,
};

/** Reads the command line; on a mistake it says what is wrong and ends the process. */
export function readOptions(argv: readonly string[]): BenchOptions {
  const command = new Command('bench')
    .description(
      'Measures the control plane with simulated proxies: how long, how much CPU, how many bytes and how much memory the ' +
        'first configuration and single changes take. Then the same of what follows a large cluster in a real API server.',
    )
    .option(
      '--services <numbers>',
      'services: the first number with each number of proxies, the others with the first number of proxies',
      numbers,
      [1000, 100, 5000],
    )
    .option('--proxies <numbers>', 'numbers of proxies', numbers, [100, 500, 1000])
    .option('--repetitions <number>', 'how often each change is made', positive, 20)
    .option('--quick', 'a small mesh, to see that all works: 100 and 300 services, 50 proxies, 5 repetitions')
    .addOption(
      new Option('--mode <mode>', 'how the workloads reach their proxies')
        .choices(['Explicit', 'Transparent'])
        .default('Transparent'),
    )
    .addOption(new Option('--only <part>', 'measure one part alone').choices(['proxies', 'cluster']))
    .option('--json <file>', 'write the figures to a file')
    .option('--profile <directory>', 'write CPU profiles of the control plane to a directory');
  const given = command.parse(['node', 'bench', ...argv]).opts<{
    services: readonly number[];
    proxies: readonly number[];
    repetitions: number;
    quick?: true;
    mode: MeshMode;
    only?: 'proxies' | 'cluster';
    json?: string;
    profile?: string;
  }>();
  const quick = given.quick === true;
  const services = quick ? [100, 300] : given.services;
  const proxies = quick ? [50] : given.proxies;
  return {
    sizes: given.only === 'cluster' ? [] : sizesOf(services, proxies, given.mode),
    repetitions: quick ? 5 : given.repetitions,
    cluster: given.only === 'proxies' ? undefined : quick ? QUICK_CLUSTER : CLUSTER,
    json: given.json,
    profile: given.profile,
  };
}

function sizesOf(services: readonly number[], proxies: readonly number[], mode: MeshMode): MeshSize[] {
  const [mainServices = 0, ...otherServices] = services;
  const [fewestProxies = 0] = proxies;
  return [
    ...proxies.map((number) => ({ services: mainServices, proxies: number, mode })),
    ...otherServices.map((number) => ({ services: number, proxies: fewestProxies, mode })),
  ];
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 to 99999.');
  return Number(text);
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(positive);
}
