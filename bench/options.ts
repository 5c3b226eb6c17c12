import { Command, InvalidArgumentError, Option } from 'commander';
import type { MeshMode, MeshSize } from './control-plane/synthetic-mesh.ts';

/** What to measure, and where to write it. */
export interface BenchOptions {
  readonly sizes: readonly MeshSize[];
  /** How often each change is made. */
  readonly repetitions: number;
  /** A file for the figures. */
  readonly json: string | undefined;
  /** A directory for the control plane's CPU profiles. */
  readonly profile: string | undefined;
}

/** Reads the command line; on a mistake it says what is wrong and ends the process. */
export function readOptions(argv: readonly string[]): BenchOptions {
  const command = new Command('bench')
    .description(
      'Measures the control plane with simulated proxies: how long, how much CPU, how many bytes and how much memory the ' +
        'first configuration and single changes take.',
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
    .option('--json <file>', 'write the figures to a file')
    .option('--profile <directory>', 'write CPU profiles of the control plane to a directory');
  const given = command.parse(['node', 'bench', ...argv]).opts<{
    services: readonly number[];
    proxies: readonly number[];
    repetitions: number;
    quick?: true;
    mode: MeshMode;
    json?: string;
    profile?: string;
  }>();
  const quick = given.quick === true;
  const services = quick ? [100, 300] : given.services;
  const proxies = quick ? [50] : given.proxies;
  return {
    sizes: sizesOf(services, proxies, given.mode),
    repetitions: quick ? 5 : given.repetitions,
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
