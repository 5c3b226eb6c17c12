import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** The file of a command: gives a command its words, its help and what it does. */
export interface CommandModule {
  readonly define: (command: Command, terminal: Terminal) => void;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command's file, and with it all that it needs: `meltemi get` must not wait for the control plane's code. */
  readonly load: () => Promise<CommandModule>;
}

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'up',
    summary: 'run the control plane on YAML files, and an Envoy for each workload of this host',
    load: () => import('./commands/up.ts'),
  },
  {
    name: 'operator',
    summary: 'run the control plane of a cluster',
    load: () => import('./commands/operator.ts'),
  },
  {
    name: 'sidecar',
    summary: "run one workload's Envoy in the foreground",
    load: () => import('./commands/sidecar.ts'),
  },
  {
    name: 'token',
    summary: 'print a token with which a workload joins the mesh',
    load: () => import('./commands/token.ts'),
  },
  {
    name: 'get',
    summary: 'show objects with their status',
    load: () => import('./commands/get.ts'),
  },
  {
    name: 'wait',
    summary: 'wait until objects are in force at every proxy',
    load: () => import('./commands/wait.ts'),
  },
  {
    name: 'status',
    summary: 'show where every proxy stands',
    load: () => import('./commands/status.ts'),
  },
  {
    name: 'proxy',
    summary: 'show what one proxy has been sent, has acknowledged and refuses',
    load: () => import('./commands/proxy.ts'),
  },
  {
    name: 'analyze',
    summary: 'list everything that is wrong with a set of files, or with the mesh that runs',
    load: () => import('./commands/analyze.ts'),
  },
  {
    name: 'check',
    summary: 'check a cluster before and after an installation; every finding ends with its fix',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'inject',
    summary: 'write manifests with a sidecar in every pod',
    load: () => import('./commands/inject.ts'),
  },
  {
    name: 'install',
    summary: 'install the mesh in a cluster, or print what that takes',
    load: () => import('./commands/install.ts'),
  },
  {
    name: 'upgrade',
    summary: 'bring the installation in a cluster to the version of this program',
    load: () => import('./commands/upgrade.ts'),
  },
  {
    name: 'uninstall',
    summary: 'remove the mesh from a cluster',
    load: () => import('./commands/uninstall.ts'),
  },
  {
    name: 'version',
    summary: 'print the version of this program and of the control plane',
    load: () => import('./commands/version.ts'),
  },
];
